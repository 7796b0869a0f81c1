import { randomUUID } from 'node:crypto'
import type { Conclusion } from '#features/concluding/conclusions/rules.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Correction, CorrectionDraft } from './rules.ts'

/** Corrections of an inspection's notice that the person may know of, in their order. */
export async function listCorrections(tx: Tx, inspectionId: string): Promise<Correction[]> {
  return selectCorrections(tx).where('inspectionId', '=', inspectionId).orderBy('ordinal').execute()
}

/** Corrections that wait for a second person or for their number. */
export async function listOpenCorrections(tx: Tx): Promise<Correction[]> {
  return selectCorrections(tx).where('state', 'in', ['proposed', 'approved']).orderBy('proposedOn').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findCorrection(tx: Tx, id: string): Promise<Correction | null> {
  return (await selectCorrections(tx).where('id', '=', id).executeTakeFirst()) ?? null
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
      ...only(conclusion, ['inspectionId', 'teamId', 'unitId']),
      conclusionId: conclusion.id,
      ordinal,
      state: 'proposed',
      ...only(draft, ['results', 'headAssessment', 'reason']),
      proposerId: by.id,
      proposerName: by.name,
      proposedOn: on,
    })
    .execute()
  return id
}

/** Saves the decision over the version that was read. False when someone decided in between. */
export async function saveCorrection(tx: Tx, before: Correction, after: Correction): Promise<boolean> {
  const decision = only(after, [
    'state',
    'deciderId',
    'deciderName',
    'decidedOn',
    'refusal',
    'number',
    'symbol',
    'issuedOn',
  ])
  return saveOver(tx, 'conclusionCorrections', before, decision)
}

/** Whether another replacing notice has this number in this year. */
export async function isNumberTaken(tx: Tx, number: string, symbol: string, year: string): Promise<boolean> {
  const rows = await selectCorrections(tx).where('number', '=', number).where('symbol', '=', symbol).execute()
  return rows.some((row) => row.issuedOn?.startsWith(year))
}

function selectCorrections(tx: Tx) {
  return tx
    .selectFrom('conclusionCorrections')
    .select(['id', 'conclusionId', 'inspectionId', 'teamId', 'unitId', 'ordinal', 'state', 'results'])
    .select(['headAssessment', 'reason', 'proposerId', 'proposerName', 'proposedOn'])
    .select(['deciderId', 'deciderName', 'decidedOn', 'refusal', 'number', 'symbol', 'issuedOn', 'version'])
}
