import { useState } from 'react'
import { newId, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { useAction, useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** Lập kế hoạch chi tiết: proposed from what is known already. */
export function FirstVersion({ planId }: { planId: string }) {
  const t = useTexts(texts)
  const [id] = useState(newId)
  const { busy, refused, run } = useAction(() =>
    send('POST /api/plans/:id/detailed-plans', { id: planId }, { id, reason: '' }),
  )
  return (
    <>
      <Button tone="primary" busy={busy} onClick={run}>
        {t.open}
      </Button>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}

/** Mở bản mới, with its reason. */
export function NextVersion({ planId, onOpened }: { planId: string; onOpened(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const [open, setOpen] = useState(false)
  const [id, setId] = useState(newId)
  const form = useDraftedForm(
    `detailedPlans:${planId}`,
    {
      start: { reason: '' },
      check: ({ reason }) => (reason.trim() === '' ? { reason: t.reasonMissing } : {}),
      send: async (values) => {
        await change(() => send('POST /api/plans/:id/detailed-plans', { id: planId }, { id, ...values }))
        setId(newId())
        setOpen(false)
        onOpened()
      },
    },
    open,
  )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.openNext}</Button>
      <FormDialog title={t.openNext} open={open} onClose={() => setOpen(false)} form={form} effects={t.openEffects}>
        <LongTextField rows={3} label={t.reason} {...form.field('reason')} />
      </FormDialog>
    </>
  )
}
