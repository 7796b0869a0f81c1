import { useState } from 'react'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { useGo } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { LongTextField, TextField } from '#web/design/fields.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** Mở bản sửa đổi, bổ sung, with its reason; then the text is written. */
export function AmendButton({ plan }: { plan: ServedPlan }) {
  const t = useTexts(texts)
  const change = useChange()
  const go = useGo()
  const [open, setOpen] = useState(false)
  const form = useDraftedForm(`amendment:${plan.id}`, {
    start: { reason: '', symbol: plan.symbol },
    send: async (values) => {
      const { id } = await change(() => send('POST /api/plans/:id/amendments', { id: plan.id }, values))
      setOpen(false)
      go(`/ke-hoach/${id}/soan`)
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.amend}</Button>
      <FormDialog
        title={t.amend}
        open={open}
        onClose={() => setOpen(false)}
        form={form}
        effects={t.effects}
        submit={t.confirm}
      >
        <LongTextField label={t.reason} {...form.field('reason')} />
        <TextField label={t.symbol} hint={t.symbolHint} {...form.field('symbol')} />
      </FormDialog>
    </>
  )
}
