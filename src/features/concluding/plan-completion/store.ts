import { sql } from 'kysely'
import type { Plan, VarianceReport } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { oneAtATime } from '#server/database/saving.ts'
import type { KeptOutcome, Reasons } from './rules.ts'

/** How a plan was completed, with the report on what it did not reach. */
export interface Completed extends Nullable<VarianceReport> {
  readonly completedOn: Day
  readonly outcomes: readonly KeptOutcome[]
}
type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

/** How a plan was completed; null where it was not, or where the person may not know of it. */
export async function findCompletion(tx: Tx, planId: string): Promise<Completed | null> {
  const row = await tx
    .selectFrom('planCompletions')
    .select(['completedOn', 'outcomes', 'number', 'symbol', 'issuedOn', 'signerId'])
    .$narrowType<{ outcomes: readonly KeptOutcome[] }>()
    .where('planId', '=', planId)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps how a plan was completed, once. */
export async function addCompletion(
  tx: Tx,
  tenantId: string,
  given: {
    readonly planId: string
    readonly completedBy: string
    readonly completedOn: Day
    readonly outcomes: readonly KeptOutcome[]
    readonly report: VarianceReport | null
  },
): Promise<void> {
  const { report, outcomes, ...completion } = given
  await tx
    .insertInto('planCompletions')
    .values({ tenantId, ...completion, ...report, outcomes: JSON.stringify(outcomes) })
    .execute()
}

/** Why each rule of a plan was not reached, as far as it is written. */
export async function findReasons(tx: Tx, planId: string): Promise<Reasons> {
  const row = await tx
    .selectFrom('planVariances')
    .select(['reasons', 'version'])
    .$narrowType<{ reasons: Reasons['reasons'] }>()
    .where('planId', '=', planId)
    .executeTakeFirst()
  return row ?? { reasons: [], version: 0 }
}

/** Writes the reasons over those of this version. False when someone wrote them in between. */
export async function saveReasons(
  tx: Tx,
  tenantId: string,
  planId: string,
  { reasons, version }: Reasons,
): Promise<boolean> {
  const row = { reasons: JSON.stringify(reasons), version: version + 1 }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('planVariances')
    .values({ planId, tenantId, ...row })
    .onConflict((on) => on.column('planId').doUpdateSet(row).where('planVariances.version', '=', version))
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether the report on another plan of the year bears this number. */
export async function isReportNumberTaken(
  tx: Tx,
  plan: Pick<Plan, 'id'>,
  { number, symbol, issuedOn }: VarianceReport,
): Promise<boolean> {
  await oneAtATime(tx, `variance report ${symbol} ${issuedOn.slice(0, 4)} ${number}`)
  const row = await tx
    .selectFrom('planCompletions')
    .select('planId')
    .where('planId', '<>', plan.id)
    .where('number', '=', number.trim())
    .where('symbol', '=', symbol)
    .where(sql<boolean>`extract(year from issued_on) = ${Number(issuedOn.slice(0, 4))}`)
    .executeTakeFirst()
  return row !== undefined
}
