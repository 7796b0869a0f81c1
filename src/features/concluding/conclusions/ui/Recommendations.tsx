import { useState } from 'react'
import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import { RecommendationStateTag } from '#features/concluding/recommendations/ui/embed.tsx'
import type { Finding } from '#features/inspecting/findings/rules.ts'
import type { Day } from '#kernel/day.ts'
import { overwrite, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Link } from '#web/design/Link.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Source } from '#web/design/Source.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import './recommendations.css'

interface Props {
  inspectionId: string
  recommendations: readonly Recommendation[]
  findings: readonly Finding[]
  writes: boolean
}

/** The numbered recommendations of one conclusion. */
export function Recommendations({ inspectionId, recommendations, findings, writes }: Props) {
  const { recommendations: t } = useTexts(texts)
  const [edited, setEdited] = useState<string | null>(null)
  const done = () => setEdited(null)
  const add = (
    <Button tone="primary" onClick={() => setEdited('new')}>
      {t.add}
    </Button>
  )
  return (
    <Panel
      title={t.title}
      count={recommendations.length}
      actions={writes && recommendations.length > 0 && edited === null && add}
    >
      {recommendations.length === 0 && edited === null && <Empty action={writes ? add : undefined}>{t.empty}</Empty>}
      <ol className="recommendations">
        {recommendations
          .toSorted((a, b) => a.ordinal - b.ordinal)
          .map((one) => (
            <li key={one.id}>
              {edited === one.id ? (
                <RecommendationForm inspectionId={inspectionId} one={one} findings={findings} onDone={done} />
              ) : (
                <>
                  <p className="said">
                    <b>{one.ordinal}.</b>{' '}
                    {one.state === 'draft' ? one.text : <Link to={`/kien-nghi/${one.id}`}>{one.text}</Link>}
                  </p>
                  <div className="row small">
                    {one.dueOn && <span className="day">{t.due(showDay(one.dueOn))}</span>}
                    {one.addressee === 'upper' && (
                      <span>
                        {t.addressees.upper}: {one.upperAuthority}
                      </span>
                    )}
                    {one.nature && <span className="muted">{one.nature}</span>}
                    {one.state !== 'draft' && <RecommendationStateTag state={one.state} />}
                    {writes && (
                      <Button small label={t.editLabel(one.ordinal)} onClick={() => setEdited(one.id)}>
                        {t.edit}
                      </Button>
                    )}
                  </div>
                </>
              )}
            </li>
          ))}
      </ol>
      {edited === 'new' && <RecommendationForm inspectionId={inspectionId} findings={findings} onDone={done} />}
    </Panel>
  )
}

interface Values {
  findingId: string
  text: string
  nature: string
  withinCompetence: string
  addressee: Recommendation['addressee'] | ''
  upperAuthority: string
  dueOn: Day | null
}

function RecommendationForm({
  inspectionId,
  one,
  findings,
  onDone,
}: {
  inspectionId: string
  one?: Recommendation
  findings: readonly Finding[]
  onDone(): void
}) {
  const { recommendations: t } = useTexts(texts)
  const change = useChange()
  // The version that the fields were filled from, whatever is read behind them.
  const [seenVersion] = useState(one?.version ?? 0)
  const form = useForm<Values>({
    start: {
      findingId: one?.findingId ?? '',
      text: one?.text ?? '',
      nature: one?.nature ?? '',
      withinCompetence: one?.withinCompetence ?? '',
      addressee: one?.addressee ?? 'unit',
      upperAuthority: one?.upperAuthority ?? '',
      dueOn: one?.dueOn ?? null,
    },
    check: ({ text }) => (text.trim() === '' ? { text: t.textMissing } : {}),
    send: async (values) => {
      const sent = { ...values, findingId: values.findingId || null }
      await change<unknown>(() =>
        one
          ? overwrite('PUT /api/recommendations/:id', { id: one.id }, sent, seenVersion)
          : send('POST /api/inspections/:id/recommendations', { id: inspectionId }, sent),
      )
      onDone()
    },
  })
  const usable = findings.filter((finding) => finding.state !== 'withdrawn')
  const upper = form.values.addressee === 'upper'
  return (
    <Form form={form}>
      <div className="wide-fields">
        <LongTextField rows={3} label={t.text} hint={t.textHint} {...form.field('text')} />
        {usable.length > 0 && (
          <SelectField
            label={t.finding}
            placeholder={t.noFinding}
            choices={usable.map((finding) => ({ value: finding.id, label: finding.fact.slice(0, 110) }))}
            {...form.field('findingId')}
          />
        )}
      </div>
      <ChoiceField
        label={t.addressee}
        choices={[
          { value: 'unit', label: t.addressees.unit },
          { value: 'upper', label: t.addressees.upper },
        ]}
        {...form.field('addressee')}
      />
      <div className="fields">
        <TextField label={t.nature} {...form.field('nature')} />
        {upper ? (
          <TextField label={t.upperAuthority} {...form.field('upperAuthority')} />
        ) : (
          <TextField label={t.withinCompetence} {...form.field('withinCompetence')} />
        )}
        <DayField label={t.dueOn} optional={upper} {...form.field('dueOn')} />
      </div>
      <Source of="CT-IV-5-3" />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
