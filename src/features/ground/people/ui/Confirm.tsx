import { sendRenewing } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'
import { provePasskey } from './devices.ts'

/** Asks for the password, a code or a passkey when an act needs a fresh proof. */
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
  const byPasskey = useForm({
    start: {},
    send: async () => {
      await sendRenewing('POST /api/me/confirm', { passkey: await provePasskey() })
      onDone()
    },
  })
  const hasPasskey = (useThing('/api/me/account').data?.passkeys.length ?? 0) > 0
  return (
    <div className="column">
      <p>{t.confirmLead}</p>
      {hasPasskey && (
        <Form form={byPasskey}>
          <div className="actions">
            <Button tone="primary" submit busy={byPasskey.busy}>
              {t.usePasskey}
            </Button>
            <span className="muted">{t.orProof}</span>
          </div>
        </Form>
      )}
      <Form form={form}>
        <TextField {...form.field('proof')} label={t.proof} type="password" autoComplete="current-password" />
        <div className="actions dialog-actions">
          <Button tone={hasPasskey ? 'plain' : 'primary'} submit busy={form.busy}>
            {t.confirm}
          </Button>
          <Button onClick={onCancel}>{t.cancel}</Button>
        </div>
      </Form>
    </div>
  )
}
