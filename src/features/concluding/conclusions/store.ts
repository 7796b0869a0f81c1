import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Conclusion, ConclusionDraft } from './rules.ts'

/** Conclusions that are not issued yet. */
export async function listUnissuedConclusions(tx: Tx): Promise<Conclusion[]> {
  const rows = await tx.selectFrom('conclusions').selectAll().where('state', '<>', 'issued').orderBy('id').execute()
  return rows.map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findConclusion(tx: Tx, id: string): Promise<Conclusion | null> {
  const row = await tx.selectFrom('conclusions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The conclusion of an inspection; null before its draft is begun. */
export async function findConclusionOf(tx: Tx, inspectionId: string): Promise<Conclusion | null> {
  const row = await tx.selectFrom('conclusions').selectAll().where('inspectionId', '=', inspectionId).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Begins the draft of an inspection’s conclusion, at version 0, and answers its id. */
export async function addConclusion(
  tx: Tx,
  at: { tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('conclusions')
    .values({
      id,
      tenantId: at.tenantId,
      inspectionId: at.inspectionId,
      teamId: at.teamId,
      unitId: at.unitId,
      state: 'draft',
      version: 0,
    })
    .execute()
  return id
}

/** Writes the words of a draft over the version that was read. False when someone saved in between. */
export async function saveConclusionDraft(tx: Tx, before: Conclusion, draft: ConclusionDraft): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conclusions')
    .set({
      results: draft.results,
      headAssessment: draft.headAssessment,
      respondOn: draft.respondOn,
      remedyDueOn: draft.remedyDueOn,
      remedyRecipient: draft.remedyRecipient,
      acceptor: draft.acceptor,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Saves state, signature and number over the version that was read. False when someone saved in between. */
export async function saveConclusion(tx: Tx, before: Conclusion, after: Conclusion): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conclusions')
    .set({
      state: after.state,
      number: after.number,
      symbol: after.symbol,
      issuedOn: after.issuedOn,
      submittedBy: after.submittedBy,
      signerId: after.signerId,
      signedOn: after.signedOn,
      returnReason: after.returnReason,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** True when another notice of the year already has this number. @source CT-HDR-1 */
export async function isNumberTaken(
  tx: Tx,
  number: string,
  symbol: string,
  year: string,
  except: string,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('conclusions')
    .select('issuedOn')
    .where('number', '=', number)
    .where('symbol', '=', symbol)
    .where('id', '<>', except)
    .execute()
  return rows.some((row) => row.issuedOn?.startsWith(year))
}

function fromRow(row: Selectable<DB['conclusions']>): Conclusion {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    teamId: row.teamId,
    unitId: row.unitId,
    state: row.state,
    results: row.results,
    headAssessment: row.headAssessment,
    respondOn: row.respondOn,
    remedyDueOn: row.remedyDueOn,
    remedyRecipient: row.remedyRecipient,
    acceptor: row.acceptor,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issuedOn,
    submittedBy: row.submittedBy,
    signerId: row.signerId,
    signedOn: row.signedOn,
    returnReason: row.returnReason,
    version: row.version,
  }
}
