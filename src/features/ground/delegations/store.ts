import { sql } from 'kysely'
import { mayRecordSignature, type Signing } from '#features/ground/papers/rules.ts'
import { findSigner } from '#features/ground/people/store.ts'
import type { Actor, DelegatedAct, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { type Delegation, headPost } from './rules.ts'

const DELEGATION = ['id', 'fromId', 'toId', 'kind', 'acts', 'fromOn as from', 'toOn as to', 'document'] as const

/** Every delegation of the locality, the newest first. */
export async function listDelegations(tx: Tx): Promise<Delegation[]> {
  return tx.selectFrom('delegations').select(DELEGATION).orderBy('fromOn', 'desc').orderBy('id').execute()
}

/** Records that one person signs in another’s place. */
export async function addDelegation(tx: Tx, tenantId: string, delegation: Delegation): Promise<void> {
  await tx
    .insertInto('delegations')
    .values({
      tenantId,
      ...only(delegation, ['id', 'fromId', 'toId', 'kind', 'acts', 'document']),
      fromOn: delegation.from,
      toOn: delegation.to,
    })
    .execute()
}

/** Makes `on` the last day of a delegation. */
export async function endDelegation(tx: Tx, id: string, on: Day): Promise<void> {
  await tx.updateTable('delegations').set({ toOn: on }).where('id', '=', id).execute()
}

/** The delegation under which a person signs a kind of paper on a day; null where he signs in his own right or not at all. */
export async function findMandate(tx: Tx, accountId: string, act: DelegatedAct, on: Day): Promise<Delegation | null> {
  const mandate = await tx
    .selectFrom('delegations')
    .select(DELEGATION)
    .where('toId', '=', accountId)
    .where(sql<boolean>`${act} = any(acts)`)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>=', on)]))
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return mandate ?? null
}

/**
 * The posts by which a person signs a kind of paper on a day: his own, and that of the head who delegated the signature to him.
 * Empty when he holds none.
 */
export async function signingPosts(tx: Tx, accountId: string, act: DelegatedAct, on: Day): Promise<Post[]> {
  const own = (await findSigner(tx, accountId, on))?.posts ?? []
  const mandate = await findMandate(tx, accountId, act, on)
  const head = mandate && headPost((await findSigner(tx, mandate.fromId, on))?.posts ?? [])
  return [...own, ...(own.length > 0 && head ? [head] : [])].map((held) => held.post)
}

/** What a signature rests on: by what the signer signs such a paper on the day, and whether the person of the transaction may record it. */
export async function signingFacts(
  tx: Tx,
  by: Actor,
  act: DelegatedAct,
  paper: { readonly signerId: string; readonly submittedBy: string | null; readonly on: Day },
): Promise<Pick<Signing, 'signerHolds' | 'recordable'>> {
  return {
    signerHolds: await signingPosts(tx, paper.signerId, act, paper.on),
    recordable: mayRecordSignature(by, paper.signerId, paper.submittedBy),
  }
}
