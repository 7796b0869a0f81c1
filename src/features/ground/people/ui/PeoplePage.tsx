import { useState } from 'react'
import { holdsPost, type Post } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/day.ts'
import { searchKey } from '../../../../kernel/text.ts'
import { useFilters } from '../../../../web/address.ts'
import { send } from '../../../../web/api.ts'
import { showDay } from '../../../../web/days.ts'
import { Button } from '../../../../web/design/Button.tsx'
import { DataTable } from '../../../../web/design/DataTable.tsx'
import { Dialog } from '../../../../web/design/Dialog.tsx'
import { Form } from '../../../../web/design/Form.tsx'
import { DayField, SelectField, TextField } from '../../../../web/design/fields.tsx'
import { useForm } from '../../../../web/design/form.ts'
import { Empty, Loaded } from '../../../../web/design/Loading.tsx'
import { Notice } from '../../../../web/design/Notice.tsx'
import { PageHead } from '../../../../web/design/PageHead.tsx'
import { PickField } from '../../../../web/design/PickField.tsx'
import { StateTag } from '../../../../web/design/StateTag.tsx'
import { byGivenName } from '../../../../web/design/sort.ts'
import { useMe } from '../../../../web/me.tsx'
import { useChange, useThing } from '../../../../web/queries.ts'
import { useTexts } from '../../../../web/texts.ts'
import type { Unit } from '../../org/rules.ts'
import type { Person } from '../rules.ts'
import { texts } from '../texts.ts'

/** Người dùng: everyone with the posts held, and for the administrator a way to add one. */
export function PeoplePage() {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [{ tim }, setFilters] = useFilters('tim')
  const [adding, setAdding] = useState(false)
  const people = useThing<{ items: Person[] }>('/api/people')
  const units = useThing<{ items: Unit[] }>('/api/units')
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.name]))
  const administers = holdsPost(actor, 'administrator')
  const wordsOf = (person: Person) => person.posts.map((post) => `${post.title || t.post[post.post]} ${names.get(post.unitId) ?? ''}`).join(' ')
  const all = people.data?.items ?? []
  const shown = all.filter((person) => searchKey(`${person.name} ${person.login ?? ''} ${wordsOf(person)}`).includes(searchKey(tim)))
  return (
    <>
      <PageHead
        title={t.title}
        aside={people.data && t.count(shown.length, all.length)}
        actions={
          administers && (
            <Button tone="primary" onClick={() => setAdding(true)}>
              {t.add}
            </Button>
          )
        }
      />
      {!administers && <Notice tone="xanh">{t.onlyAdministrator}</Notice>}
      <Loaded query={people}>
        {() => (
          <>
            <div className="filters">
              <TextField type="search" label={t.search} value={tim} onChange={(text) => setFilters({ tim: text })} />
            </div>
            <DataTable
              caption={t.caption}
              rows={shown}
              rowKey={(person) => person.id}
              sortedBy={{ key: 'name' }}
              empty={<Empty>{t.noneFound}</Empty>}
              columns={[
                { key: 'name', label: t.name, headline: true, cell: (person) => person.name, sort: (person) => byGivenName(person.name) },
                {
                  key: 'posts',
                  label: t.posts,
                  cell: (person) => (
                    <div>
                      {person.posts.map((post) => (
                        <div key={post.id}>
                          {post.title || t.post[post.post]}
                          <div className="muted small">
                            {[names.get(post.unitId), t.since(showDay(post.from as Day)), post.to && t.until(showDay(post.to as Day))].filter(Boolean).join(' · ')}
                          </div>
                        </div>
                      ))}
                    </div>
                  ),
                },
                { key: 'login', label: t.login, cell: (person) => person.login ?? <span className="muted">{t.noLogin}</span>, sort: (person) => person.login },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (person) => <StateTag tone={person.active ? 'luc' : 'xam'}>{person.active ? t.active : t.locked}</StateTag>,
                },
              ]}
            />
          </>
        )}
      </Loaded>
      <Dialog title={t.add} open={adding} onClose={() => setAdding(false)}>
        <PersonForm units={units.data?.items ?? []} onDone={() => setAdding(false)} />
      </Dialog>
    </>
  )
}

interface Values {
  readonly name: string
  readonly login: string
  readonly password: string
  readonly unitId: readonly string[]
  readonly post: Post | ''
  readonly title: string
  readonly from: Day | null
}

function PersonForm({ units, onDone }: { units: readonly Unit[]; onDone(): void }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const form = useForm<Values>({
    start: { name: '', login: '', password: '', unitId: [], post: '', title: '', from: on },
    check: (values) => ({
      ...(values.name.trim() === '' && { name: t.missing }),
      ...(values.login.trim() === '' && { login: t.missing }),
      ...(values.password === '' && { password: t.missing }),
      ...(values.unitId.length === 0 && { unitId: t.unitMissing }),
      ...(values.post === '' && { post: t.postMissing }),
      ...(values.from === null && { from: t.missing }),
    }),
    send: async (values) => {
      await change(() => send('/api/people', { ...values, unitId: values.unitId[0] }))
      onDone()
    },
  })
  return (
    <Form form={form}>
      <TextField label={t.name} {...form.field('name')} />
      <TextField label={t.login} {...form.field('login')} />
      <TextField label={t.password} type="password" autoComplete="new-password" hint={t.passwordHint} {...form.field('password')} />
      <SelectField label={t.role} choices={(Object.keys(t.post) as Post[]).map((value) => ({ value, label: t.post[value] }))} {...form.field('post')} />
      <PickField label={t.unit} single from={units.map((unit) => ({ id: unit.id, label: unit.name }))} {...form.field('unitId')} />
      <TextField label={t.titleField} hint={t.titleHint} optional {...form.field('title')} />
      <DayField label={t.from} {...form.field('from')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
