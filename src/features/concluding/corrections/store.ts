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
      .selectFrom('conclusion_corrections')
      .selectAll()
      .where('inspection_id', '=', inspectionId)
      .orderBy('ordinal')
      .execute()
  ).map(fromRow)
}

/** Corrections that wait for a second person. */
export async function listProposedCorrections(tx: Tx): Promise<Correction[]> {
  return (
    await tx
      .selectFrom('conclusion_corrections')
      .selectAll()
      .where('state', '=', 'proposed')
      .orderBy('proposed_on')
      .execute()
  ).map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findCorrection(tx: Tx, id: string): Promise<Correction | null> {
  const row = await tx.selectFrom('conclusion_corrections').selectAll().where('id', '=', id).executeTakeFirst()
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
    .insertInto('conclusion_corrections')
    .values({
      id,
      tenant_id: by.tenantId,
      inspection_id: conclusion.inspectionId,
      team_id: conclusion.teamId,
      unit_id: conclusion.unitId,
      conclusion_id: conclusion.id,
      ordinal,
      state: 'proposed',
      results: draft.results,
      head_assessment: draft.headAssessment,
      reason: draft.reason,
      proposer_id: by.id,
      proposer_name: by.name,
      proposed_on: on,
    })
    .execute()
  return id
}

/** Saves the decision over the version that was read. False when someone decided in between. */
export async function saveCorrection(tx: Tx, before: Correction, after: Correction): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conclusion_corrections')
    .set({
      state: after.state,
      decider_id: after.deciderId,
      decider_name: after.deciderName,
      decided_on: after.decidedOn,
      refusal: after.refusal,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function fromRow(row: Selectable<DB['conclusion_corrections']>): Correction {
  return {
    id: row.id,
    conclusionId: row.conclusion_id,
    inspectionId: row.inspection_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    ordinal: row.ordinal,
    state: row.state,
    results: row.results,
    headAssessment: row.head_assessment,
    reason: row.reason,
    proposerId: row.proposer_id,
    proposerName: row.proposer_name,
    proposedOn: row.proposed_on,
    deciderId: row.decider_id,
    deciderName: row.decider_name,
    decidedOn: row.decided_on,
    refusal: row.refusal,
    version: row.version,
  }
}
