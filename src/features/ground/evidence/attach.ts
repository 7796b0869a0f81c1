import type { FastifyRequest } from 'fastify'
import { refusals } from '#kernel/refusals.ts'
import { idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { FileChanged } from '#server/files/file-changed.ts'
import { filesOf, type Store } from '#server/files/files.ts'
import { type Gate, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { securityEvent } from '#server/http/security-log.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type AttachedTo, fileShape } from './contract.ts'
import { refusals as evidence } from './refusals.ts'
import {
  beginUpload,
  type CopyOf,
  checkSignedCopy,
  type EvidenceOwner,
  SIGNED_PAPERS,
  type SignedPaper,
} from './rules.ts'
import { addFile, findFile, findSame, listFilesOf } from './store.ts'

/** What a person says of a file: to which part it belongs, and whether it proves a personal responsibility. */
export interface Attaching {
  readonly partId: string | null
  readonly restricted: boolean
  readonly name: string
}

/**
 * `POST {path}/:id/files`: begins a file of one kind of thing. `ownerOf` answers where it belongs, and refuses for whom the thing is
 * not open. The bytes follow at /api/files/:id/chunks; beginning the same upload twice answers how far it is.
 * @refuses FILE_ALREADY_THERE
 */
export function attachRoute(
  app: Routes,
  services: Services,
  path: AttachedTo,
  may: Gate,
  ownerOf: (tx: Tx, presence: Presence, id: string, given: Attaching) => Promise<EvidenceOwner>,
): void {
  const { uploads } = filesOf(services.config)
  app.post(`${path}/:id/files` as const, { config: { may } }, async (request) => {
    const entry = read(fileShape, request.body)
    const file = await inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const owner = await ownerOf(tx, presence, idOf(request.params), {
        partId: entry.partId ?? null,
        restricted: entry.restricted ?? false,
        name: entry.name,
      })
      const known = await findFile(tx, entry.id)
      if (
        known &&
        (known.uploadedBy !== by.id ||
          known.thingId !== owner.thingId ||
          known.restricted !== owner.restricted ||
          known.sha256 !== entry.sha256)
      )
        throw new Refused(refusals.INVALID_INPUT({ field: 'id', problem: 'taken' }))
      const same = known ? null : await findSame(tx, { ...entry, ...owner })
      if (same) throw new Refused(evidence.FILE_ALREADY_THERE({ name: same.name }))
      if (!known)
        await addFile(
          tx,
          { ...owner, tenantId: by.tenantId, uploadedBy: by.id },
          { ...entry, name: must(beginUpload(entry)) },
        )
      return known ?? (await findFile(tx, entry.id))!
    })
    return { ...file, received: file.state === 'uploading' ? await uploads.received(file.id) : file.size }
  })
}

/**
 * Bản đã ký of one kind of paper: `POST {path}/:id/files`. `ownerOf` answers whose paper it is and whether the other side knows of it
 * already, and refuses who may not attach it or while nothing is signed.
 * @refuses SIGNED_COPY_TYPE
 */
export function signedCopyRoute(
  app: Routes,
  services: Services,
  path: AttachedTo,
  may: Gate,
  ownerOf: (tx: Tx, presence: Presence, id: string, of: CopyOf) => Promise<PaperOwner>,
): void {
  attachRoute(app, services, path, may, async (tx, presence, id, { name, partId }) => {
    const of = partId === null ? 'paper' : 'ending'
    const owner = await ownerOf(tx, presence, id, of)
    const wrong = checkSignedCopy(name)
    if (wrong) throw new Refused(wrong)
    return { ...owner, partId: of === 'paper' ? null : owner.thingId, side: 'team', restricted: false }
  })
}

/** The bytes of a kept file, to be handed out. @refuses FILE_STORE_AWAY, FILE_CHANGED, FILE_GONE */
export async function openKept(request: FastifyRequest, store: Store, sha256: string) {
  const kept = await answered(request, store.open(sha256))
  // What comes from a bucket is known to be changed only at its end, which then does not arrive.
  kept?.stream.once('error', (error) => noteChanged(request, error))
  if (!kept) {
    request.server.watch.fileCompared(sha256, false)
    throw new Refused(evidence.FILE_GONE())
  }
  return kept
}

/** What the store answers; why it did not stands in the log. @refuses FILE_STORE_AWAY, FILE_CHANGED */
export async function answered<T>(request: FastifyRequest, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    request.log.error({ err: error }, 'files')
    noteChanged(request, error)
    throw new Refused(error instanceof FileChanged ? evidence.FILE_CHANGED() : evidence.FILE_STORE_AWAY())
  })
}

function noteChanged(request: FastifyRequest, error: unknown): void {
  if (!(error instanceof FileChanged)) return
  request.server.watch.fileCompared(error.sha256, false)
  securityEvent(request, 'fileChanged')
}

/** Where a signed copy belongs. */
export type PaperOwner = Pick<EvidenceOwner, 'inspectionId' | 'teamId' | 'unitId' | 'thingId' | 'shared'> & {
  readonly thing: SignedPaper
}

/** The signed copies of one paper, as far as the person may know of them. */
export function signedCopyListRoute(app: Routes, services: Services): void {
  app.get('/api/signed-copies/:paper/:id', { config: { may: signedIn } }, async (request) => {
    const paper = SIGNED_PAPERS.find((known) => known === request.params.paper)
    if (!paper) throw new Refused(refusals.NOT_FOUND())
    return inTransaction(services, request, async (tx) => ({
      items: await listFilesOf(tx, paper, idOf(request.params)),
    }))
  })
}
