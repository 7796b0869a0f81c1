import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { KeptDays } from '#server/config.ts'
import { callAuthz, type Db, type Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { AccessNeeds, AccountNotice, AccountRequest } from '../rules.ts'

/** What opening this account, or giving it this post, needs of people beside the one who asks. */
export async function accessNeeds(tx: Tx, accountId: string, post: Post | null): Promise<AccessNeeds> {
  return (await callAuthz<{ accessNeeds: AccessNeeds }>(tx, 'access_needs', [accountId, post]))[0]!.accessNeeds
}

/** What is asked of a second person; the same that waits already is not asked twice. Answers its id. */
export async function addRequest(
  tx: Tx,
  request: Pick<AccountRequest, 'kind' | 'accountId' | 'post' | 'unitId' | 'title' | 'askedBy'> & {
    readonly tenantId: string
    readonly from: Day | null
  },
): Promise<string> {
  const known = await tx
    .selectFrom('accountRequests')
    .select('id')
    .where('outcome', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('accountId', '=', request.accountId)
    .where('kind', '=', request.kind)
    .where('post', 'is not distinct from', request.post)
    .where('unitId', 'is not distinct from', request.unitId)
    .executeTakeFirst()
  if (known) return known.id
  const id = randomUUID()
  await tx
    .insertInto('accountRequests')
    .values({
      id,
      ...only(request, ['tenantId', 'kind', 'accountId', 'post', 'unitId', 'title', 'askedBy']),
      fromOn: request.from,
    })
    .execute()
  return id
}

/** Requests that wait for a second person, as far as this person may be one or asked; the oldest first. */
export async function listRequests(tx: Tx): Promise<AccountRequest[]> {
  const rows = await tx
    .selectFrom('accountRequests as r')
    .innerJoin('accounts as a', 'a.id', 'r.accountId')
    .innerJoin('accounts as o', 'o.id', 'r.askedBy')
    .select(['r.id', 'r.kind', 'r.accountId', 'a.name', 'r.post', 'r.unitId', 'r.title', 'r.fromOn as from'])
    .select(['r.askedBy', 'o.name as askedByName', 'r.askedAt'])
    .where('r.outcome', 'is', null)
    .where('r.expiresAt', '>', sql<Date>`now()`)
    .orderBy('r.askedAt')
    .$narrowType<{ post: Post | null }>()
    .execute()
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}

/** Does what was asked; true where a link with this hash was made with it. */
export async function approveRequest(tx: Tx, id: string, link: { hash: Buffer; expires: Date }): Promise<boolean> {
  const [answer] = await callAuthz<{ approveRequest: boolean }>(tx, 'approve_request', [
    id,
    randomUUID(),
    link.hash,
    link.expires,
  ])
  return answer?.approveRequest ?? false
}

/** Refuses a request, or takes it back. */
export async function refuseRequest(tx: Tx, id: string): Promise<void> {
  await callAuthz(tx, 'refuse_request', [id])
}

/** Tells the owner of an account what was done to it or recorded in his name; nothing where he did it himself. */
export async function tellOwner(
  tx: Tx,
  by: { readonly id: string; readonly tenantId: string },
  notice: Pick<AccountNotice, 'kind'> & Partial<Pick<AccountNotice, 'about' | 'path'>> & { readonly accountId: string },
): Promise<void> {
  if (notice.accountId === by.id) return
  const { kind, accountId, about = '', path = '' } = notice
  await tx
    .insertInto('accountNotices')
    .values({ id: randomUUID(), tenantId: by.tenantId, kind, accountId, byId: by.id, about, path })
    .execute()
}

/** What the person of this transaction has not yet said that he has seen, the oldest first. */
export async function listNotices(tx: Tx): Promise<AccountNotice[]> {
  const rows = await tx
    .selectFrom('accountNotices as n')
    .innerJoin('accounts as b', 'b.id', 'n.byId')
    .select(['n.id', 'n.kind', 'b.name as byName', 'n.at', 'n.about', 'n.path'])
    .where('n.seenAt', 'is', null)
    .orderBy('n.at')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The person has seen it; false where there is none of his. */
export async function seeNotice(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accountNotices')
    .set({ seenAt: now })
    .where('id', '=', id)
    .where('seenAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notices that were seen so many days ago. */
export async function dropSeenNotices(owner: Db, { notices }: KeptDays): Promise<void> {
  await owner
    .deleteFrom('accountNotices')
    .where('seenAt', '<', sql<Date>`now() - make_interval(days => ${notices})`)
    .execute()
}
