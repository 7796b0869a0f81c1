import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchKey } from '../../kernel/text.ts'
import { useFilters } from '../address.ts'
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

/** The door. In a sample database nobody has a password: a person's place is chosen instead. */
export function SignInPage() {
  const sample = useSample()
  return sample ? <ChoosePerson sample={sample} /> : <SignIn />
}

function SignIn() {
  const { signIn: t } = useTexts(shellTexts)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [{ tiep }] = useFilters('tiep')
  const setup = useThing<{ needed: boolean }>('/api/setup/state')
  const form = useForm({
    start: { login: '', password: '' },
    check: ({ login, password }) => ({ login: login.trim() === '' ? t.loginMissing : undefined, password: password === '' ? t.passwordMissing : undefined }),
    send: async ({ login, password }) => {
      await send('/api/sign-in', { login: login.trim(), password })
      client.clear()
      await navigate({ href: isOwnAddress(tiep) ? tiep : '/viec' })
    },
  })
  return (
    <div className="narrow-column">
      <PageHead title={t.title} />
      {setup.data?.needed && <Notice tone="xanh">{t.needsSetup}</Notice>}
      <Panel>
        <Form form={form}>
          <TextField {...form.field('login')} label={t.login} autoComplete="username" />
          <TextField {...form.field('password')} label={t.password} type="password" autoComplete="current-password" />
          <Button tone="primary" submit busy={form.busy}>
            {t.submit}
          </Button>
        </Form>
      </Panel>
      <p className="hint">{t.forgotten}</p>
    </div>
  )
}

function ChoosePerson({ sample }: { sample: Sample }) {
  const { sample: t } = useTexts(shellTexts)
  const play = usePlay()
  const [sought, setSought] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const found = sample.people.filter((person) => searchKey(`${person.name} ${person.post} ${person.unit}`).includes(searchKey(sought)))
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
export function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address)
}
