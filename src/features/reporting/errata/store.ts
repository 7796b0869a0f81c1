import type { Tx } from '#server/database/db.ts'
import { oneAtATime, only, saveOver } from '#server/database/saving.ts'
import type { Erratum, ErratumDraft, Place } from './rules.ts'

/** Letters on the papers of a plan, a Team or an inspection that the person may know of, the newest last. */
export async function listErrataOf(tx: Tx, paperId: string): Promise<Erratum[]> {
  return selectErrata(tx).where('paperId', '=', paperId).orderBy('issuedOn').orderBy('id').execute()
}

/** Letters that wait for somebody. */
export async function listOpenErrata(tx: Tx): Promise<Erratum[]> {
  return selectErrata(tx).where('state', 'not in', ['issued', 'cancelled']).orderBy('id').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findErratum(tx: Tx, id: string): Promise<Erratum | null> {
  return (await selectErrata(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Keeps a new letter as a draft. */
export async function addErratum(
  tx: Tx,
  tenantId: string,
  erratum: Pick<
    Erratum,
    | 'id'
    | 'paperOf'
    | 'paperKind'
    | 'paperId'
    | 'inspectionId'
    | 'teamId'
    | 'unitId'
    | 'body'
    | 'paper'
    | 'reason'
    | 'places'
    | 'symbol'
  >,
): Promise<boolean> {
  const { paper, places, ...row } = erratum
  const added = await tx
    .insertInto('errata')
    .values({ tenantId, ...row, state: 'draft', paper: JSON.stringify(paper), places: JSON.stringify(places) })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Writes the words of a draft over the version that was read. False when someone saved in between. */
export async function saveErratumDraft(
  tx: Tx,
  before: Erratum,
  { reason, places }: Pick<ErratumDraft, 'reason' | 'places'>,
): Promise<boolean> {
  return saveOver(tx, 'errata', before, { reason, places: JSON.stringify(places) })
}

/** Saves state, signature and number over the version that was read. False when someone saved in between. */
export async function saveErratum(tx: Tx, before: Erratum, after: Erratum): Promise<boolean> {
  return saveOver(tx, 'errata', before, {
    ...only(after, ['state', 'number', 'symbol', 'issuedOn', 'submittedBy', 'submittedOn', 'submitNote']),
    ...only(after, ['proposalNumber', 'proposalOn', 'signerId', 'signedOn', 'returnReason']),
  })
}

/** True when another letter of the year already has this number; nobody else gives it until the end of the transaction. */
export async function isNumberTaken(tx: Tx, number: string, symbol: string, year: string): Promise<boolean> {
  await oneAtATime(tx, `letter ${number} ${symbol} ${year}`)
  const rows = await tx
    .selectFrom('errata')
    .select('issuedOn')
    .where('number', '=', number)
    .where('symbol', '=', symbol)
    .execute()
  return rows.some((row) => row.issuedOn?.startsWith(year))
}

function selectErrata(tx: Tx) {
  return tx
    .selectFrom('errata')
    .select(['id', 'paperOf', 'paperKind', 'paperId', 'inspectionId', 'teamId', 'unitId', 'state', 'body', 'paper'])
    .select(['reason', 'places', 'number', 'symbol', 'issuedOn', 'submittedBy', 'submittedOn', 'submitNote'])
    .select(['proposalNumber', 'proposalOn', 'signerId', 'signedOn', 'returnReason', 'version'])
    .$narrowType<{ paper: Erratum['paper']; places: readonly Place[] }>()
}
