import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../server/db.ts'

/** The facts of a plan that later features ask for. */
export interface PlanFacts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly symbol: string
  readonly planYear: number
  readonly issuedOn: Day | null
  readonly state: string
  readonly window: { readonly from: Day | null; readonly to: Day | null; readonly indicative: boolean }
}

export async function findPlanFacts(tx: Tx, id: string): Promise<PlanFacts | null> {
  const row = await tx
    .selectFrom('plans')
    .select(['id', 'title', 'number', 'symbol', 'plan_year', 'issued_on', 'state', 'from_on', 'to_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        title: row.title,
        number: row.number,
        symbol: row.symbol,
        planYear: row.plan_year,
        issuedOn: row.issued_on,
        state: row.state,
        window: { from: row.from_on, to: row.to_on, indicative: false },
      }
    : null
}

/** The first inspection makes an issued plan one in progress (by the system, obligations §3.2). */
export async function startPlan(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plans')
    .set((set) => ({ state: 'inProgress', version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface PlanTarget {
  readonly id: string
  readonly planId: string
  readonly rule: number
  readonly form: string
  readonly unitKind: string | null
  readonly unitId: string | null
  readonly label: string
}

/** Places of a plan (đối tượng), named or not. */
export async function listTargets(tx: Tx, planId: string): Promise<PlanTarget[]> {
  const rows = await tx.selectFrom('plan_targets').selectAll().where('plan_id', '=', planId).orderBy('rule').orderBy('label').execute()
  return rows.map((row) => ({ id: row.id, planId: row.plan_id, rule: row.rule, form: row.form, unitKind: row.unit_kind, unitId: row.unit_id, label: row.label }))
}

/** Names the unit of a place; false when the place has one already. */
export async function nameTarget(tx: Tx, targetId: string, unitId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plan_targets')
    .set((set) => ({ unit_id: unitId, version: set('version', '+', 1) }))
    .where('id', '=', targetId)
    .where('unit_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
