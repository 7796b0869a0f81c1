import { refusals } from '#kernel/refusals.ts'
import { idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { filesOf } from '#server/files/files.ts'
import type { Gate } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type AttachedTo, fileShape } from './contract.ts'
import { refusals as evidence } from './refusals.ts'
import { beginUpload, type EvidenceOwner } from './rules.ts'
import { addFile, findFile, findSame } from './store.ts'

/** What a person says of a file: to which part it belongs, and whether it proves a personal responsibility. */
export interface Attaching {
  readonly partId: string | null
  readonly restricted: boolean
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
