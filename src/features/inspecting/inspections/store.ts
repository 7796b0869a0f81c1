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
    .$if(filter.planId !== undefined, (query) => query.where('i.planId', '=', filter.planId!))
    .$if(filter.unitId !== undefined, (query) => query.where('i.unitId', '=', filter.unitId!))
    .$if(filter.teamId !== undefined, (query) => query.where('i.teamId', '=', filter.teamId!))
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
    .select('unitId')
    .where('planId', '=', planId)
    .where('originalId', 'is', null)
    .where('state', 'not in', ['planned', 'scheduled', 'notified', 'cancelled'])
    .execute()
  return new Set(rows.map((row) => row.unitId))
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
      tenantId: inspection.tenantId,
      planId: inspection.planId,
      targetId: inspection.targetId,
      teamId: inspection.teamId,
      unitId: inspection.unitId,
      form: inspection.form,
      method: inspection.method,
      round: inspection.round,
      state: 'planned',
      originalId: inspection.originalId,
      reinspectionKind: inspection.reinspectionKind,
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
      notifiedOn: after.notifiedOn,
      preliminary: after.preliminary,
      preliminaryBy: after.preliminaryBy,
      preliminaryOn: after.preliminaryOn,
      listsOpenOn: after.listsOpenOn,
      cancelReason: after.cancelReason,
      teamId: after.teamId,
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
    .leftJoin('inspectionLists as l', 'l.inspectionId', 'i.id')
    .selectAll('i')
    .select(['l.done', 'l.notDone'])
}

async function saveLists(tx: Tx, { id, doneList, notDoneList, listsOpenOn }: Inspection): Promise<void> {
  const lists = { done: [...doneList], notDone: [...notDoneList], openOn: listsOpenOn }
  const { tenantId, teamId, unitId } = await tx
    .selectFrom('inspections')
    .select(['tenantId', 'teamId', 'unitId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('inspectionLists')
    .values({ inspectionId: id, tenantId, teamId, unitId, ...lists })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet(lists))
    .execute()
}

function fromRow(row: Selectable<DB['inspections']> & { done: string[] | null; notDone: string[] | null }): Inspection {
  return {
    id: row.id,
    planId: row.planId,
    targetId: row.targetId,
    teamId: row.teamId,
    unitId: row.unitId,
    form: row.form,
    method: row.method,
    round: row.round,
    state: row.state,
    originalId: row.originalId,
    reinspectionKind: row.reinspectionKind,
    necessity: row.necessity,
    notifiedOn: row.notifiedOn,
    preliminary: row.preliminary,
    preliminaryBy: row.preliminaryBy,
    preliminaryOn: row.preliminaryOn,
    doneList: row.done ?? [],
    notDoneList: row.notDone ?? [],
    listsOpenOn: row.listsOpenOn,
    cancelReason: row.cancelReason,
    version: row.version,
  }
}
