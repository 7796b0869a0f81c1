import type { Selectable } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Inspection, InspectionState } from './rules.ts'

/** Inspections that the person may know of. */
export async function listInspections(
  tx: Tx,
  filter: { planId?: string; unitId?: string; teamId?: string } = {},
): Promise<Inspection[]> {
  const rows = await selectInspections(tx)
    .$if(filter.planId !== undefined, (query) => query.where('i.plan_id', '=', filter.planId!))
    .$if(filter.unitId !== undefined, (query) => query.where('i.unit_id', '=', filter.unitId!))
    .$if(filter.teamId !== undefined, (query) => query.where('i.team_id', '=', filter.teamId!))
    .orderBy('i.id')
    .execute()
  return rows.map(fromRow)
}

/** Inspections that still go on. */
export async function listOpenInspections(tx: Tx): Promise<Inspection[]> {
  const over: InspectionState[] = ['closed', 'archived', 'cancelled']
  return (await selectInspections(tx).where('i.state', 'not in', over).orderBy('i.id').execute()).map(fromRow)
}

/** How many inspections this person may know of are in which state. */
export async function countInspections(tx: Tx): Promise<ReadonlyMap<InspectionState, number>> {
  const rows = await tx
    .selectFrom('inspections')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state, Number(row.count)]))
}

/** Units of a plan with an inspection that has begun or is over. */
export async function inspectedUnits(tx: Tx, planId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('inspections')
    .select('unit_id')
    .where('plan_id', '=', planId)
    .where('original_id', 'is', null)
    .where('state', 'not in', ['planned', 'scheduled', 'notified', 'cancelled'])
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

/** Null when there is none, or none that the person may know of: the policies decide. */
export async function findInspection(tx: Tx, id: string): Promise<Inspection | null> {
  const row = await selectInspections(tx).where('i.id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A new planned inspection of one unit. */
export async function addInspection(
  tx: Tx,
  inspection: Pick<
    Inspection,
    | 'id'
    | 'planId'
    | 'targetId'
    | 'teamId'
    | 'unitId'
    | 'form'
    | 'method'
    | 'round'
    | 'originalId'
    | 'reinspectionKind'
    | 'necessity'
  > & {
    tenantId: string
  },
): Promise<void> {
  await tx
    .insertInto('inspections')
    .values({
      id: inspection.id,
      tenant_id: inspection.tenantId,
      plan_id: inspection.planId,
      target_id: inspection.targetId,
      team_id: inspection.teamId,
      unit_id: inspection.unitId,
      form: inspection.form,
      method: inspection.method,
      round: inspection.round,
      state: 'planned',
      original_id: inspection.originalId,
      reinspection_kind: inspection.reinspectionKind,
      necessity: inspection.necessity,
    })
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export async function saveInspection(tx: Tx, before: Inspection, after: Inspection): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inspections')
    .set({
      state: after.state,
      notified_on: after.notifiedOn,
      preliminary: after.preliminary,
      preliminary_by: after.preliminaryBy,
      preliminary_on: after.preliminaryOn,
      lists_open_on: after.listsOpenOn,
      cancel_reason: after.cancelReason,
      team_id: after.teamId,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  if (after.doneList !== before.doneList || after.notDoneList !== before.notDoneList) await saveLists(tx, after)
  return true
}

/** An inspection with its lists, as far as the person may know of them. */
function selectInspections(tx: Tx) {
  return tx
    .selectFrom('inspections as i')
    .leftJoin('inspection_lists as l', 'l.inspection_id', 'i.id')
    .selectAll('i')
    .select(['l.done', 'l.not_done'])
}

async function saveLists(tx: Tx, { id, doneList, notDoneList, listsOpenOn }: Inspection): Promise<void> {
  const lists = { done: [...doneList], not_done: [...notDoneList], open_on: listsOpenOn }
  const { tenant_id, team_id, unit_id } = await tx
    .selectFrom('inspections')
    .select(['tenant_id', 'team_id', 'unit_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('inspection_lists')
    .values({ inspection_id: id, tenant_id, team_id, unit_id, ...lists })
    .onConflict((conflict) => conflict.column('inspection_id').doUpdateSet(lists))
    .execute()
}

function fromRow(
  row: Selectable<DB['inspections']> & { done: string[] | null; not_done: string[] | null },
): Inspection {
  return {
    id: row.id,
    planId: row.plan_id,
    targetId: row.target_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    form: row.form,
    method: row.method,
    round: row.round,
    state: row.state,
    originalId: row.original_id,
    reinspectionKind: row.reinspection_kind,
    necessity: row.necessity,
    notifiedOn: row.notified_on,
    preliminary: row.preliminary,
    preliminaryBy: row.preliminary_by,
    preliminaryOn: row.preliminary_on,
    doneList: row.done ?? [],
    notDoneList: row.not_done ?? [],
    listsOpenOn: row.lists_open_on,
    cancelReason: row.cancel_reason,
    version: row.version,
  }
}
