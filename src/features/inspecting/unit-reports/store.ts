import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { idsAtWork } from '#features/inspecting/inspections/store.ts'
import type { Day } from '#kernel/day.ts'
import type { Page } from '#kernel/wire.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Cut } from '#server/lists/cut.ts'
import { bearsWords, byUnitName, type Names, pageOf, type Sort } from '#server/lists/page.ts'
import type { ReportWords, ServedReport } from './contract.ts'
import type { Answer, AnswerValue, ReturnedReport, UnitReport } from './rules.ts'

/** A part of the reports that the person may know of. */
export async function pageOfReports(
  tx: Tx,
  by: Presence['by'],
  names: Names,
  asked: Omit<ReportWords, 'sort' | 'after'>,
  cut: Cut,
): Promise<Page<UnitReport>> {
  const query = selectReports(tx)
    // Nobody knows of another locality; said here, the list is read in the order of its index by everybody.
    .where('r.tenantId', '=', by.tenantId)
    .$if(asked.state !== undefined, (all) => all.where('r.state', '=', asked.state!))
    .$if(asked.search !== undefined, (all) => all.where(bearsWords(asked.search!, names, { unit: 'r.unit_id' })))
  return pageOf(tx, query, sortsOf(names), cut, 'r.id')
}

/** What is still to be sent by its day, then what is past from its end. */
const SORTS = {
  next: { by: sql`r.next_place`, type: 'integer' },
  due: { by: sql`coalesce(r.due_on, 'infinity'::date)`, type: 'date' },
} satisfies Record<string, Sort>

const sortsOf = (names: Names) => ({
  ...SORTS,
  get unit() {
    return byUnitName(names, 'r.unit_id')
  },
})

/** Reports that somebody still has to do with: the unit writes, the Team receives, or gives back what it is asked for. */
export async function listOpenReports(tx: Tx): Promise<UnitReport[]> {
  return selectReports(tx)
    .where('r.state', '<>', 'locked')
    .where(({ or, eb }) => or([eb('r.state', '<>', 'received'), eb('r.askBack', '<>', '')]))
    .where('r.inspectionId', 'in', idsAtWork(tx))
    .orderBy('r.dueOn')
    .execute()
}

/** How many reports of each unit came late or are overdue, of those that were due on or after a day; none: left out. */
export async function countLateByUnit(tx: Tx, since: Day, on: Day): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('unitReports')
    .select(['unitId', ({ fn }) => fn.countAll<string>().as('count')])
    .where('dueOn', '>=', since)
    .where(sql<boolean>`coalesce(submitted_on, ${on}::date) > due_on`)
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, count }) => [unitId, Number(count)]))
}

/** By when the report of each inspection at work is due. */
export async function listDueAtWork(tx: Tx): Promise<Pick<UnitReport, 'inspectionId' | 'dueOn'>[]> {
  return tx
    .selectFrom('unitReports')
    .select(['inspectionId', 'dueOn'])
    .where('inspectionId', 'in', idsAtWork(tx))
    .execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findReport(tx: Tx, id: string): Promise<UnitReport | null> {
  return (await selectReports(tx).where('r.id', '=', id).executeTakeFirst()) ?? null
}

/** The report of an inspection; null before its notice. */
export async function findReportOf(tx: Tx, inspectionId: string): Promise<UnitReport | null> {
  return (await selectReports(tx).where('r.inspectionId', '=', inspectionId).executeTakeFirst()) ?? null
}

/** A report with its text, as far as the person may know of it. */
function selectReports(tx: Tx) {
  return tx
    .selectFrom('unitReports as r')
    .leftJoin('reportNarratives as n', 'n.reportId', 'r.id')
    .select(['r.id', 'r.inspectionId', 'r.teamId', 'r.unitId', 'r.unitKind', 'r.outlineId', 'r.state', 'r.dueOn'])
    .select(['r.asOf', 'r.number', 'r.symbol', 'r.datedOn', 'r.signerId', 'r.declared', 'r.submittedOn'])
    .select(['r.softCopyOn', 'r.receivedOn', 'r.returnReason', 'r.presentedOn', 'r.askBack', 'r.version'])
    .select(({ fn }) => fn.coalesce('n.text', sql<string>`''`).as('narrative'))
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
      ...only(report, ['tenantId', 'inspectionId', 'teamId', 'unitId', 'unitKind', 'outlineId', 'dueOn']),
      state: 'notStarted',
    })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ dueOn: report.dueOn }))
    .execute()
}

