import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused, send, sendRenewing } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { QrCode } from '#web/design/QrCode.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { OwnAccount } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import './account.css'

/** Bước xác thực thứ hai: set up with a phone, new recovery codes, removed. */
export function SecondStep({ own, onKept }: { own: OwnAccount; onKept?(): void }) {
  const { own: t } = useTexts(texts)
  const client = useQueryClient()
  const change = useChange()
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setRefused(null)
    try {
      await work()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    }
  }
  const begin = () => attempt(async () => setBegun(await send('POST /api/me/second-step')))
  const renew = () => attempt(async () => setCodes((await send('POST /api/me/recovery-codes')).codes))
  const remove = () => attempt(() => change(() => send('POST /api/me/second-step/remove')))
  // Only when the codes are put away is anything asked anew: whoever had to set this up first is still on this page.
  const putAway = () => {
    setCodes(null)
    setBegun(null)
    void client.invalidateQueries().then(onKept)
  }
  return (
    <Panel title={t.secondStepTitle}>
      {refused && <RefusalNotice refused={refused} />}
      {codes ? (
        <RecoveryCodes codes={codes} onDone={putAway} />
      ) : begun ? (
        <FirstCode {...begun} onDone={setCodes} />
      ) : (
        <>
          {own.secondStep && <p>{t.secondStepOn(own.codesLeft)}</p>}
          {!own.phone && <p>{own.secondStep ? t.phoneOff : t.secondStepLead}</p>}
          <div className="actions">
            <Button tone={own.secondStep ? 'plain' : 'primary'} onClick={() => void begin()}>
              {own.phone ? t.movePhone : t.beginSecondStep}
            </Button>
            {own.secondStep && <Button onClick={() => void renew()}>{t.newCodes}</Button>}
            {own.phone && !(own.compulsory && own.passkeys.length === 0) && (
              <Button tone="danger" onClick={() => void remove()}>
                {own.passkeys.length > 0 ? t.removePhone : t.removeSecondStep}
              </Button>
            )}
          </div>
        </>
      )}
    </Panel>
  )
}

function FirstCode({
  secret,
  address,
  onDone,
}: {
  secret: string
  address: string
  onDone(codes: readonly string[]): void
}) {
  const { own: t } = useTexts(texts)
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? t.missing : undefined }),
    send: async ({ code }) => onDone((await sendRenewing('POST /api/me/second-step/confirm', { code })).codes),
  })
  return (
    <>
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <QrCode text={address} label={t.qrLabel} />
      <p>
        {t.typeSecret} <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form form={form}>
        <TextField {...form.field('code')} label={t.code} autoComplete="one-time-code" />
        <Button tone="primary" submit busy={form.busy}>
          {t.confirmCode}
        </Button>
      </Form>
    </>
  )
}

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone(): void }) {
  const { own: t } = useTexts(texts)
  return (
    <>
      <Notice tone="done">{t.codesLead}</Notice>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions not-print">
        <Button onClick={() => window.print()}>{t.printCodes}</Button>
        <Button tone="primary" onClick={onDone}>
          {t.codesKept}
        </Button>
      </div>
    </>
  )
}
