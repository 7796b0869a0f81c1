import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/wire.ts'
import { useLinkCode } from '#web/address.ts'
import { type Refused, send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { shellTexts, useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'

/** Behind a one-time link: the person sets a password, whom nobody else then knows. */
export function PasswordLinkPage() {
  const { own: t } = useTexts(texts)
  const { signIn } = useTexts(shellTexts)
  const token = useLinkCode()
  const [done, setDone] = useState(false)
  const owner = useQuery<AnswerOf<'POST /api/password-link'>, Refused>({
    queryKey: ['password-link', token],
    queryFn: () => send('POST /api/password-link', { token }),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="narrow-column">
      <PageHead title={t.setPasswordTitle} />
      {done ? (
        <>
          <Notice tone="done">{t.passwordSet}</Notice>
          <LinkButton tone="primary" to="/dang-nhap">
            {signIn.title}
          </LinkButton>
        </>
      ) : (
        <Loaded query={owner}>
          {(person) => <SetPassword person={person} token={token} onDone={() => setDone(true)} />}
        </Loaded>
      )}
    </div>
  )
}

function SetPassword({
  person,
  token,
  onDone,
}: {
  person: AnswerOf<'POST /api/password-link'>
  token: string
  onDone(): void
}) {
  const { own: t } = useTexts(texts)
  const form = useForm({
    start: { password: '', again: '' },
    check: ({ password, again }) => ({
      password: password === '' ? t.missing : undefined,
      again: again === password ? undefined : t.different,
    }),
    send: async ({ password }) => {
      await send('POST /api/password-link/use', { token, password })
      onDone()
    },
  })
  return (
    <Panel>
      <p>
        <b>{person.name}</b>
        <span className="muted"> · {t.signsInAs(person.login)}</span>
      </p>
      <Form form={form}>
        <input type="text" name="username" autoComplete="username" value={person.login} readOnly hidden />
        <TextField
          {...form.field('password')}
          label={t.newPassword}
          hint={t.passwordHint}
          type="password"
          autoComplete="new-password"
        />
        <TextField {...form.field('again')} label={t.again} type="password" autoComplete="new-password" />
        <Button tone="primary" submit busy={form.busy}>
          {t.setPassword}
        </Button>
      </Form>
    </Panel>
  )
}
