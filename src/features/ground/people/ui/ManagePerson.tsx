import { useState } from 'react'
import type { Unit } from '#features/ground/org/rules.ts'
import type { Day } from '#kernel/day.ts'
import { Refused, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Person, PersonPost } from '../rules.ts'
import { texts } from '../texts/texts.ts'
import type { Link } from './PasswordLink.tsx'
import { PersonForm } from './PersonForm.tsx'

interface Props {
  person: Person
  units: readonly Unit[]
  onLink(link: Link): void
  onClose(): void
}

/** What the administrator does with one account: posts given and ended, a link, the second step, the lock. */
export function ManagePerson({ person, units, onLink, onClose }: Props) {
  const t = useTexts(texts)
  const { actor, on } = useMe()
  const change = useChange()
  const [part, setPart] = useState<'all' | 'give' | PersonPost>('all')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const attempt = async (work: () => Promise<unknown>) => {
    setRefused(null)
    setBusy(true)
    try {
      await work()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    } finally {
      setBusy(false)
    }
  }
  const act = (way: 'lock' | 'unlock' | 'second-step/remove') =>
    attempt(async () => {
      const done = await change(() => send(`POST /api/people/:id/${way}`, { id: person.id }))
      if ('asked' in done) onLink({ ...done, name: person.name })
    })
  const makeLink = () =>
    attempt(async () =>
      onLink({
        ...(await change(() => send('POST /api/people/:id/password-link', { id: person.id }))),
        name: person.name,
      }),
    )

  if (part === 'give')
    return (
      <PersonForm
        units={units}
        person={person}
        onDone={(asked) => (asked ? onLink(asked) : setPart('all'))}
        onCancel={() => setPart('all')}
      />
    )
  if (part !== 'all') return <EndPost person={person} post={part} onDone={() => setPart('all')} />
  const held = person.posts.filter((post) => post.to === null || post.to >= on)
  const self = person.id === actor.id
  return (
    <>
      {refused && <RefusalNotice refused={refused} />}
      <ul className="effects">
        {held.map((post) => (
          <li key={post.id}>
            {post.title || t.post[post.post]}{' '}
            <span className="muted small">
              {[
                units.find((unit) => unit.id === post.unitId)?.name,
                t.since(showDay(post.from as Day)),
                post.to && t.until(showDay(post.to as Day)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            <Button small label={`${t.endPost}: ${post.title || t.post[post.post]}`} onClick={() => setPart(post)}>
              {t.endPost}
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        {!self && <Button onClick={() => setPart('give')}>{t.givePost}</Button>}
        {person.login !== null && (
          <Button busy={busy} onClick={() => void makeLink()}>
            {t.makeLink}
          </Button>
        )}
      </div>
      {person.account?.secondStep && !self && (
        <>
          <p className="hint">{t.removeSecondStepHint}</p>
          <Button busy={busy} onClick={() => void act('second-step/remove')}>
            {t.removeSecondStep}
          </Button>
        </>
      )}
      {!self && person.active && <p className="hint">{t.lockHint}</p>}
      <div className="actions dialog-actions">
        {!self && (
          <Button
            tone={person.active ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => void act(person.active ? 'lock' : 'unlock')}
          >
            {person.active ? t.lock : t.unlock}
          </Button>
        )}
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </>
  )
}

function EndPost({ person, post, onDone }: { person: Person; post: PersonPost; onDone(): void }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const form = useForm<{ on: Day | null }>({
    start: { on },
    check: (values) => ({ ...(values.on === null && { on: t.missing }) }),
    send: async (values) => {
      await change(() => send('POST /api/people/:id/posts/:postId/end', { id: person.id, postId: post.id }, values))
      onDone()
    },
  })
  return (
    <Form form={form}>
      <p>
        <b>{t.endPostTitle}</b>: {post.title || t.post[post.post]}
      </p>
      <DayField label={t.lastDay} {...form.field('on')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.endPost}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
