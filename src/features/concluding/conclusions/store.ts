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
  const row = await tx
    .selectFrom('conclusions')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst()
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
      tenant_id: at.tenantId,
      inspection_id: at.inspectionId,
      team_id: at.teamId,
      unit_id: at.unitId,
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
      head_assessment: draft.headAssessment,
      respond_on: draft.respondOn,
      remedy_due_on: draft.remedyDueOn,
      remedy_recipient: draft.remedyRecipient,
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
      issued_on: after.issuedOn,
      submitted_by: after.submittedBy,
      signer_id: after.signerId,
      signed_on: after.signedOn,
      return_reason: after.returnReason,
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
    .select('issued_on')
    .where('number', '=', number)
    .where('symbol', '=', symbol)
    .where('id', '<>', except)
    .execute()
  return rows.some((row) => row.issued_on?.startsWith(year))
}

function fromRow(row: Selectable<DB['conclusions']>): Conclusion {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    state: row.state,
    results: row.results,
    headAssessment: row.head_assessment,
    respondOn: row.respond_on,
    remedyDueOn: row.remedy_due_on,
    remedyRecipient: row.remedy_recipient,
    acceptor: row.acceptor,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    submittedBy: row.submitted_by,
    signerId: row.signer_id,
    signedOn: row.signed_on,
    returnReason: row.return_reason,
    version: row.version,
  }
}
