import type { Unit } from '#features/ground/org/rules.ts'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Person } from '../rules.ts'
import { texts } from '../texts/texts.ts'
import type { Link } from './PasswordLink.tsx'

interface Values {
  readonly name: string
  readonly login: string
  readonly unitId: string
  readonly post: Post | ''
  readonly title: string
  readonly from: Day | null
}

/** A new person, or (with `person`) another post of one who is here already. */
export function PersonForm({
  units,
  person,
  onDone,
  onCancel,
}: {
  units: readonly Unit[]
  person?: Person
  onDone(made: Link | null): void
  onCancel(): void
}) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const form = useForm<Values>({
    start: { name: '', login: '', unitId: '', post: '', title: '', from: on },
    check: (values) => ({
      ...(!person && values.name.trim() === '' && { name: t.missing }),
      ...(!person && values.login.trim() === '' && { login: t.missing }),
      ...(values.unitId === '' && { unitId: t.unitMissing }),
      ...(values.post === '' && { post: t.postMissing }),
      ...(values.from === null && { from: t.missing }),
    }),
    send: async ({ name, login, ...post }) => {
      if (person) {
        const given = await change(() => send('POST /api/people/:id/posts', { id: person.id }, post))
        return onDone('asked' in given ? { ...given, name: person.name } : null)
      }
      const made = await change(() => send('POST /api/people', { name, login, ...post }))
      onDone({ ...made, name: name.trim() })
    },
  })
  return (
    <Form form={form}>
      {!person && (
        <>
          <p className="muted">{t.addLead}</p>
          <TextField label={t.name} {...form.field('name')} />
          <TextField label={t.login} {...form.field('login')} />
        </>
      )}
      <SelectField
        label={t.role}
        choices={(Object.keys(t.post) as Post[]).map((value) => ({ value, label: t.post[value] }))}
        {...form.field('post')}
      />
      <UnitField label={t.unit} units={units} {...form.field('unitId')} />
      <TextField label={t.titleField} hint={t.titleHint} optional {...form.field('title')} />
      <DayField label={t.from} {...form.field('from')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {person ? t.givePost : t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
