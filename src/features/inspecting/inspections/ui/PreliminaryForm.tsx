import { concludesWith } from '#features/ground/profiles/rules.ts'
import { useGo } from '#web/address.ts'
import { Button } from '#web/design/Button.tsx'
import { ChangedNotice, isConflict } from '#web/design/ChangedNotice.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Source } from '#web/design/Source.tsx'
import { useCommand } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import { texts } from '../texts.ts'

/** The head speaks at the end of the session, on a page of its own: what he speaks of stands beside. `begun`: what it begins with. */
export function PreliminaryForm({ inspection, begun }: { inspection: ServedInspection; begun: string }) {
  const { preliminary: t } = useTexts(texts)
  const { id, version, settings, preliminary } = inspection
  const words = t[concludesWith(settings, 'headRemarks') ? 'remarks' : 'conclusion']
  const go = useGo()
  const { mutateAsync } = useCommand('/api/inspections', id)
  const form = useDraftedForm<{ text: string }>(`inspections:${id}:concludePreliminarily`, {
    start: { text: preliminary || begun },
    send: async (input) => {
      await mutateAsync({ action: 'concludePreliminarily', seenVersion: version, input })
      go(`/cuoc/${id}`)
    },
  })
  return (
    <Panel title={words.title}>
      {isConflict(form.refusal) && <ChangedNotice onReloaded={() => form.reset(form.values)} />}
      <Form form={form} quiet={isConflict(form.refusal)}>
        <ul className="effects">
          {t.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <LongTextField rows={12} label={words.text} hint={t.hint} {...form.field('text')} />
        <Source rule={{ planId: inspection.planId, settings: ['conclusionArtefacts'] }} />
        <div className="actions">
          <Button tone="primary" submit busy={form.busy}>
            {inspection.preliminaryOn === null ? words.action : words.changeAction}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
