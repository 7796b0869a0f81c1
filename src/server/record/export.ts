import { sql } from 'kysely'
import type { Tx } from '../database/db.ts'
import { type Checkpoint, checkpointFile, type Entry, entryLine, type Head, type Signed, signedLine } from './form.ts'
import type { Given } from './verify.ts'

/** What an export leaves out: the details of entries, and streams that the reader sees only a part of. */
export interface Extract {
  readonly details: boolean
  readonly wholeStreamsOnly: boolean
}

/** Files of a bundle, in the forms that verify.ts reads; entries as far as its checkpoint covers them, and no further. */
export async function* bundleFiles(
  tx: Tx,
  checkpoint: Checkpoint,
  extract: Extract,
): AsyncGenerator<{ readonly name: string; readonly lines: AsyncGenerator<string> }> {
  const tenantId = String(checkpoint.tenant)
  yield { name: 'checkpoint.json', lines: one(checkpointFile(checkpoint)) }
  yield {
    name: 'checkpoints.ndjson',
    lines: each(readCheckpoints(tx, tenantId, Number(checkpoint.sequence)), signedLine),
  }
  yield {
    name: 'entries.ndjson',
    lines: each(readEntries(tx, tenantId, { ...extract, checkpoint: Number(checkpoint.sequence) }), entryLine),
  }
}

/** A checkpoint with its heads, the newest unless numbered; null where there is none that the reader may know of. */
export async function findCheckpoint(tx: Tx, tenantId: string, sequence?: number): Promise<Checkpoint | null> {
  const checkpoint = await selectCheckpoints(tx)
    .where('tenantId', '=', tenantId)
    .$if(sequence !== undefined, (query) => query.where('sequence', '=', sequence!))
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return checkpoint ? { ...checkpoint, heads: await readHeads(tx, tenantId, checkpoint.sequence) } : null
}

/** Checkpoints as they were signed. */
export function selectCheckpoints(tx: Tx) {
  return tx
    .selectFrom('checkpoints')
    .select(['tenantId as tenant', 'sequence', 'previous', 'streams', 'entries', 'root', 'sealed', 'key', 'nextKey'])
    .select(['signature', AT])
}

/** All checkpoints up to a number, from the first. */
async function* readCheckpoints(tx: Tx, tenantId: string, upTo: number): AsyncGenerator<Signed> {
  for (let after = 0; ; ) {
    const checkpoints = await selectCheckpoints(tx)
      .where('tenantId', '=', tenantId)
      .where('sequence', '>', after)
      .where('sequence', '<=', upTo)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    yield* checkpoints
    if (checkpoints.length < PAGE) return
    after = checkpoints.at(-1)!.sequence
  }
}

/** Entries in the order of stream and number; up to a checkpoint where one is given, else all. */
export async function* readEntries(
  tx: Tx,
  tenantId: string,
  { details, wholeStreamsOnly, checkpoint }: Extract & { readonly checkpoint?: number },
): AsyncGenerator<Entry> {
  const heads =
    checkpoint === undefined
      ? null
      : new Map((await readHeads(tx, tenantId, checkpoint)).map(([stream, sequence]) => [stream, sequence]))
  const whole = wholeStreamsOnly ? await wholeStreams(tx, tenantId, heads ?? new Map()) : null
  for (let [stream, sequence] = ['00000000-0000-0000-0000-000000000000', 0]; ; ) {
    const entries = await tx
      .selectFrom('auditLog')
      .select(['tenantId as tenant', 'streamId as stream', 'sequence', 'previous', 'id', 'onDay', 'accountId'])
      .select(['actorName', 'unitId', 'action', 'thing', 'thingId', 'inspectionId', 'commandId', 'requestId'])
      .select(['address', 'fromState as from', 'toState as to', 'detailHash', 'beforeHash', 'afterHash', 'hash'])
      .select(AT)
      .$if(details, (query) => query.select(sql<string>`detail::text`.as('detail')))
      .where('tenantId', '=', tenantId)
      .where(sql<boolean>`(stream_id, sequence) > (${stream}::uuid, ${sequence}::bigint)`)
      .orderBy('streamId')
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const entry of entries)
      if ((!heads || entry.sequence <= (heads.get(entry.stream) ?? 0)) && (!whole || whole.has(entry.stream)))
        yield entry
    if (entries.length < PAGE) return
    ;[stream, sequence] = [entries.at(-1)!.stream, entries.at(-1)!.sequence]
  }
}

/** The record as the database holds it now, for whoever verifies it there. */
export async function liveRecord(
  owner: Tx,
  tenantId: string,
): Promise<Pick<Given, 'own' | 'checkpoints' | 'entries' | 'live'>> {
  const newest = await findCheckpoint(owner, tenantId)
  const checkpoints: Uint8Array[] = []
  for await (const checkpoint of readCheckpoints(owner, tenantId, Number(newest?.sequence ?? 0)))
    checkpoints.push(Buffer.from(signedLine(checkpoint)))
  return {
    own: newest && Buffer.from(checkpointFile(newest)),
    checkpoints,
    entries: readEntries(owner, tenantId, { details: true, wholeStreamsOnly: false }),
    live: true,
  }
}

/** Streams of which every entry up to the head may be read by this person. */
async function wholeStreams(tx: Tx, tenantId: string, heads: ReadonlyMap<string, number>): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('auditLog')
    .select(['streamId', sql<number>`count(*)`.as('known')])
    .where('tenantId', '=', tenantId)
    .groupBy('streamId')
    .execute()
  return new Set(
    rows.filter((row) => row.known >= (heads.get(row.streamId) ?? Number.POSITIVE_INFINITY)).map((row) => row.streamId),
  )
}

async function readHeads(tx: Tx, tenantId: string, checkpoint: number): Promise<Head[]> {
  const rows = await tx
    .selectFrom('checkpointHeads')
    .distinctOn('streamId')
    .select(['streamId', 'sequence', 'hash'])
    .where('tenantId', '=', tenantId)
    .where('checkpoint', '<=', checkpoint)
    .orderBy('streamId')
    .orderBy('checkpoint', 'desc')
    .execute()
  return rows.map((row): Head => [row.streamId, row.sequence, row.hash])
}

const PAGE = 2000
const AT = sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at')

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

async function* each<T>(rows: AsyncGenerator<T>, line: (row: T) => string): AsyncGenerator<string> {
  for await (const row of rows) yield `${line(row)}\n`
}
