import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { inNameOrder, inVietnamese, searchKey } from '#kernel/text.ts'
import type { Page } from '#kernel/wire.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { Cut } from '#server/lists/cut.ts'
import { byRank, type Names, pageOf } from '#server/lists/page.ts'
import type { AccountState, Person } from './rules.ts'

export { tellOwner } from './store/requests.ts'

/** Everyone of the locality, by name, with the posts they hold or held. */
export async function listPeople(tx: Tx): Promise<Person[]> {
  const people = inNameOrder(await selectPeople(tx).execute())
  return withPosts(tx, people, await statesOf(tx))
}

/** What a list of people may be asked. */
export interface PeopleAsked {
  readonly search?: string
  readonly post?: Post
  readonly unitId?: string
  readonly state?: 'active' | 'locked'
}

/** A part of the people of the locality, by given name or sign-in name. */
export async function pageOfPeople(
  tx: Tx,
  on: Day,
  { names, postsCalled }: { readonly names: Names; postsCalled(word: string): readonly Post[] },
  asked: PeopleAsked,
  cut: Cut,
): Promise<Page<Person>> {
  const everybody = await selectPeople(tx).execute()
  const states = await statesOf(tx)
  const loginOf = (id: string) => states.get(id)?.login ?? ''
  const words = searchKey(asked.search ?? '')
    .split(' ')
    .filter(Boolean)
  const query = selectPeople(tx)
    .$if(asked.state !== undefined, (all) => all.where('a.active', '=', asked.state === 'active'))
    .$if(asked.post !== undefined || asked.unitId !== undefined, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('authz.memberships as m')
            .select('m.id')
            .whereRef('m.accountId', '=', 'a.id')
            .where('m.unitId', 'is not', null)
            .where('m.fromOn', '<=', on)
            .where((held) => held.or([held('m.toOn', 'is', null), held('m.toOn', '>=', on)]))
            .$if(asked.post !== undefined, (held) => held.where('m.role', '=', asked.post!))
            .$if(asked.unitId !== undefined, (held) => held.where('m.unitId', '=', asked.unitId!)),
        ),
      ),
    )
    .$if(words.length > 0, (all) =>
      all.where(({ and, or, exists, selectFrom }) =>
        and(
          words.map((word) => {
            const units = [...names].flatMap(([id, { name, shortName }]) =>
              searchKey(`${name} ${shortName}`).includes(word) ? [id] : [],
            )
            const logins = everybody.flatMap(({ id, name }) =>
              searchKey(`${name} ${loginOf(id)}`).includes(word) ? [id] : [],
            )
            return or([
              sql<boolean>`a.id = any(${logins}::uuid[])`,
              exists(
                selectFrom('authz.memberships as m')
                  .select('m.id')
                  .whereRef('m.accountId', '=', 'a.id')
                  .where('m.unitId', 'is not', null)
                  .where(
                    sql<boolean>`(m.unit_id = any(${units}::uuid[]) or m.role = any(${[...postsCalled(word)]}::text[]) or strpos(authz.search_key(m.title), ${word}) > 0)`,
                  ),
              ),
            ])
          }),
        ),
      ),
    )
  const inOrder = (people: readonly { readonly id: string }[]) =>
    byRank(
      people.map(({ id }) => id),
      'a.id',
    )
  const sorts = {
    get name() {
      return inOrder(inNameOrder(everybody))
    },
    get login() {
      return inOrder(everybody.toSorted((one, other) => inVietnamese(loginOf(one.id), loginOf(other.id))))
    },
  }
  const page = await pageOf(tx, query, sorts, cut, 'a.id')
  return { ...page, items: await withPosts(tx, page.items, states) }
}

function selectPeople(tx: Tx) {
  return tx.selectFrom('accounts as a').select(['a.id', 'a.name', 'a.active']).where('a.system', '=', false)
}

async function withPosts(
  tx: Tx,
  people: readonly Pick<Person, 'id' | 'name' | 'active'>[],
  states: ReadonlyMap<string, StateRow>,
): Promise<Person[]> {
  const ids = people.map(({ id }) => id)
  const held = await tx
    .selectFrom('authz.memberships')
    .select(['accountId', 'id', 'unitId', 'role as post', 'title', 'fromOn as from', 'toOn as to'])
    .where('unitId', 'is not', null)
    .where(sql<boolean>`account_id = any(${ids}::uuid[])`)
    .orderBy('fromOn')
    .$narrowType<{ unitId: string; post: Post }>()
    .execute()
  const byAccount = Map.groupBy(held, (row) => row.accountId)
  return people.map((person) => ({
    ...person,
    // Answered to the administrator alone.
    login: states.get(person.id)?.login ?? null,
    account: stateOf(states.get(person.id)),
    posts: (byAccount.get(person.id) ?? []).map(({ accountId: _, ...post }) => post),
  }))
}

