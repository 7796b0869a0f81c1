import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Answer, AnswerValue, UnitReport } from './rules.ts'

/** Reports that the person may know of. */
export async function listReports(tx: Tx): Promise<UnitReport[]> {
  return (await selectReports(tx).orderBy('r.dueOn').execute()).map(fromRow)
}

/** Reports that somebody still has to do with: the unit writes, or the Team receives. */
export async function listOpenReports(tx: Tx): Promise<UnitReport[]> {
  return (await selectReports(tx).where('r.state', '<>', 'locked').orderBy('r.dueOn').execute()).map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findReport(tx: Tx, id: string): Promise<UnitReport | null> {
  const row = await selectReports(tx).where('r.id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The report of an inspection; null before its notice. */
export async function findReportOf(tx: Tx, inspectionId: string): Promise<UnitReport | null> {
  const row = await selectReports(tx).where('r.inspectionId', '=', inspectionId).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A report with its text, as far as the person may know of it. */
function selectReports(tx: Tx) {
  return tx
    .selectFrom('unitReports as r')
    .leftJoin('reportNarratives as n', 'n.reportId', 'r.id')
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
    .insertInto('unitReports')
    .values({
      id: randomUUID(),
      tenantId: report.tenantId,
      inspectionId: report.inspectionId,
      teamId: report.teamId,
      unitId: report.unitId,
      unitKind: report.unitKind,
      outlineId: report.outlineId,
      state: 'notStarted',
      dueOn: report.dueOn,
    })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ dueOn: report.dueOn }))
    .execute()
}

/** Saves state and dates over the version that was read; its text is written by `saveNarrative` and `saveAnswer`. False when someone saved in between. */
export async function saveReport(tx: Tx, before: UnitReport, after: UnitReport): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unitReports')
    .set({
      state: after.state,
      asOf: after.asOf,
      number: after.number,
      symbol: after.symbol,
      datedOn: after.datedOn,
      signerId: after.signerId,
      declared: after.declared,
      submittedOn: after.submittedOn,
      softCopyOn: after.softCopyOn,
      receivedOn: after.receivedOn,
      returnReason: after.returnReason,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes the narrative: an entry, last writing stands, the record keeps who. */
export async function saveNarrative(tx: Tx, report: UnitReport, narrative: string): Promise<void> {
  const { tenantId } = await tx
    .selectFrom('unitReports')
    .select('tenantId')
    .where('id', '=', report.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('reportNarratives')
    .values({ reportId: report.id, tenantId, teamId: report.teamId, unitId: report.unitId, text: narrative })
    .onConflict((conflict) => conflict.column('reportId').doUpdateSet({ text: narrative }))
    .execute()
}

/** A first entry makes the report one in work. */
export async function startReport(tx: Tx, report: UnitReport): Promise<void> {
  if (report.state !== 'notStarted') return
  await tx
    .updateTable('unitReports')
    .set((set) => ({ state: 'drafting', version: set('version', '+', 1) }))
    .where('id', '=', report.id)
    .where('state', '=', 'notStarted')
    .execute()
}

/** The answers of a report that the person may know of, in no order. */
export async function listAnswers(tx: Tx, reportId: string): Promise<Answer[]> {
  const rows = await tx.selectFrom('reportAnswers').selectAll().where('reportId', '=', reportId).execute()
  return rows.map((row) => ({
    itemId: row.itemId,
    value: row.value as AnswerValue,
    changedBy: row.changedBy,
    changedAt: row.changedAt.toISOString(),
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
    .insertInto('reportAnswers')
    .values({
      id: randomUUID(),
      tenantId: answer.tenantId,
      reportId: report.id,
      teamId: report.teamId,
      unitId: report.unitId,
      itemId: answer.itemId,
      value,
      changedBy: answer.by,
      changedAt: answer.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['reportId', 'itemId']).doUpdateSet({ value, changedBy: answer.by, changedAt: answer.now }),
    )
    .execute()
}

function fromRow(row: Selectable<DB['unitReports']> & { narrative: string | null }): UnitReport {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    teamId: row.teamId,
    unitId: row.unitId,
    unitKind: row.unitKind,
    outlineId: row.outlineId,
    state: row.state,
    dueOn: row.dueOn,
    asOf: row.asOf,
    narrative: row.narrative ?? '',
    number: row.number,
    symbol: row.symbol,
    datedOn: row.datedOn,
    signerId: row.signerId,
    declared: row.declared,
    submittedOn: row.submittedOn,
    softCopyOn: row.softCopyOn,
    receivedOn: row.receivedOn,
    returnReason: row.returnReason,
    version: row.version,
  }
}
