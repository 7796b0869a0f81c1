import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { answerClarification, type Clarification } from '#features/inspecting/inspections/rules.ts'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import '#web/design/items.css'

/** Nội dung cần làm rõ: each question with its answer; the unit answers here. */
export function ClarificationsPanel({ inspection }: { inspection: Inspection }) {
  const t = useTexts(texts)
  const clarifications = useThing('/api/inspections/:id/clarifications', { id: inspection.id })
  return (
    <Panel title={t.title}>
      <Loaded query={clarifications}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t.none}</p>
          ) : (
            <ul className="items">
              {items.map((one) => (
                <li key={one.id} className="column">
                  <p className="said">{one.asked}</p>
                  <p className="muted small">{t.askedOn(showDay(one.askedOn))}</p>
                  <Answered inspection={inspection} clarification={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Answered({ inspection, clarification }: { inspection: Inspection; clarification: Clarification }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const { answer, answeredOn } = clarification
  if (answeredOn !== null)
    return (
      <>
        <p className="said">{answer}</p>
        <p className="muted small">{t.answeredOn(showDay(answeredOn))}</p>
      </>
    )
  return answerClarification(actor, inspection, clarification, 'x').ok ? (
    <AnswerForm inspection={inspection} clarification={clarification} />
  ) : (
    <p className="muted small">{inspection.state === 'clarifying' ? t.waiting : t.unanswered}</p>
  )
}

function AnswerForm({ inspection, clarification }: { inspection: Inspection; clarification: Clarification }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useDraftedForm(`clarification ${clarification.id}`, {
    start: { text: '' },
    check: ({ text }) => (text.trim() === '' ? { text: t.answerMissing } : {}),
    send: async ({ text }) => {
      await change(() =>
        send(
          'POST /api/desk-reviews/:id/clarifications/:clarification',
          { id: inspection.id, clarification: clarification.id },
          { text },
        ),
      )
    },
  })
  return (
    <Form form={form}>
      <LongTextField rows={4} label={t.answer} {...form.field('text')} />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