async function statesOf(tx: Tx): Promise<Map<string, StateRow>> {
  return new Map((await callAuthz<StateRow>(tx, 'account_states')).map((row) => [row.accountId, row]))
}

interface StateRow {
  readonly accountId: string
  readonly login: string | null
  readonly lastSignInAt: Date | null
  readonly hasPassword: boolean
  readonly secondStep: boolean
}

function stateOf(row: StateRow | undefined): AccountState | null {
  return row
    ? { lastSignIn: row.lastSignInAt?.toISOString() ?? null, ...only(row, ['hasPassword', 'secondStep']) }
    : null
}

/** A new account; its password is set by the person, with a link. */
export async function addPerson(
  tx: Tx,
  person: { id: string; tenantId: string; name: string; login: string | null },
): Promise<void> {
  await tx
    .insertInto('accounts')
    .values({ ...only(person, ['id', 'tenantId', 'name', 'login']), active: true })
    .execute()
}

/** Locks or unlocks; the database ends the sessions of a locked account in the same moment. */
export async function setActive(tx: Tx, id: string, active: boolean): Promise<void> {
  await tx.updateTable('accounts').set({ active }).where('id', '=', id).execute()
}

/** The last day on which a post is held; false where the database lets this person end none. */
export async function endMembership(tx: Tx, id: string, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('authz.memberships')
    .set({ toOn: on })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Posts that must have a second step. */
export async function listSecondStepPosts(tx: Tx): Promise<Post[]> {
  return (await tx.selectFrom('authz.secondStepPosts').select('post').orderBy('post').execute()).map(
    (row) => row.post as Post,
  )
}

/** The posts that sign in with a second step in this locality, over those that stood there. */
export async function saveSecondStepPosts(tx: Tx, tenantId: string, posts: readonly Post[]): Promise<void> {
  await tx.deleteFrom('authz.secondStepPosts').where('tenantId', '=', tenantId).execute()
  const rows = [...new Set(posts)].map((post) => ({ tenantId, post }))
  if (rows.length > 0) await tx.insertInto('authz.secondStepPosts').values(rows).execute()
}

/** Those of these names by which somebody signs in, in any locality; none to anyone but an administrator. */
export async function takenLogins(tx: Tx, logins: readonly string[]): Promise<Set<string>> {
  const rows = await callAuthz<{ takenLogins: string }>(tx, 'taken_logins', [[...logins]])
  return new Set(rows.map((row) => row.takenLogins))
}

/** Gives a post (chức vụ) from a day on. */
export async function givePost(
  tx: Tx,
  post: { tenantId: string; accountId: string; unitId: string; post: Post; title: string; from: Day; to?: Day | null },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('authz.memberships')
    .values({
      id,
      ...only(post, ['tenantId', 'accountId', 'unitId', 'title']),
      role: post.post,
      fromOn: post.from,
      toOn: post.to ?? null,
    })
    .execute()
  return id
}

/** Name and printed post of a person on a day: what a signature needs. Null when he held no such post. */
export async function findSigner(
  tx: Tx,
  accountId: string,
  on: Day,
): Promise<{ name: string; posts: { post: Post; title: string; unitId: string }[] } | null> {
  const account = await tx.selectFrom('accounts').select(['name']).where('id', '=', accountId).executeTakeFirst()
  if (!account) return null
  const posts = await tx
    .selectFrom('authz.memberships')
    .select(['role as post', 'title', 'unitId'])
    .where('accountId', '=', accountId)
    .where('unitId', 'is not', null)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>=', on)]))
    .orderBy('fromOn')
    .$narrowType<{ post: Post; unitId: string }>()
    .execute()
  return { name: account.name, posts }
}

/** Which posts anybody of the locality holds on a day. */
export async function postsHeld(tx: Tx, on: Day): Promise<ReadonlySet<Post>> {
  const rows = await tx
    .selectFrom('authz.memberships')
    .select('role as post')
    .distinct()
    .where('unitId', 'is not', null)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>=', on)]))
    .$narrowType<{ post: Post }>()
    .execute()
  return new Set(rows.map(({ post }) => post))
}

/** People who hold one of `posts` on a day, by name, with unit and printed post: choices for seats and signatures. */
export async function listHolders(
  tx: Tx,
  posts: readonly Post[],
  on: Day,
): Promise<{ accountId: string; name: string; post: Post; title: string; unitId: string; from: Day }[]> {
  const holders = await tx
    .selectFrom('authz.memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['a.id as accountId', 'a.name', 'm.role as post', 'm.title', 'm.unitId', 'm.fromOn as from'])
    .where('m.role', 'in', [...posts])
    .where('m.unitId', 'is not', null)
    .where('m.fromOn', '<=', on)
    .where((where) => where.or([where('m.toOn', 'is', null), where('m.toOn', '>=', on)]))
    .$narrowType<{ post: Post; unitId: string }>()
    .execute()
  return inNameOrder(holders)
}
