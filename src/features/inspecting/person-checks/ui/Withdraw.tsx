import { FormDialog } from '#web/design/FormDialog.tsx'
import { useForm } from '#web/design/form.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** Rút lại: what was written stays in the record, and counts no more. */
export function Withdraw({ send, onDone }: { send(): Promise<unknown>; onDone(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useForm({
    start: {},
    send: async () => {
      await change(send)
      onDone()
    },
  })
  return (
    <FormDialog
      title={t.withdrawTitle}
      submit={t.withdraw}
      effects={t.withdrawEffects}
      open
      onClose={onDone}
      form={form}
    />
  )
}
