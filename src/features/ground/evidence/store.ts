import { sql } from 'kysely'
import type { Witnesses } from '#features/ground/papers/rules.ts'
import { lastDoneBy } from '#server/acts/audit.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import {
  type CopyOf,
  type EvidenceFile,
  type EvidenceOwner,
  type EvidenceThing,
  isCopyOf,
  type Scanned,
  type SignedPaper,
} from './rules.ts'

/** Files of an inspection that the person may know of; those taken away again left out. */
export async function listFiles(tx: Tx, inspectionId: string): Promise<EvidenceFile[]> {
  const rows = await selectFiles(tx)
    .where('inspectionId', '=', inspectionId)
    .where('state', '<>', 'removed')
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute()
  return rows.map(withMoment)
}

/** Null when there is none, or none that the person may know of; a removed file is still found. */
export async function findFile(tx: Tx, id: string): Promise<EvidenceFile | null> {
  const row = await selectFiles(tx).where('id', '=', id).executeTakeFirst()
  return row ? withMoment(row) : null
}

/** The same bytes, attached already to the same part of the same thing by the same side for the same readers, as far as the person knows of it. */
export async function findSame(
  tx: Tx,
  file: Pick<EvidenceFile, 'id' | 'thing' | 'thingId' | 'partId' | 'side' | 'restricted' | 'sha256'>,
): Promise<EvidenceFile | null> {
  const row = await selectFiles(tx)
    .where('thing', '=', file.thing)
    .where('thingId', '=', file.thingId)
    .where('partId', 'is not distinct from', file.partId)
    .where('side', '=', file.side)
    .where('restricted', '=', file.restricted)
    .where('sha256', '=', file.sha256)
    .where('state', '=', 'stored')
    .where('id', '<>', file.id)
    .executeTakeFirst()
  return row ? withMoment(row) : null
}

/** Notes a file that will be sent. */
export async function addFile(
  tx: Tx,
  at: EvidenceOwner & { readonly tenantId: string; readonly uploadedBy: string },
  file: Pick<EvidenceFile, 'id' | 'name' | 'size' | 'sha256'>,
): Promise<void> {
  await tx
    .insertInto('evidenceFiles')
    .values({
      ...only(at, ['tenantId', 'inspectionId', 'teamId', 'unitId', 'thing', 'thingId', 'partId', 'side']),
      ...only(at, ['shared', 'restricted', 'uploadedBy']),
      ...only(file, ['id', 'name', 'size', 'sha256']),
    })
    .execute()
}

/** Keeps a file whose bytes were looked through and lie in the store already. */
export async function addStoredFile(
  tx: Tx,
  at: EvidenceOwner & { readonly tenantId: string; readonly uploadedBy: string },
  file: Pick<EvidenceFile, 'id' | 'name' | 'size' | 'sha256' | 'type' | 'scanned'>,
): Promise<void> {
  await tx
    .insertInto('evidenceFiles')
    .values({
      ...only(at, ['tenantId', 'inspectionId', 'teamId', 'unitId', 'thing', 'thingId', 'partId', 'side']),
      ...only(at, ['shared', 'restricted', 'uploadedBy']),
      ...only(file, ['id', 'name', 'size', 'sha256', 'type', 'scanned']),
      servedSha256: file.sha256,
      state: 'stored',
    })
    .execute()
}

/** Stored files of one thing that the person may know of, the oldest first. */
export async function listFilesOf(tx: Tx, thing: EvidenceThing, thingId: string): Promise<EvidenceFile[]> {
  const rows = await selectFiles(tx)
    .where('thing', '=', thing)
    .where('thingId', '=', thingId)
    .where('state', '=', 'stored')
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute()
  return rows.map(withMoment)
}

/** The signed copies of a paper itself, or of the one that ended what it began. */
export async function listCopies(
  tx: Tx,
  thing: SignedPaper,
  thingId: string,
  of: CopyOf = 'paper',
): Promise<EvidenceFile[]> {
  return (await listFilesOf(tx, thing, thingId)).filter((copy) => isCopyOf(copy, of))
}

