import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readLocality } from '#features/ground/org/rules.ts'
import { chooseLogin, choosePassword, PASSWORD_LENGTH } from '#features/ground/people/rules.ts'
import type { Decision } from '#kernel/decision.ts'
import type { AnswerOf } from '#kernel/wire.ts'
import { useGo, useLinkCode } from '../address.ts'
import { type Refused, send } from '../api.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { Form } from '../design/Form.tsx'
import { TextField } from '../design/fields.tsx'
import { useForm } from '../design/form.ts'
import { Loaded } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { useLanguage } from '../preferences.ts'
import { shellTexts, useTexts } from '../texts.ts'

/** First page of a new installation: the first administrator, or the sample world. */
export function SetupPage() {
  const { setup: t, signIn } = useTexts(shellTexts)
  const token = useLinkCode()
  const state = useQuery<AnswerOf<'POST /api/setup/state'>, Refused>({
    queryKey: ['setup', token],
    queryFn: () => send('POST /api/setup/state', { token }),
  })
  return (
    <Loaded query={state}>
      {({ needed, sampleOffered }) =>
        needed ? (
          <>
            <PageHead title={t.title} />
            {token === '' ? (
              <Notice tone="attention">{t.noToken}</Notice>
            ) : (
              <>
                <p>{sampleOffered ? t.lead : t.leadOne}</p>
                <div className="two">
                  <FirstAdministrator token={token} />
                  {sampleOffered && <LoadSample token={token} />}
                </div>
              </>
            )}
          </>
        ) : (
          <>
            <PageHead title={t.notNeededTitle} />
            <p>{t.notNeeded}</p>
            <LinkButton tone="primary" to="/dang-nhap">
              {signIn.title}
            </LinkButton>
          </>
        )
      }
    </Loaded>
  )
}

function FirstAdministrator({ token }: { token: string }) {
  const { setup: t } = useTexts(shellTexts)
  const leave = useLeave()
  const language = useLanguage()
  const wrong = (label: string, text: string, decide?: (text: string) => Decision<unknown>) => {
    if (text.trim() === '') return t.missing(label)
    const decided = decide?.(text)
    return decided?.ok === false ? decided.refusal.text[language] : undefined
  }
  const form = useForm({
    start: { locality: '', name: '', login: '', password: '', again: '' },
    check: ({ locality, name, login, password, again }) => ({
      locality: wrong(t.locality, locality, readLocality),
      name: wrong(t.name, name),
      login: wrong(t.login, login, chooseLogin),
      password: wrong(t.password, password, (typed) =>
        choosePassword(typed, { login: login.trim(), name: name.trim() }),
      ),
      again: again === password ? undefined : t.different,
    }),
    send: async ({ locality, name, login, password }) => {
      await send('POST /api/setup', {
        token,
        locality: locality.trim(),
        name: name.trim(),
        login: login.trim(),
        password,
      })
      await leave()
    },
  })
  const locality = readLocality(form.values.locality)
  return (
    <Panel title={t.adminTitle}>
      <p className="muted">{t.adminLead}</p>
      <Form form={form}>
        <TextField
          {...form.field('locality')}
          label={t.locality}
          hint={locality.ok ? t.localityRead(locality.value.name, locality.value.place) : t.localityHint}
        />
        <TextField {...form.field('name')} label={t.name} autoComplete="name" />
        <TextField {...form.field('login')} label={t.login} hint={t.loginHint} autoComplete="username" />
        <TextField
          {...form.field('password')}
          label={t.password}
          hint={t.passwordHint(PASSWORD_LENGTH)}
          type="password"
          autoComplete="new-password"
        />
        <TextField {...form.field('again')} label={t.again} type="password" autoComplete="new-password" />
        <Button tone="primary" submit busy={form.busy}>
          {t.submit}
        </Button>
      </Form>
    </Panel>
  )
}

function LoadSample({ token }: { token: string }) {
  const { setup: t } = useTexts(shellTexts)
  const leave = useLeave()
  const form = useForm({
    start: {},
    send: async () => {
      await send('POST /api/sample/load', { token })
      await leave()
    },
  })
  return (
    <Panel title={t.sampleTitle}>
      <p>{t.sampleLead}</p>
      <Form form={form}>
        <Button submit busy={form.busy}>
          {form.busy ? t.sampleBusy : t.sampleSubmit}
        </Button>
      </Form>
    </Panel>
  )
}

/** To the work page (or the sign-in page before it), with everything known before forgotten. */
function useLeave(): () => Promise<void> {
  const client = useQueryClient()
  const go = useGo()
  return async () => {
    client.clear()
    go('/viec')
  }
}
