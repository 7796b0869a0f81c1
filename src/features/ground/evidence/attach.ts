import { refusals } from '#kernel/refusals.ts'
import { idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { filesOf } from '#server/files/files.ts'
import { type Gate, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type AttachedTo, fileShape } from './contract.ts'
import { refusals as evidence } from './refusals.ts'
import { beginUpload, checkSignedCopy, type EvidenceOwner, SIGNED_PAPERS, type SignedPaper } from './rules.ts'
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
  ownerOf: (tx: Tx, presence: Presence, id: string) => Promise<PaperOwner>,
): void {
  attachRoute(app, services, path, may, async (tx, presence, id, { name }) => {
    const owner = await ownerOf(tx, presence, id)
    const wrong = checkSignedCopy(name)
    if (wrong) throw new Refused(wrong)
    return { ...owner, partId: null, side: 'team', restricted: false }
  })
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
