import { send } from '#web/api.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type Urging, type UrgingSettings, urgingActions } from '../rules.ts'
import { texts, tones } from '../texts.ts'

interface Props {
  inspectionId: string
  settings: UrgingSettings
  mayDraft: boolean
}

/** Đôn đốc của một cuộc kiểm tra: every letter, its acts, and a new one for whoever may draft. */
export function UrgingsPanel({ inspectionId, settings, mayDraft }: Props) {
  const t = useTexts(texts)
  const { items = [] } = useThing('/api/inspections/:id/urgings', { id: inspectionId }).data ?? {}
  if (items.length === 0 && !mayDraft) return null
  return (
    <Panel title={t.title}>
      {items.map((urging) => (
        <Letter key={urging.id} urging={urging} settings={settings} />
      ))}
      {mayDraft && <DraftForm inspectionId={inspectionId} />}
    </Panel>
  )
}

function Letter({ urging, settings }: { urging: Urging; settings: UrgingSettings }) {
  const t = useTexts(texts)
  const open = urgingActions(urging, useCircumstances(settings))
  const acts = {
    send: act({ label: t.action.send, tone: 'primary' }),
    answer: act({
      label: t.action.answer,
      start: { answer: '' },
      fields: (form) => <LongTextField label={t.answer} {...form.field('answer')} />,
    }),
    withdraw: act({ label: t.action.withdraw }),
  }
  return (
    <div className="panel-part">
      <p className="said">{urging.words}</p>
      <StateTag tone={tones[urging.state]}>{t.state[urging.state]}</StateTag>
      <div className="actions">
        <ActionBar path="/api/urgings" id={urging.id} version={urging.version} open={open} acts={acts} />
      </div>
    </div>
  )
}

function DraftForm({ inspectionId }: { inspectionId: string }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useForm({
    start: { words: '' },
    send: (draft) => change(() => send('POST /api/inspections/:id/urgings', { id: inspectionId }, draft)),
  })
  return (
    <Form form={form}>
      <LongTextField label={t.words} {...form.field('words')} />
      <Button submit busy={form.busy}>
        {t.add}
      </Button>
    </Form>
  )
}
