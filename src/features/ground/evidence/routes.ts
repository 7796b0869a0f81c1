import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { inspectFile, inTurn } from '#documents/child/client.ts'
import type { Rejection } from '#documents/inspect/rejection.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record, recordReading } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { Arrivals } from '#server/files/arrivals.ts'
import { filesOf, TooLong } from '#server/files/files.ts'
import { scannerAt } from '#server/files/scanner.ts'
import { concerned, signedIn } from '#server/http/gates.ts'
import { must, Refused } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { answered, openKept } from './attach.ts'
import { refusals } from './refusals.ts'
import {
  type EvidenceFile,
  type EvidenceType,
  extensionOf,
  LARGEST_CHUNK,
  mayRemove,
  mayServe,
  mayUpload,
  readingOf,
  type Scanned,
} from './rules.ts'
import { findFile, findSame, listFiles, noteScan, removeFile, settleUpload } from './store.ts'

/** A media type of its own: the body is not read into memory but streamed to the disk. */
const CHUNK = 'application/offset+octet-stream'

export function evidenceRoutes(app: Routes, services: Services): void {
  const { uploads, store } = filesOf(services.config)
  const scan = scannerAt(services.config.clamdSocket)
  const arriving = new Arrivals()
  app.addContentTypeParser(CHUNK, (_request, payload, done) => done(null, payload))

  app.get('/api/inspections/:id/files', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listFiles(tx, idOf(request.params)) })),
  )

  /** How far an upload is: where to go on after a lost connection. */
  app.get('/api/files/:id', { config: { may: signedIn } }, async (request) => {
    const file = await inTransaction(services, request, async (tx) => found(await findFile(tx, idOf(request.params))))
    return { ...file, received: file.state === 'uploading' ? await uploads.received(file.id) : file.size }
  })

  /** One piece of a file. A piece that does not begin where the last one ended writes nothing; the answer says where to go on. */
  app.put('/api/files/:id/chunks', { config: { may: concerned } }, async (request) => {
    const { id, size } = await uploadOf(services, request)
    const chunk = request.body as Readable
    if (request.headers['content-type'] !== CHUNK)
      throw new Refused(common.INVALID_INPUT({ field: 'content-type', problem: CHUNK }))
    const [, offset] = /^(\d{1,15})$/.exec(request.headers['upload-offset']?.toString() ?? '') ?? []
    if (offset === undefined) throw new Refused(common.INVALID_INPUT({ field: 'upload-offset', problem: 'no number' }))
    return arriving.next(id, chunk, async () => {
      const received = await uploads.received(id)
      if (Number(offset) !== received) return { received }
      try {
        return { received: await uploads.receive(id, chunk, Math.min(LARGEST_CHUNK, size - received)) }
      } catch (error) {
        if (error instanceof TooLong) throw new Refused(refusals.FILE_TOO_LARGE())
        if (chunk.destroyed) throw new Refused(refusals.FILE_UNFINISHED())
        throw error
      }
    })
  })

  /** All bytes are here: they are hashed again, looked through apart, scanned and kept, or refused for good. */
  app.post('/api/files/:id/finish', { config: { may: concerned, heavy: true } }, async (request) =>
    // The bytes of no more files are held in memory than are looked through at a time.
    inTurn(request.actorId ?? '', async () => {
      const file = await inTransaction(services, request, async (tx, { by }) =>
        must(mayUpload(by, found(await findFile(tx, idOf(request.params))))),
      )
      if (file.state !== 'uploading') return settled(file)
      const same = await inTransaction(services, request, (tx) => dropSame(tx, file))
      if (same) {
        await uploads.forget(file.id)
        throw new Refused(refusals.FILE_ALREADY_THERE({ name: same.name }))
      }
      const bytes = await uploads.uploaded(file.id)
      if (bytes === null || bytes.length < file.size) throw new Refused(refusals.FILE_UNFINISHED())
      if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
        await uploads.forget(file.id)
        throw new Refused(refusals.FILE_HASH_WRONG())
      }
      const verdict = await judge(bytes, file, scan)
      if ('refusal' in verdict)
        await end(services, request, file, {
          state: 'refused',
          type: null,
          servedSha256: null,
          refusal: verdict.refusal.code,
          scanned: verdict.scanned,
        })
      else {
        const keep = async (kept: Uint8Array) => {
          const sha256 = await answered(request, store.keep(kept))
          app.watch.fileCompared(sha256, true)
          return sha256
        }
        await keep(bytes)
        const servedSha256 = verdict.redrawn ? await keep(verdict.redrawn) : file.sha256
        await end(services, request, file, {
          state: 'stored',
          type: verdict.type,
          servedSha256,
          refusal: '',
          scanned: verdict.scanned,
        })
      }
      await uploads.forget(file.id)
      return settled(await inTransaction(services, request, async (tx) => found(await findFile(tx, file.id))))
    }),
  )

  app.post('/api/files/:id/remove', { config: { may: concerned } }, async (request) => {
    const id = await inTransaction(services, request, async (tx, presence) => {
      const file = must(mayRemove(presence.by, found(await findFile(tx, idOf(request.params)))))
      await removeFile(tx, file.id)
      await record(tx, presence, {
        action: 'remove',
        thing: 'evidenceFile',
        thingId: file.id,
        from: file.state,
        to: 'removed',
        detail: { name: file.name },
      })
      return file.id
    })
    await uploads.forget(id)
    return { id }
  })

  /** Handed out only as a download, to whom the file is known at this very request. */
  app.get('/api/files/:id/content', { config: { may: signedIn } }, async (request, reply) => {
    const file = await inTransaction(services, request, async (tx, presence) => {
      const known = must(mayServe(found(await findFile(tx, idOf(request.params)))))
      const action = readingOf(presence.by, known)
      if (action)
        await recordReading(tx, presence, {
          action,
          thing: 'evidenceFile',
          thingId: known.id,
          ...(known.inspectionId && { inspectionId: known.inspectionId }),
        })
      return known
    })
    const kept = await openKept(request, store, file.servedSha256 ?? file.sha256)
    const late =
      file.scanned === 'no' && services.config.clamdSocket !== null
        ? await answered(request, buffer(kept.stream))
        : null
    if (late && (await scanLate(services, request, file, late, scan)) === 'infected')
      throw new Refused(refusals.FILE_INFECTED())
    return reply
      .type(MEDIA_TYPES[file.type!])
      .headers({
        'content-disposition': `attachment; filename="tai-lieu.${extensionOf(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
        'content-security-policy': `default-src 'none'; sandbox`,
        'content-length': kept.size,
      })
      .send(late ?? kept.stream)
  })
}

/** A file that came while there was no scanner is scanned before it is handed out, and what was found is kept. */
async function scanLate(
  services: Services,
  request: FastifyRequest,
  { id }: EvidenceFile,
  bytes: Uint8Array,
  scan: Scan,
): Promise<Scanned> {
  const verdict = await scan(bytes)
  if (verdict !== 'no') await inTransaction(services, request, (tx) => noteScan(tx, id, verdict))
  return verdict
}

/** The upload that this request goes on with. @refuses NOT_FOUND, WRONG_ACTOR, WRONG_STATE */
async function uploadOf(services: Services, request: FastifyRequest): Promise<EvidenceFile> {
  return inTransaction(services, request, async (tx, { by }) => {
    const file = must(mayUpload(by, found(await findFile(tx, idOf(request.params)))))
    if (file.state !== 'uploading') throw new Refused(common.WRONG_STATE())
    return file
  })
}

/** Two sent the same file at the same time: the one that was there first stays. */
async function dropSame(tx: Tx, file: EvidenceFile): Promise<EvidenceFile | null> {
  const same = await findSame(tx, file)
  if (same) await removeFile(tx, file.id)
  return same
}

async function end(
  services: Services,
  request: FastifyRequest,
  file: EvidenceFile,
  how: Parameters<typeof settleUpload>[2],
): Promise<void> {
  await inTransaction(services, request, async (tx, presence) => {
    if (!(await settleUpload(tx, file.id, how))) return
    const { name, size, sha256, thing, thingId } = file
    await record(tx, presence, {
      action: 'attach',
      thing: 'evidenceFile',
      thingId: file.id,
      to: how.state,
      detail: { name, size, sha256, thing, thingId, ...how },
    })
  })
}

/** A file that was taken; why not, otherwise. */
function settled(file: EvidenceFile): EvidenceFile {
  if (file.state === 'refused') throw new Refused(refusals[file.refusal as 'FILE_DAMAGED']())
  return file
}

type Scan = (bytes: Uint8Array) => Promise<Scanned>
type Verdict =
  | { readonly type: EvidenceType; readonly redrawn: Uint8Array | null; readonly scanned: Scanned }
  | { readonly refusal: Refusal; readonly scanned: Scanned }

async function judge(bytes: Uint8Array, { name }: EvidenceFile, scan: Scan): Promise<Verdict> {
  const inspected = await inspectFile(bytes, extensionOf(name))
  if ('rejection' in inspected) return { refusal: REJECTED[inspected.rejection](), scanned: 'no' }
  const scanned = await scan(bytes)
  return scanned === 'infected' ? { refusal: refusals.FILE_INFECTED(), scanned } : { ...inspected, scanned }
}

const REJECTED: Readonly<Record<Rejection, () => Refusal>> = {
  UNKNOWN_TYPE: () => refusals.FILE_TYPE_UNKNOWN(),
  WRONG_EXTENSION: () => refusals.FILE_EXTENSION_WRONG(),
  ENCRYPTED: () => refusals.FILE_ENCRYPTED(),
  MACROS: () => refusals.FILE_MACROS(),
  RUNS: () => refusals.FILE_RUNS(),
  CALLS_OUT: () => refusals.FILE_CALLS_OUT(),
  SWELLS: () => refusals.FILE_SWELLS(),
  DAMAGED: () => refusals.FILE_DAMAGED(),
  SECRET: () => refusals.FILE_SECRET(),
}

const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  text: 'application/octet-stream',
}

/** A file name in a header (RFC 5987). */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
