import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { Way } from './rules.ts'

/** When and how a plan went to each of its recipients; nothing where the person may not know of it. */
export async function listDeliveries(
  tx: Tx,
  planIds: readonly string[],
): Promise<{ planId: string; addressee: string; sentOn: Day; how: Way }[]> {
  if (planIds.length === 0) return []
  return tx
    .selectFrom('planDeliveries')
    .select(['planId', 'addressee', 'sentOn', 'how'])
    .where('planId', 'in', planIds)
    .execute()
}

/** Notes that a plan was sent to these recipients; over what was noted of them before. */
export async function saveDeliveries(
  tx: Tx,
  at: { readonly tenantId: string; readonly planId: string },
  addressees: readonly string[],
  { sentOn, how }: { readonly sentOn: Day; readonly how: Way },
): Promise<void> {
  await tx
    .insertInto('planDeliveries')
    .values(addressees.map((addressee) => ({ id: randomUUID(), ...at, addressee, sentOn, how })))
    .onConflict((on) =>
      on
        .columns(['planId', 'addressee'])
        .doUpdateSet((set) => ({ sentOn, how, version: set('planDeliveries.version', '+', 1) })),
    )
    .execute()
}
