import { randomUUID } from 'node:crypto'
import type { Post } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../server/db.ts'
import type { Person } from './rules.ts'

/** Everyone of the locality with the posts they hold or held. */
export async function listPeople(tx: Tx): Promise<Person[]> {
  const people = await tx.selectFrom('accounts').select(['id', 'name', 'login', 'active']).where('system', '=', false).orderBy('name').execute()
  const held = await tx.selectFrom('authz.memberships').selectAll().where('unit_id', 'is not', null).orderBy('from_on').execute()
  const byAccount = Map.groupBy(held, (row) => row.account_id)
  return people.map((person) => ({
    ...person,
    posts: (byAccount.get(person.id) ?? []).map((row) => ({ id: row.id, unitId: row.unit_id!, post: row.role as Post, title: row.title, from: row.from_on, to: row.to_on })),
  }))
}

/** A new account; the hash is made by the server's sign-in. */
export async function addPerson(tx: Tx, person: { id: string; tenantId: string; name: string; login: string | null; passwordHash: string | null }): Promise<void> {
  await tx
    .insertInto('accounts')
    .values({ id: person.id, tenant_id: person.tenantId, name: person.name, login: person.login, password_hash: person.passwordHash, active: true })
    .execute()
}

export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  return (await tx.selectFrom('accounts').select('id').where('login', '=', login).executeTakeFirst()) !== undefined
}

/** Gives a post (chức vụ) from a day on. */
export async function givePost(tx: Tx, post: { tenantId: string; accountId: string; unitId: string; post: Post; title: string; from: Day; to?: Day | null }): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('authz.memberships')
    .values({ id, tenant_id: post.tenantId, account_id: post.accountId, unit_id: post.unitId, role: post.post, title: post.title, from_on: post.from, to_on: post.to ?? null })
    .execute()
  return id
}

/** Name and printed post of a person on a day: what a signature needs. Null when he held no such post. */
export async function findSigner(tx: Tx, accountId: string, on: Day): Promise<{ name: string; posts: { post: Post; title: string; unitId: string }[] } | null> {
  const account = await tx.selectFrom('accounts').select(['name']).where('id', '=', accountId).executeTakeFirst()
  if (!account) return null
  const posts = await tx
    .selectFrom('authz.memberships')
    .select(['role', 'title', 'unit_id'])
    .where('account_id', '=', accountId)
    .where('unit_id', 'is not', null)
    .where('from_on', '<=', on)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', on)]))
    .orderBy('from_on')
    .execute()
  return { name: account.name, posts: posts.map((row) => ({ post: row.role as Post, title: row.title, unitId: row.unit_id! })) }
}

/** People who hold one of `posts` on a day, with unit and printed post: choices for seats and signatures. */
export async function listHolders(tx: Tx, posts: readonly Post[], on: Day): Promise<{ accountId: string; name: string; post: Post; title: string; unitId: string }[]> {
  const rows = await tx
    .selectFrom('authz.memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id as accountId', 'a.name', 'm.role', 'm.title', 'm.unit_id'])
    .where('m.role', 'in', [...posts])
    .where('m.unit_id', 'is not', null)
    .where('m.from_on', '<=', on)
    .where((where) => where.or([where('m.to_on', 'is', null), where('m.to_on', '>=', on)]))
    .orderBy('a.name')
    .execute()
  return rows.map((row) => ({ accountId: row.accountId, name: row.name, post: row.role as Post, title: row.title, unitId: row.unit_id! }))
}
