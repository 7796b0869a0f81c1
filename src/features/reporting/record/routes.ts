import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { Feature } from '#server/feature.ts'
import { signedIn } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { bundleFiles, findCheckpoint } from '#server/record/export.ts'
import { checkpointFile } from '#server/record/form.ts'
import { recordQueryShape } from './contract.ts'
import { refusals } from './refusals.ts'
import { keepsCheckpoints, LARGEST_BUNDLE, readsDetails, readsEverything } from './rules.ts'
import { saidBy, saidOf } from './said.ts'
import { findListedCheckpoint, listActors, listCheckpoints, listEntries, PAGE } from './store.ts'

export function recordRoutes(app: Routes, services: Services, features: readonly Feature[]): void {
  const said = saidBy(features)

  app.get('/api/record', { config: { may: signedIn } }, async (request) => {
    const asked = read(recordQueryShape, request.query)
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { on }) => {
      const items = (await listEntries(tx, on, asked)).map((entry) => ({
        ...entry,
        said: saidOf(said, language, entry),
      }))
      const last = items.at(-1)
      const things = Object.entries(said[language]).map(([id, { thing }]) => ({ id, name: thing }))
      return { items, things, next: last && items.length === PAGE ? `${last.at} ${last.id}` : null }
    })
  })

  app.get('/api/record/people', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listActors(tx) })),
  )

  app.get('/api/record/checkpoints', { config: { may: keepsCheckpoints } }, async (request) =>
    inTransaction(services, request, async (tx, { by }) => {
      if (!keepsCheckpoints(by)) throw new Refused(common.WRONG_ACTOR())
      return { items: await listCheckpoints(tx) }
    }),
  )

  /** A checkpoint now, beside those that are written every ten minutes. */
  app.post('/api/record/checkpoints', { config: { may: keepsCheckpoints, heavy: true } }, async (request, reply) => {
    const tenantId = await inTransaction(services, request, async (_tx, { by }) => {
      if (!keepsCheckpoints(by)) throw new Refused(common.WRONG_ACTOR())
      return by.tenantId
    })
    await services.checkpoint(tenantId)
    return reply.code(204).send()
  })

  app.get('/api/record/checkpoints/:sequence', { config: { may: keepsCheckpoints } }, async (request) =>
    inTransaction(services, request, async (tx, { by }) =>
      found(await findListedCheckpoint(tx, by.tenantId, numberOf(request.params))),
    ),
  )

  /** The file to keep elsewhere. */
  app.get('/api/record/checkpoints/:sequence/file', { config: { may: keepsCheckpoints } }, async (request, reply) => {
    const made = await inTransaction(services, request, async (tx, { by }) =>
      found(await findCheckpoint(tx, by.tenantId, numberOf(request.params))),
    )
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="soat-diem-moc-${made.sequence}.json"`)
      .send(checkpointFile(made))
  })

  /** The entries that this person reads, with what it takes to verify them; that it was taken out is recorded. */
  app.get('/api/record/bundle', { config: { may: keepsCheckpoints, heavy: true } }, async (request, reply) => {
    const zip = await inTransaction(services, request, bundle)
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="soat-nhat-ky.zip"')
      .send(zip)
  })
}

async function bundle(tx: Tx, presence: Presence): Promise<Buffer> {
  const { by } = presence
  if (!keepsCheckpoints(by)) throw new Refused(common.WRONG_ACTOR())
  const newest = await findCheckpoint(tx, by.tenantId)
  if (!newest) throw new Refused(refusals.NO_CHECKPOINT_YET())
  if (Number(newest.entries) > LARGEST_BUNDLE)
    throw new Refused(refusals.BUNDLE_TOO_LARGE({ entries: Number(newest.entries) }))
  const zip = new ZipFile()
  for await (const { name, lines } of bundleFiles(tx, newest, {
    details: readsDetails(by),
    wholeStreamsOnly: !readsEverything(by),
  })) {
    const parts: string[] = []
    for await (const line of lines) parts.push(line)
    zip.addBuffer(Buffer.from(parts.join('')), name)
  }
  zip.end()
  await record(tx, presence, {
    action: 'exportRecord',
    thing: 'record',
    thingId: by.tenantId,
    detail: { checkpoint: newest.sequence },
  })
  return buffer(zip.outputStream)
}

/** The number of a checkpoint in the path. @refuses NOT_FOUND */
function numberOf(params: unknown): number {
  const { sequence } = params as { sequence: string }
  if (!/^[1-9]\d{0,12}$/.test(sequence)) throw new Refused(common.NOT_FOUND())
  return Number(sequence)
}
