import { useState } from 'react'
import { Refused, send, sendRenewing } from '#web/api.ts'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'
import { Passkeys } from './Passkeys.tsx'
import { SecondStep } from './SecondStep.tsx'

/** Tài khoản của tôi: password, second step, passkeys, devices. */
export function AccountPage() {
  const { own: t } = useTexts(texts)
  const account = useThing('/api/me/account')
  return (
    <>
      <PageHead title={t.title} />
      <Loaded query={account}>
        {(own) => (
          <div className="column">
            <p>
              <b>{own.name}</b>
              {own.signInName && <span className="muted"> · {t.signsInAs(own.signInName)}</span>}
            </p>
            <div className="two">
              {own.hasPassword ? (
                <Password login={own.signInName ?? ''} />
              ) : (
                <Panel title={t.passwordTitle}>
                  <p>{t.noPassword}</p>
                </Panel>
              )}
              {own.signInName && <SecondStep own={own} />}
            </div>
            {own.signInName && <Passkeys own={own} />}
            <Devices />
          </div>
        )}
      </Loaded>
    </>
  )
}

function Password({ login }: { login: string }) {
  const { own: t } = useTexts(texts)
  const change = useChange()
  const [done, setDone] = useState(false)
  const form = useForm({
    start: { current: '', password: '', again: '' },
    check: ({ current, password, again }) => ({
      current: current === '' ? t.missing : undefined,
      password: password === '' ? t.missing : undefined,
      again: again === password ? undefined : t.different,
    }),
    send: async ({ current, password }) => {
      setDone(false)
      await change(() => sendRenewing('POST /api/me/password', { current, password }))
      form.reset()
      setDone(true)
    },
  })
  return (
    <Panel title={t.passwordTitle}>
      {done && <Notice tone="done">{t.passwordChanged}</Notice>}
      <Form form={form}>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <TextField {...form.field('current')} label={t.current} type="password" autoComplete="current-password" />
        <TextField
          {...form.field('password')}
          label={t.newPassword}
          hint={t.passwordHint}
          type="password"
          autoComplete="new-password"
        />
        <TextField {...form.field('again')} label={t.again} type="password" autoComplete="new-password" />
        <Button tone="primary" submit busy={form.busy}>
          {t.changePassword}
        </Button>
      </Form>
    </Panel>
  )
}

function Devices() {
  const { own: t } = useTexts(texts)
  const sessions = useThing('/api/me/sessions')
  const change = useChange()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const end = async (work: () => Promise<unknown>) => {
    setRefused(null)
    setBusy(true)
    try {
      await change(work)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    } finally {
      setBusy(false)
    }
  }
  const others = (sessions.data?.items ?? []).filter((session) => !session.thisOne)
  return (
    <Panel
      title={t.devicesTitle}
      actions={
        others.length > 0 && (
          <Button small busy={busy} onClick={() => void end(() => send('POST /api/me/sessions/end-others'))}>
            {t.endOthers}
          </Button>
        )
      }
    >
      <p className="muted">{t.devicesLead}</p>
      {refused && <RefusalNotice refused={refused} />}
      <Loaded query={sessions}>
        {({ items }) => (
          <DataTable
            caption={t.devicesTitle}
            rows={items}
            rowKey={(session) => session.id}
            columns={[
              {
                key: 'device',
                label: t.device,
                headline: true,
                cell: (session) =>
                  session.thisOne
                    ? `${session.device ?? t.unknownDevice} (${t.thisOne})`
                    : (session.device ?? t.unknownDevice),
              },
              { key: 'address', label: t.address, cell: (session) => session.address },
              { key: 'since', label: t.since, cell: (session) => showMoment(session.since) },
              { key: 'lastUsed', label: t.lastUsed, cell: (session) => showMoment(session.lastUsed) },
            ]}
            rowActions={(session) =>
              !session.thisOne && (
                <Button
                  small
                  busy={busy}
                  label={`${t.end}: ${session.device ?? t.unknownDevice}`}
                  onClick={() => void end(() => send('POST /api/me/sessions/:id/end', { id: session.id }))}
                >
                  {t.end}
                </Button>
              )
            }
          />
        )}
      </Loaded>
    </Panel>
  )
}
