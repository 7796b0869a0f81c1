import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { searchKey } from '#kernel/text.ts'
import type { Address } from '../address.ts'
import { useFilters, useGo } from '../address.ts'
import { Refused, send } from '../api.ts'
import { Button } from '../design/Button.tsx'
import { Form } from '../design/Form.tsx'
import { TextField } from '../design/fields.tsx'
import { useForm } from '../design/form.ts'
import { Empty } from '../design/Loading.tsx'
import { Notice, RefusalNotice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { useThing } from '../queries.ts'
import { type Sample, usePlay, useSample } from '../sample.ts'
import { shellTexts, useTexts } from '../texts.ts'
import './SignInPage.css'

/** The door. In a sample database nobody has a password: a person's place is chosen instead. */
export function SignInPage() {
  const sample = useSample()
  return sample ? <ChoosePerson sample={sample} /> : <SignIn />
}

function SignIn() {
  const { signIn: t } = useTexts(shellTexts)
  const enter = useEnter()
  const [{ next, failure, step }] = useFilters({ next: 'tiep', failure: 'loi', step: 'buoc' })
  const [waits, setWaits] = useState(step === 'ma')
  const setup = useThing('/api/setup/state')
  const form = useForm({
    start: { login: '', password: '' },
    check: ({ login, password }) => ({
      login: login.trim() === '' ? t.loginMissing : undefined,
      password: password === '' ? t.passwordMissing : undefined,
    }),
    send: async ({ login, password }) => {
      const answer = await send('POST /api/sign-in', { login: login.trim(), password })
      if (!answer?.needsCode) return enter(next)
      form.reset()
      setWaits(true)
    },
  })
  if (waits) return <Code onBack={() => setWaits(false)} />
  return (
    <div className="narrow-column">
      <PageHead title={t.title} />
      {setup.data?.needed && <Notice tone="calm">{t.needsSetup}</Notice>}
      {next && !setup.data?.needed && <Notice tone="calm">{t.toGoOn}</Notice>}
      {failure === 'oidc' && <Notice tone="alarm">{t.oidcFailed}</Notice>}
      <Panel>
        {setup.data?.oidc && (
          <div className="actions">
            <a className="button primary" href={`/api/sign-in/oidc${next ? `?tiep=${encodeURIComponent(next)}` : ''}`}>
              {t.through(setup.data.oidc)}
            </a>
            <span className="muted">{t.or}</span>
          </div>
        )}
        <Form form={form}>
          <TextField {...form.field('login')} label={t.login} autoComplete="username" />
          <TextField {...form.field('password')} label={t.password} type="password" autoComplete="current-password" />
          <Button tone={setup.data?.oidc ? 'plain' : 'primary'} submit busy={form.busy}>
            {t.submit}
          </Button>
        </Form>
      </Panel>
      <p className="hint">{t.forgotten}</p>
    </div>
  )
}

/** The second step: a passkey, the six digits of the phone, or a recovery code. */
function Code({ onBack }: { onBack(): void }) {
  const { signIn: t } = useTexts(shellTexts)
  const enter = useEnter()
  const [{ next }] = useFilters({ next: 'tiep' })
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? t.codeMissing : undefined }),
    send: async ({ code }) => {
      await send('POST /api/sign-in/code', { code })
      await enter(next)
    },
  })
  const ways = useThing('/api/sign-in/code')
  const { passkey = false, code: phone = true } = ways.data ?? {}
  const byPasskey = useForm({
    start: {},
    send: async () => {
      const { provePasskey } = await import('#features/ground/people/ui/devices.ts')
      await send('POST /api/sign-in/code', { passkey: await provePasskey() })
      await enter(next)
    },
  })
  return (
    <div className="narrow-column">
      <PageHead title={t.codeTitle} />
      {passkey && (
        <Panel>
          <Form form={byPasskey}>
            <p>{t.passkeyLead}</p>
            <Button tone="primary" submit busy={byPasskey.busy}>
              {t.usePasskey}
            </Button>
          </Form>
        </Panel>
      )}
      <p>{!passkey ? t.codeLead : phone ? t.orCode : t.orRecovery}</p>
      <Panel>
        <Form form={form}>
          <TextField
            {...form.field('code')}
            label={phone ? t.code : t.recoveryCode}
            hint={phone ? t.codeHint : t.recoveryHint}
            autoComplete="one-time-code"
          />
          <div className="actions">
            <Button tone={passkey ? 'plain' : 'primary'} submit busy={form.busy}>
              {t.codeSubmit}
            </Button>
            <Button onClick={onBack}>{t.startAgain}</Button>
          </div>
        </Form>
      </Panel>
    </div>
  )
}

/** Into the office, to where the person wanted to go, with everything known before forgotten. */
function useEnter(): (wanted: string) => Promise<void> {
  const client = useQueryClient()
  const go = useGo()
  return async (wanted) => {
    client.clear()
    go(isOwnAddress(wanted) ? wanted : '/viec')
  }
}

function ChoosePerson({ sample }: { sample: Sample }) {
  const { sample: t } = useTexts(shellTexts)
  const play = usePlay()
  const [sought, setSought] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const found = sample.people.filter((person) =>
    searchKey(`${person.name} ${person.post} ${person.unit}`).includes(searchKey(sought)),
  )
  const choose = (personId: string) =>
    void play(personId).catch((failure: unknown) => {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    })
  return (
    <>
      <PageHead title={t.playTitle} />
      <p>{t.playLead}</p>
      {refused && <RefusalNotice refused={refused} />}
      <Panel>
        <TextField label={t.find} value={sought} onChange={setSought} type="search" />
        <ul className="people">
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" className="person" onClick={() => choose(person.id)}>
                <b>{person.name}</b>
                <span className="small">{person.post}</span>
                <span className="muted small">{person.unit}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <Empty>{t.nobody}</Empty>}
      </Panel>
    </>
  )
}

/** An address of this program, not of another site. */
export function isOwnAddress(address: string): address is Address {
  return /^\/(?![/\\])/.test(address)
}