/** Which of these have a signed copy of their paper. */
export async function haveCopies(
  tx: Tx,
  thing: SignedPaper,
  thingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (thingIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('evidenceFiles')
    .select('thingId')
    .where('thing', '=', thing)
    .where('thingId', 'in', thingIds)
    .where('partId', 'is', null)
    .where('state', '=', 'stored')
    .execute()
  return new Set(rows.map(({ thingId }) => thingId))
}

/** The newest signed copy by its hash; null where none is attached. */
export async function hashOfCopy(tx: Tx, thing: SignedPaper, thingId: string, of?: CopyOf): Promise<string | null> {
  return (await listCopies(tx, thing, thingId, of)).at(-1)?.sha256 ?? null
}

/** Who recorded the signature of a paper, and its signed copy. */
export async function findWitnesses(
  tx: Tx,
  paper: { readonly thing: SignedPaper; readonly thingId: string },
): Promise<Witnesses> {
  return {
    signatureBy: await lastDoneBy(tx, paper, ['sign']),
    signedCopy: await hashOfCopy(tx, paper.thing, paper.thingId),
  }
}

/** What became of an upload; false when it was settled meanwhile. */
export async function settleUpload(
  tx: Tx,
  id: string,
  end: Pick<EvidenceFile, 'state' | 'type' | 'servedSha256' | 'refusal' | 'scanned'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidenceFiles')
    .set(only(end, ['state', 'type', 'servedSha256', 'refusal', 'scanned']))
    .where('id', '=', id)
    .where('state', '=', 'uploading')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What the scanner said of a file that it had not seen before. */
export async function noteScan(tx: Tx, id: string, verdict: Scanned): Promise<void> {
  await sql`select authz.note_scan(${id}, ${verdict})`.execute(tx)
}

/** Marks a file as taken away: it is listed no more, its row stays. */
export async function removeFile(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('evidenceFiles').set({ state: 'removed' }).where('id', '=', id).execute()
}

/** The files of a thing go to the other side, or are kept from it again; those on personal responsibility never do. With a step, they are that step's. */
export async function shareFiles(
  tx: Tx,
  of: { readonly thing: EvidenceThing; readonly thingId: string },
  shared: boolean,
  stepId?: string,
): Promise<void> {
  await tx
    .updateTable('evidenceFiles')
    .set({ shared, ...(stepId && { partId: stepId }) })
    .where('thing', '=', of.thing)
    .where('thingId', '=', of.thingId)
    .where('shared', '=', !shared)
    .where('state', '=', 'stored')
    .where('restricted', '=', false)
    .execute()
}

/** Stored files of a thing that have not been sent yet, by the part to which they belong. */
export async function listUnsent(tx: Tx, thing: EvidenceThing, thingId: string): Promise<EvidenceFile[]> {
  const rows = await selectFiles(tx)
    .where('thing', '=', thing)
    .where('thingId', '=', thingId)
    .where('state', '=', 'stored')
    .where('shared', '=', false)
    .execute()
  return rows.map(withMoment)
}

/** Items of a report to which a stored file is attached. */
export async function listAnsweredByFile(tx: Tx, reportId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('evidenceFiles')
    .select('partId')
    .where('thing', '=', 'reportAnswer')
    .where('thingId', '=', reportId)
    .where('state', '=', 'stored')
    .execute()
  return rows.flatMap(({ partId }) => partId ?? [])
}

function selectFiles(tx: Tx) {
  return tx
    .selectFrom('evidenceFiles')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'thing', 'thingId', 'partId', 'side', 'shared', 'restricted'])
    .select(['name', 'size', 'sha256', 'type', 'servedSha256', 'state', 'refusal', 'scanned'])
    .select(['uploadedBy', 'uploadedAt'])
}

function withMoment(row: Omit<EvidenceFile, 'uploadedAt'> & { uploadedAt: Date }): EvidenceFile {
  return { ...row, uploadedAt: row.uploadedAt.toISOString() }
}
