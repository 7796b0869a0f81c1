import type { SettingRow } from '#features/ground/profiles/rules.ts'
import type { Block } from '#features/planning/plan-text/rules/block.ts'
import type { Fact } from '#features/planning/plan-text/rules/fact.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'

/** An edition as it was before an amendment. */
export interface Former {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
  readonly settings: readonly SettingRow[]
  /** Whether nobody had corrected it: its paper is the file that it was read from. */
  readonly asRead: boolean
}

/** An amendment beside its plan row. */
export interface Amendment {
  readonly planId: string
  readonly amends: string
  readonly edition: number
  readonly reason: string
  readonly openedBy: string
  readonly openedOn: Day
  readonly former: Former
  /** By the ids of its own places, those of the plan that they were made from. */
  readonly places: Readonly<Record<string, string>>
}

/** A new amendment with the edition that it begins from. */
export async function addAmendment(tx: Tx, tenantId: string, amendment: Amendment): Promise<void> {
  const { former, places, ...row } = amendment
  await tx
    .insertInto('planAmendments')
    .values({ tenantId, ...row, former: JSON.stringify(former), places: JSON.stringify(places) })
    .execute()
}

/** Null where the plan amends none, or none that the person may know of. */
export async function findAmendment(tx: Tx, planId: string): Promise<Amendment | null> {
  return (await selectAmendments(tx).where('planId', '=', planId).executeTakeFirst()) ?? null
}

/** The text that an amendment began from. @refuses NOT_FOUND */
export async function formerBlocks(tx: Tx, { id }: Plan): Promise<readonly Block[]> {
  return found(await findAmendment(tx, id)).former.blocks
}

/** A plan as it was first issued, where it has been amended since: what bears its number, day and signature. @refuses NOT_FOUND */
export async function firstEdition(tx: Tx, { id }: Plan): Promise<Former> {
  return found(await findFormer(tx, id, 1))
}

/** Why each amendment of a plan was opened, by its id. */
export async function reasonsOf(tx: Tx, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('planAmendments').select(['planId', 'reason']).where('amends', '=', planId).execute()
  return new Map(rows.map((row) => [row.planId, row.reason]))
}

/** An edition that is no longer in force; null where there is none, or none that the person may know of. */
export async function findFormer(tx: Tx, planId: string, edition: number): Promise<Former | null> {
  const next = await selectAmendments(tx)
    .where('amends', '=', planId)
    .where('edition', '=', edition + 1)
    .where(
      'planId',
      'in',
      tx.selectFrom('plans').select('id').where('amends', '=', planId).where('state', '=', 'issued'),
    )
    .executeTakeFirst()
  return next?.former ?? null
}

/** The plan takes what its issued amendment says; places of these units stay. */
export async function takeOver(tx: Tx, amendmentId: string, keptUnits: ReadonlySet<string>): Promise<void> {
  await callAuthz(tx, 'take_amendment', [amendmentId, [...keptUnits]])
}

function selectAmendments(tx: Tx) {
  return tx
    .selectFrom('planAmendments')
    .select(['planId', 'amends', 'edition', 'reason', 'openedBy', 'openedOn', 'former', 'places'])
    .$narrowType<{ former: Former; places: Amendment['places'] }>()
}