/** Saves state and dates over the version that was read; its text is written by `saveNarrative` and `saveAnswer`. False when someone saved in between. */
export async function saveReport(tx: Tx, before: UnitReport, after: UnitReport): Promise<boolean> {
  return saveOver(tx, 'unitReports', before, {
    ...only(after, ['state', 'asOf', 'number', 'symbol', 'datedOn', 'signerId', 'declared']),
    ...(after.dueOn !== before.dueOn && only(after, ['dueOn'])),
    ...only(after, ['submittedOn', 'softCopyOn', 'receivedOn', 'returnReason', 'presentedOn', 'askBack']),
  })
}

/** Keeps what a returned report said, in the place of what was returned before. */
export async function keepReturned(tx: Tx, reportId: string, returned: ReturnedReport): Promise<void> {
  await tx
    .updateTable('unitReports')
    .set({ returned: JSON.stringify(returned) })
    .where('id', '=', reportId)
    .execute()
}

/** What was last returned of it; null while nothing was. */
export async function findReturned(tx: Tx, reportId: string): Promise<ReturnedReport | null> {
  const row = await tx
    .selectFrom('unitReports')
    .select('returned')
    .where('id', '=', reportId)
    .$narrowType<{ returned: ReturnedReport | null }>()
    .executeTakeFirst()
  return row?.returned ?? null
}

/** Who writes an entry, over which version of it; 0 for none yet. */
interface Writing {
  readonly by: string
  readonly now: Date
  readonly seen: number
}

/** Writes the narrative over the version that was seen; false where another stands by now. */
export async function saveNarrative(
  tx: Tx,
  report: UnitReport,
  text: string,
  { by, now, seen }: Writing,
): Promise<boolean> {
  const said = { text, changedBy: by, changedAt: now }
  if (seen > 0) {
    const { numUpdatedRows } = await tx
      .updateTable('reportNarratives')
      .set({ ...said, version: seen + 1 })
      .where('reportId', '=', report.id)
      .where('version', '=', seen)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
  const { tenantId } = await tx
    .selectFrom('unitReports')
    .select('tenantId')
    .where('id', '=', report.id)
    .executeTakeFirstOrThrow()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reportNarratives')
    .values({ reportId: report.id, tenantId, ...only(report, ['teamId', 'unitId']), ...said })
    .onConflict((conflict) => conflict.column('reportId').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whose words the narrative are; null while there is none, or none that the person may know of. */
export async function findNarrativeBy(tx: Tx, reportId: string): Promise<ServedReport['narrativeBy']> {
  const row = await tx
    .selectFrom('reportNarratives as n')
    .leftJoin('accounts as a', 'a.id', 'n.changedBy')
    .select(['a.name as changedByName', 'n.changedAt', 'n.version'])
    .where('n.reportId', '=', reportId)
    .executeTakeFirst()
  return row
    ? { changedByName: row.changedByName ?? '', changedAt: row.changedAt?.toISOString() ?? '', version: row.version }
    : null
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
  const rows = await tx
    .selectFrom('reportAnswers as r')
    .leftJoin('accounts as a', 'a.id', 'r.changedBy')
    .select(['r.itemId', 'r.value', 'a.name as changedByName', 'r.changedAt', 'r.version'])
    .where('r.reportId', '=', reportId)
    .$narrowType<{ value: AnswerValue }>()
    .execute()
  return rows.map((row) => ({
    ...row,
    changedByName: row.changedByName ?? '',
    changedAt: row.changedAt.toISOString(),
  }))
}

/** One answer, written over the version that was seen; false where another stands by now. */
export async function saveAnswer(
  tx: Tx,
  report: UnitReport,
  answer: { readonly tenantId: string; readonly itemId: string; readonly value: AnswerValue },
  { by, now, seen }: Writing,
): Promise<boolean> {
  const said = { value: JSON.stringify(answer.value), changedBy: by, changedAt: now }
  if (seen > 0) {
    const { numUpdatedRows } = await tx
      .updateTable('reportAnswers')
      .set({ ...said, version: seen + 1 })
      .where('reportId', '=', report.id)
      .where('itemId', '=', answer.itemId)
      .where('version', '=', seen)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reportAnswers')
    .values({
      id: randomUUID(),
      reportId: report.id,
      ...only(report, ['teamId', 'unitId']),
      ...only(answer, ['tenantId', 'itemId']),
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['reportId', 'itemId']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
