import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Invitation } from './rules.ts'

/** Bodies that were asked under a plan, by the day. */
export async function listInvitations(tx: Tx, planId: string): Promise<Invitation[]> {
  return selectInvitations(tx).where('planId', '=', planId).orderBy('askedOn').orderBy('body').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  return (await selectInvitations(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Asks these bodies; whom was asked before stays as it is. */
export async function addInvitations(
  tx: Tx,
  at: { tenantId: string; planId: string } & Pick<Invitation, 'form' | 'part'> & { askedOn: Day },
  bodies: readonly string[],
): Promise<void> {
  await tx
    .insertInto('invitations')
    .values(
      bodies.map((body) => ({
        id: randomUUID(),
        ...only(at, ['tenantId', 'planId', 'form', 'part', 'askedOn']),
        body,
        state: 'asked' as const,
      })),
    )
    .onConflict((on) => on.columns(['planId', 'form', 'part', 'body']).doNothing())
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export function saveInvitation(tx: Tx, before: Invitation, after: Invitation): Promise<boolean> {
  return saveOver(tx, 'invitations', before, only(after, ['state', 'repliedOn', 'note']))
}

function selectInvitations(tx: Tx) {
  return tx
    .selectFrom('invitations')
    .select(['id', 'planId', 'form', 'part', 'body', 'state', 'askedOn', 'repliedOn', 'note', 'version'])
}
