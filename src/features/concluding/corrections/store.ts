import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Conclusion } from '#features/concluding/conclusions/rules.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Correction, CorrectionDraft } from './rules.ts'

/** Corrections of an inspection's notice that the person may know of, in their order. */
export async function listCorrections(tx: Tx, inspectionId: string): Promise<Correction[]> {
  return (
    await tx
      .selectFrom('conclusionCorrections')
      .selectAll()
      .where('inspectionId', '=', inspectionId)
      .orderBy('ordinal')
      .execute()
  ).map(fromRow)
}

/** Corrections that wait for a second person. */
export async function listProposedCorrections(tx: Tx): Promise<Correction[]> {
  return (
    await tx
      .selectFrom('conclusionCorrections')
      .selectAll()
      .where('state', '=', 'proposed')
      .orderBy('proposedOn')
      .execute()
  ).map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findCorrection(tx: Tx, id: string): Promise<Correction | null> {
  const row = await tx.selectFrom('conclusionCorrections').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Writes down the proposed words in the name of the person, as of today, and answers the id. */
export async function addCorrection(
  tx: Tx,
  { by, on }: Presence,
  conclusion: Conclusion,
  ordinal: number,
  draft: CorrectionDraft,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('conclusionCorrections')
    .values({
      id,
      tenantId: by.tenantId,
      inspectionId: conclusion.inspectionId,
      teamId: conclusion.teamId,
      unitId: conclusion.unitId,
      conclusionId: conclusion.id,
      ordinal,
      state: 'proposed',
      results: draft.results,
      headAssessment: draft.headAssessment,
      reason: draft.reason,
      proposerId: by.id,
      proposerName: by.name,
      proposedOn: on,
    })
    .execute()
  return id
}

/** Saves the decision over the version that was read. False when someone decided in between. */
export async function saveCorrection(tx: Tx, before: Correction, after: Correction): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conclusionCorrections')
    .set({
      state: after.state,
      deciderId: after.deciderId,
      deciderName: after.deciderName,
      decidedOn: after.decidedOn,
      refusal: after.refusal,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function fromRow(row: Selectable<DB['conclusionCorrections']>): Correction {
  return {
    id: row.id,
    conclusionId: row.conclusionId,
    inspectionId: row.inspectionId,
    teamId: row.teamId,
    unitId: row.unitId,
    ordinal: row.ordinal,
    state: row.state,
    results: row.results,
    headAssessment: row.headAssessment,
    reason: row.reason,
    proposerId: row.proposerId,
    proposerName: row.proposerName,
    proposedOn: row.proposedOn,
    deciderId: row.deciderId,
    deciderName: row.deciderName,
    decidedOn: row.decidedOn,
    refusal: row.refusal,
    version: row.version,
  }
}
