import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChoiceField, LongTextField } from '#web/design/fields.tsx'
import { Source } from '#web/design/Source.tsx'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import { mayReinspect } from '../rules.ts'
import { texts } from '../texts.ts'

type Kind = 'reinspection' | 'recheck'

/** Tái kiểm tra, phúc tra: offered where the plan knows it and this person may. */
export function ReinspectButton({ inspection }: { inspection: ServedInspection }) {
  const { again: t, reinspection: kinds } = useTexts(texts)
  const { actor } = useMe()
  const change = useChange()
  const go = useGo()
  const [open, setOpen] = useState(false)
  const known = inspection.settings.reinspectionKinds
  const form = useDraftedForm<{ kind: Kind | ''; necessity: string }>(`reinspection:${inspection.id}`, {
    start: { kind: known[0] ?? '', necessity: '' },
    send: async (values) => {
      const fresh = await change(() => send('POST /api/inspections/:id/reinspections', { id: inspection.id }, values))
      setOpen(false)
      go(`/cuoc/${fresh.id}`)
    },
  })
  const [first] = known
  if (!first || !mayReinspect(actor, inspection, { kind: first, necessity: '–' }, inspection.settings).ok) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.action}</Button>
      <FormDialog
        title={t.title}
        open={open}
        onClose={() => setOpen(false)}
        form={form}
        effects={t.effects}
        submit={t.submit}
      >
        {known.length > 1 && (
          <ChoiceField
            label={t.kind}
            choices={known.map((kind) => ({ value: kind, label: kinds[kind] }))}
            {...form.field('kind')}
          />
        )}
        <LongTextField label={t.necessity} hint={t.necessityHint} {...form.field('necessity')} />
        <Source rule={{ planId: inspection.planId, settings: ['reinspectionKinds'] }} />
      </FormDialog>
    </>
  )
}
