import { useState } from 'react'
import { holdsPost, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { useFilters } from '#web/address.ts'
import { showDay, showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { byGivenName } from '#web/design/sort.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Person } from '../rules.ts'
import { texts } from '../texts/texts.ts'
import { AccountRequests } from './AccountRequests.tsx'
import { HeldTries } from './HeldTries.tsx'
import { ManagePerson } from './ManagePerson.tsx'
import { type Link, PasswordLink } from './PasswordLink.tsx'
import { PersonForm } from './PersonForm.tsx'
import { SecondStepPosts } from './SecondStepPosts.tsx'

/** Người dùng: everyone with the posts held, and for the administrator a way to add one. */
export function PeoplePage() {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [{ search }, setFilters] = useFilters({ search: 'tim' })
  const [adding, setAdding] = useState(false)
  const [managedId, setManagedId] = useState<string | null>(null)
  const [link, setLink] = useState<Link | null>(null)
  const people = useThing('/api/people')
  const units = useThing('/api/units')
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.name]))
  const administers = holdsPost(actor, 'administrator')
  const wordsOf = (person: Person) =>
    person.posts.map((post) => `${post.title || t.post[post.post]} ${names.get(post.unitId) ?? ''}`).join(' ')
  const all = people.data?.items ?? []
  const managed = all.find((person) => person.id === managedId) ?? null
  const shown = all.filter((person) =>
    searchKey(`${person.name} ${person.login ?? ''} ${wordsOf(person)}`).includes(searchKey(search)),
  )
  return (
    <>
      <PageHead
        title={t.title}
        aside={people.data && t.count(shown.length, all.length)}
        actions={
          administers && (
            <>
              <Button tone="primary" onClick={() => setAdding(true)}>
                {t.add}
              </Button>
              <LinkButton to="/thiet-lap/nguoi-dung/nhap">{t.importTitle}</LinkButton>
            </>
          )
        }
      />
      {(administers || isLeader(actor)) && <AccountRequests onLink={setLink} />}
      {administers && <HeldTries />}
      {!administers && <Notice tone="calm">{t.onlyAdministrator}</Notice>}
      <Loaded query={people}>
        {() => (
          <div className="column">
            <div className="filters">
              <TextField
                type="search"
                label={t.search}
                value={search}
                onChange={(text) => setFilters({ search: text })}
              />
            </div>
            <DataTable
              caption={t.caption}
              rows={shown}
              rowKey={(person) => person.id}
              sortedBy={{ key: 'name' }}
              empty={<Empty>{t.noneFound}</Empty>}
              columns={[
                {
                  key: 'name',
                  label: t.name,
                  headline: true,
                  cell: (person) => person.name,
                  sort: (person) => byGivenName(person.name),
                },
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
                              names.get(post.unitId),
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
                  sort: (person) => person.login,
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
                rowActions: (person: Person) => (
                  <Button small label={`${t.manage}: ${person.name}`} onClick={() => setManagedId(person.id)}>
                    {t.manage}
                  </Button>
                ),
              })}
            />
            {administers && people.data && <SecondStepPosts posts={people.data.secondStepPosts} />}
          </div>
        )}
      </Loaded>
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
function SignInState({ person }: { person: Person }) {
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
