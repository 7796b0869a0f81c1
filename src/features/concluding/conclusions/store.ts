import { randomUUID } from 'node:crypto'
import { SUBMISSION } from '#features/ground/papers/rules.ts'
import { idsAtWork } from '#features/inspecting/inspections/store.ts'
import type { Tx } from '#server/database/db.ts'
import { oneAtATime, only, saveOver } from '#server/database/saving.ts'
import type { Conclusion, ConclusionDraft } from './rules.ts'

export { pageOfInspections } from './store/inspections.ts'

/** Conclusions that are not issued yet. */
export async function listUnissuedConclusions(tx: Tx): Promise<Conclusion[]> {
  return selectConclusions(tx).where('state', '<>', 'issued').orderBy('id').execute()
}

/** Issued conclusions on these units, of inspections still at work. */
export async function listIssuedTo(tx: Tx, unitIds: readonly string[]): Promise<Conclusion[]> {
  if (unitIds.length === 0) return []
  return selectConclusions(tx)
    .where('state', '=', 'issued')
    .where('unitId', 'in', [...unitIds])
    .where('inspectionId', 'in', idsAtWork(tx))
    .orderBy('id')
    .execute()
}

/** Which of these conclusions this person has said he read, by the record. */
export async function listRead(tx: Tx, accountId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('auditLog')
    .select('thingId')
    .where('thingId', 'in', [...ids])
    .where('thing', '=', 'conclusion')
    .where('action', '=', 'read')
    .where('accountId', '=', accountId)
    .execute()
  return new Set(rows.map(({ thingId }) => thingId))
}

/** Null when there is none, or none that the person may know of. */
export async function findConclusion(tx: Tx, id: string): Promise<Conclusion | null> {
  return (await selectConclusions(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The conclusion of an inspection; null before its draft is begun. */
export async function findConclusionOf(tx: Tx, inspectionId: string): Promise<Conclusion | null> {
  return (await selectConclusions(tx).where('inspectionId', '=', inspectionId).executeTakeFirst()) ?? null
}

/** Begins the draft of an inspection’s conclusion, at version 0, and answers its id. */
export async function addConclusion(
  tx: Tx,
  at: { tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('conclusions')
    .values({ id, ...only(at, ['tenantId', 'inspectionId', 'teamId', 'unitId']), state: 'draft', version: 0 })
    .execute()
  return id
}

/** Writes the words of a draft over the version that was read. False when someone saved in between. */
export async function saveConclusionDraft(tx: Tx, before: Conclusion, draft: ConclusionDraft): Promise<boolean> {
  const words = only(draft, [
    ...(['results', 'headAssessment', 'respondOn', 'remedyDueOn', 'remedyRecipient', 'acceptor'] as const),
    ...(['findings', 'leftOut'] as const),
  ])
  return saveOver(tx, 'conclusions', before, words)
}

/** Saves state, signature and number over the version that was read. False when someone saved in between. */
export async function saveConclusion(tx: Tx, before: Conclusion, after: Conclusion): Promise<boolean> {
  return saveOver(tx, 'conclusions', before, {
    ...only(after, ['state', 'number', 'symbol', 'issuedOn']),
    ...only(after, [...SUBMISSION, 'returnReason']),
  })
}

/** True when another notice of the year already has this number; nobody else gives it until the end of the transaction. @source CT-HDR-1 */
export async function isNumberTaken(
  tx: Tx,
  number: string,
  symbol: string,
  year: string,
  except?: string,
): Promise<boolean> {
  await oneAtATime(tx, `notice ${number} ${symbol} ${year}`)
  const rows = await tx
    .selectFrom('conclusions')
    .select('issuedOn')
    .where('number', '=', number)
    .where('symbol', '=', symbol)
    .$if(except !== undefined, (all) => all.where('id', '<>', except!))
    .execute()
  return rows.some((row) => row.issuedOn?.startsWith(year))
}

function selectConclusions(tx: Tx) {
  return tx
    .selectFrom('conclusions')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'state', 'results', 'headAssessment'])
    .select([
      'respondOn',
      'remedyDueOn',
      'remedyRecipient',
      'acceptor',
      'findings',
      'leftOut',
      'number',
      'symbol',
      'issuedOn',
    ])
    .select([...SUBMISSION, 'returnReason', 'version'])
}
