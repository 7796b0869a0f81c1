import { randomUUID } from 'node:crypto'
import type { Clarification, Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'

/** What the Team has asked about the report of an inspection, in that order, as far as the person may know of it. */
export async function listClarifications(tx: Tx, inspectionId: string): Promise<Clarification[]> {
  return tx
    .selectFrom('inspectionClarifications')
    .select(['id', 'inspectionId', 'asked', 'askedOn', 'answer', 'answeredOn'])
    .where('inspectionId', '=', inspectionId)
    .orderBy('askedAt')
    .execute()
}

/** Ids of inspections, with their units, in which a question to the unit waits. */
export async function listUnanswered(tx: Tx): Promise<{ inspectionId: string; unitId: string; count: number }[]> {
  const rows = await tx
    .selectFrom('inspectionClarifications')
    .select(['inspectionId', 'unitId', ({ fn }) => fn.countAll<string>().as('count')])
    .where('answeredOn', 'is', null)
    .groupBy(['inspectionId', 'unitId'])
    .orderBy('inspectionId')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Keeps a question of the Team, for the unit to answer. */
export async function addClarification(
  tx: Tx,
  { id: inspectionId, teamId, unitId }: Inspection,
  { tenantId, asked, by, on }: { tenantId: string; asked: string; by: string; on: Day },
): Promise<void> {
  const of = { id: randomUUID(), tenantId, inspectionId, teamId, unitId }
  await tx
    .insertInto('inspectionClarifications')
    .values({ ...of, asked, askedBy: by, askedOn: on })
    .execute()
}

/** False when it was answered in between. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  { answer, by, on }: { answer: string; by: string; on: Day },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inspectionClarifications')
    .set({ answer, answeredBy: by, answeredOn: on })
    .where('id', '=', id)
    .where('answeredOn', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
