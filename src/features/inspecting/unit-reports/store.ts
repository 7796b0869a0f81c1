import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Answer, AnswerValue, UnitReport } from './rules.ts'

/** Reports that the person may know of. */
export async function listReports(tx: Tx): Promise<UnitReport[]> {
  return (await selectReports(tx).orderBy('r.due_on').execute()).map(fromRow)
}

/** Reports that somebody still has to do with: the unit writes, or the Team receives. */
export async function listOpenReports(tx: Tx): Promise<UnitReport[]> {
  return (await selectReports(tx).where('r.state', '<>', 'locked').orderBy('r.due_on').execute()).map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findReport(tx: Tx, id: string): Promise<UnitReport | null> {
  const row = await selectReports(tx).where('r.id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The report of an inspection; null before its notice. */
export async function findReportOf(tx: Tx, inspectionId: string): Promise<UnitReport | null> {
  const row = await selectReports(tx).where('r.inspection_id', '=', inspectionId).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A report with its text, as far as the person may know of it. */
function selectReports(tx: Tx) {
  return tx
    .selectFrom('unit_reports as r')
    .leftJoin('report_narratives as n', 'n.report_id', 'r.id')
    .selectAll('r')
    .select('n.text as narrative')
}

/** The task that a notice makes for the unit; a new notice only moves the due day. */
export async function expectReport(
  tx: Tx,
  report: {
    tenantId: string
    inspectionId: string
    teamId: string | null
    unitId: string
    unitKind: string
    outlineId: string | null
    dueOn: Day | null
  },
): Promise<void> {
  await tx
    .insertInto('unit_reports')
    .values({
      id: randomUUID(),
      tenant_id: report.tenantId,
      inspection_id: report.inspectionId,
      team_id: report.teamId,
      unit_id: report.unitId,
      unit_kind: report.unitKind,
      outline_id: report.outlineId,
      state: 'notStarted',
      due_on: report.dueOn,
    })
    .onConflict((conflict) => conflict.column('inspection_id').doUpdateSet({ due_on: report.dueOn }))
    .execute()
}

/** Saves state and dates over the version that was read; its text is written by `saveNarrative` and `saveAnswer`. False when someone saved in between. */
export async function saveReport(tx: Tx, before: UnitReport, after: UnitReport): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_reports')
    .set({
      state: after.state,
      as_of: after.asOf,
      number: after.number,
      symbol: after.symbol,
      dated_on: after.datedOn,
      signer_id: after.signerId,
      declared: after.declared,
      submitted_on: after.submittedOn,
      soft_copy_on: after.softCopyOn,
      received_on: after.receivedOn,
      return_reason: after.returnReason,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes the narrative: an entry, last writing stands, the record keeps who. */
export async function saveNarrative(tx: Tx, report: UnitReport, narrative: string): Promise<void> {
  const { tenant_id } = await tx
    .selectFrom('unit_reports')
    .select('tenant_id')
    .where('id', '=', report.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('report_narratives')
    .values({ report_id: report.id, tenant_id, team_id: report.teamId, unit_id: report.unitId, text: narrative })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ text: narrative }))
    .execute()
}

/** A first entry makes the report one in work. */
export async function startReport(tx: Tx, report: UnitReport): Promise<void> {
  if (report.state !== 'notStarted') return
  await tx
    .updateTable('unit_reports')
    .set((set) => ({ state: 'drafting', version: set('version', '+', 1) }))
    .where('id', '=', report.id)
    .where('state', '=', 'notStarted')
    .execute()
}

/** The answers of a report that the person may know of, in no order. */
export async function listAnswers(tx: Tx, reportId: string): Promise<Answer[]> {
  const rows = await tx.selectFrom('report_answers').selectAll().where('report_id', '=', reportId).execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    value: row.value as AnswerValue,
    changedBy: row.changed_by,
    changedAt: row.changed_at.toISOString(),
  }))
}

/** One answer; entries merge per item, and the newest of one item stands. */
export async function saveAnswer(
  tx: Tx,
  report: UnitReport,
  answer: { tenantId: string; itemId: string; value: AnswerValue; by: string; now: Date },
): Promise<void> {
  const value = JSON.stringify(answer.value)
  await tx
    .insertInto('report_answers')
    .values({
      id: randomUUID(),
      tenant_id: answer.tenantId,
      report_id: report.id,
      team_id: report.teamId,
      unit_id: report.unitId,
      item_id: answer.itemId,
      value,
      changed_by: answer.by,
      changed_at: answer.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'item_id']).doUpdateSet({ value, changed_by: answer.by, changed_at: answer.now }),
    )
    .execute()
}

function fromRow(row: Selectable<DB['unit_reports']> & { narrative: string | null }): UnitReport {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    unitKind: row.unit_kind,
    outlineId: row.outline_id,
    state: row.state,
    dueOn: row.due_on,
    asOf: row.as_of,
    narrative: row.narrative ?? '',
    number: row.number,
    symbol: row.symbol,
    datedOn: row.dated_on,
    signerId: row.signer_id,
    declared: row.declared,
    submittedOn: row.submitted_on,
    softCopyOn: row.soft_copy_on,
    receivedOn: row.received_on,
    returnReason: row.return_reason,
    version: row.version,
  }
}
