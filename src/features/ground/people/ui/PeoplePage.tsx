import { useState } from 'react'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import { holdsPost, isLeader, type Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { useFilters } from '#web/address.ts'
import { showDay, showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { designTexts } from '#web/design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedPerson, PeopleWords } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import { AccountRequests } from './AccountRequests.tsx'
import { HeldTries } from './HeldTries.tsx'
import { ManagePerson } from './ManagePerson.tsx'
import { type Link, PasswordLink } from './PasswordLink.tsx'
import { PersonForm } from './PersonForm.tsx'
import { SecondStepPosts } from './SecondStepPosts.tsx'

/** How the address names the filters. */
const IN_ADDRESS = { search: 'tim', post: 'vai-tro', unitId: 'dv', state: 'trang', sort: 'sap' }

/** Người dùng: everyone with the posts held, and for the administrator ways to add one or many. */
export function PeoplePage() {
  const t = useTexts(texts)
  const { counted } = useTexts(designTexts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters(IN_ADDRESS)
  const [adding, setAdding] = useState(false)
  const [managedId, setManagedId] = useState<string | null>(null)
  const [link, setLink] = useState<Link | null>(null)
  const words = { ...filters, search: useRested(filters.search) } as PeopleWords
  const people = usePages('/api/people', words)
  const units = useThing('/api/units')
  const administers = holdsPost(actor, 'administrator')
  const managed = people.data?.rows.find((person) => person.id === managedId) ?? null
  const { sort: _, ...narrowing } = filters
  const set = Object.values(narrowing).filter(Boolean).length
  return (
    <>
      <PageHead
        title={t.title}
        aside={people.data && t.count(counted(people.data.total, people.data.beyond))}
        actions={
          <>
            {administers && (
              <>
                <Button tone="primary" onClick={() => setAdding(true)}>
                  {t.add}
                </Button>
                <LinkButton to="/thiet-lap/nguoi-dung/nhap">{t.importTitle}</LinkButton>
              </>
            )}
            <ListTools path="/api/people" words={words} />
          </>
        }
      />
      {(administers || isLeader(actor)) && <AccountRequests onLink={setLink} />}
      {administers && <HeldTries />}
      {!administers && <Notice tone="calm">{t.onlyAdministrator}</Notice>}
      <Filters set={set} onClear={clear}>
        <TextField
          type="search"
          label={t.search}
          value={filters.search}
          onChange={(search) => setFilters({ search })}
        />
        <SelectField<Post>
          label={t.role}
          placeholder={t.anyRole}
          choices={(Object.keys(t.post) as Post[]).map((value) => ({ value, label: t.post[value] }))}
          value={filters.post as Post | ''}
          onChange={(post) => setFilters({ post })}
        />
        <UnitField
          label={t.unit}
          units={units.data?.items ?? []}
          value={filters.unitId}
          onChange={(unitId) => setFilters({ unitId })}
        />
        <SelectField<'active' | 'locked'>
          label={t.stateColumn}
          placeholder={t.anyState}
          choices={(['active', 'locked'] as const).map((value) => ({ value, label: t[value] }))}
          value={filters.state as 'active' | 'locked' | ''}
          onChange={(state) => setFilters({ state })}
        />
      </Filters>
      <div className="column">
        <Loaded query={people}>
          {({ rows, ...more }) => (
            <DataTable
              caption={t.caption}
              rows={rows}
              rowKey={(person) => person.id}
              ordered={{
                by: orderOf(filters.sort, 'name'),
                keys: administers ? ['name', 'login'] : ['name'],
                onOrder: (order) => setFilters({ sort: wordOf(order) }),
              }}
              more={more}
              empty={<Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>}
              columns={[
                { key: 'name', label: t.name, headline: true, cell: (person) => person.name },
                {
                  key: 'posts',
                  label: t.posts,
                  cell: (person) => (
                    <div>
                      {person.posts.map((post) => (
                        <div key={post.id}>
                          {post.title || t.post[post.post]}
                          <div className="muted small">
                            {[
                              post.unitName,
                              t.since(showDay(post.from as Day)),
                              post.to && t.until(showDay(post.to as Day)),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </div>
                        </div>
                      ))}
                    </div>
                  ),
                },
                {
                  key: 'login',
                  label: administers ? t.account : t.login,
                  cell: (person) => <SignInState person={person} />,
                },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (person) => (
                    <StateTag tone={person.active ? 'done' : 'muted'}>{person.active ? t.active : t.locked}</StateTag>
                  ),
                },
              ]}
              {...(administers && {
                rowActions: (person: ListedPerson) => (
                  <Button small label={`${t.manage}: ${person.name}`} onClick={() => setManagedId(person.id)}>
                    {t.manage}
                  </Button>
                ),
              })}
            />
          )}
        </Loaded>
        {administers && <SecondStepPosts />}
      </div>
      <Dialog title={t.add} open={adding} onClose={() => setAdding(false)}>
        <PersonForm
          units={units.data?.items ?? []}
          onDone={(made) => {
            setAdding(false)
            setLink(made)
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
      <Dialog
        title={managed ? t.manageTitle(managed.name) : ''}
        open={managed !== null}
        onClose={() => setManagedId(null)}
      >
        {managed && (
          <ManagePerson
            person={managed}
            units={units.data?.items ?? []}
            onLink={(made) => {
              setManagedId(null)
              setLink(made)
            }}
            onClose={() => setManagedId(null)}
          />
        )}
      </Dialog>
      <Dialog
        title={link ? ('asked' in link ? t.secondTitle : t.linkTitle(link.name)) : ''}
        open={link !== null}
        onClose={() => setLink(null)}
      >
        {link && <PasswordLink link={link} onClose={() => setLink(null)} />}
      </Dialog>
    </>
  )
}

/** Sign-in name, and for the administrator when it was last used and what protects it. */
function SignInState({ person }: { person: ListedPerson }) {
  const t = useTexts(texts)
  if (person.login === null) return <span className="muted">{t.noLogin}</span>
  const { account } = person
  return (
    <div>
      {person.login}
      {account && (
        <div className="muted small">
          {[
            account.lastSignIn ? t.lastSignIn(showMoment(account.lastSignIn)) : t.neverSignedIn,
            !account.hasPassword && t.noPassword,
            account.secondStep && t.hasSecondStep,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      )}
    </div>
  )
}
