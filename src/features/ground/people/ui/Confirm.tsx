import { sendRenewing } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'

/** Asks for the password or a code when an act needs a fresh proof. */
export function Confirm({ open, onAnswer }: { open: boolean; onAnswer(confirmed: boolean): void }) {
  const { own: t } = useTexts(texts)
  return (
    <Dialog title={t.confirmTitle} open={open} onClose={() => onAnswer(false)}>
      <Proof onDone={() => onAnswer(true)} onCancel={() => onAnswer(false)} />
    </Dialog>
  )
}

function Proof({ onDone, onCancel }: { onDone(): void; onCancel(): void }) {
  const { own: t } = useTexts(texts)
  const form = useForm({
    start: { proof: '' },
    check: ({ proof }) => ({ proof: proof === '' ? t.missing : undefined }),
    send: async ({ proof }) => {
      await sendRenewing('POST /api/me/confirm', { proof })
      onDone()
    },
  })
  return (
    <Form form={form}>
      <p>{t.confirmLead}</p>
      <TextField {...form.field('proof')} label={t.proof} type="password" autoComplete="current-password" />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.confirm}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
