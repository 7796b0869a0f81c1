import { sql } from 'kysely'
import type { Tx } from '../database/db.ts'
import {
  type Checkpoint,
  checkpointFile,
  type Entry,
  entryLine,
  type Given,
  type Head,
  type Signed,
  signedLine,
} from './verify.ts'

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
  const row = await tx
    .selectFrom('checkpoints')
    .selectAll()
    .select(sql<string>`to_char(at at time zone 'UTC', ${MOMENT})`.as('moment'))
    .where('tenant_id', '=', tenantId)
    .$if(sequence !== undefined, (query) => query.where('sequence', '=', sequence!))
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row ? { ...signed(row), heads: await readHeads(tx, tenantId, row.sequence) } : null
}

/** All checkpoints up to a number, from the first. */
async function* readCheckpoints(tx: Tx, tenantId: string, upTo: number): AsyncGenerator<Signed> {
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('checkpoints')
      .selectAll()
      .select(sql<string>`to_char(at at time zone 'UTC', ${MOMENT})`.as('moment'))
      .where('tenant_id', '=', tenantId)
      .where('sequence', '>', after)
      .where('sequence', '<=', upTo)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield signed(row)
    if (rows.length < PAGE) return
    after = rows.at(-1)!.sequence
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
    const rows = await tx
      .selectFrom('audit_log')
      .select(COLUMNS)
      .select(sql<string>`to_char(at at time zone 'UTC', ${MOMENT})`.as('moment'))
      .$if(details, (query) => query.select(sql<string>`detail::text`.as('detail')))
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`(stream_id, sequence) > (${stream}::uuid, ${sequence}::bigint)`)
      .orderBy('stream_id')
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const row of rows)
      if ((!heads || row.sequence <= (heads.get(row.stream_id) ?? 0)) && (!whole || whole.has(row.stream_id)))
        yield entryOf(row)
    if (rows.length < PAGE) return
    ;[stream, sequence] = [rows.at(-1)!.stream_id, rows.at(-1)!.sequence]
  }
}

/** The record as the database holds it now, for whoever verifies it there. */
export async function liveRecord(
  owner: Tx,
  tenantId: string,
): Promise<Pick<Given, 'own' | 'checkpoints' | 'entries' | 'live'>> {
  const newest = await findCheckpoint(owner, tenantId)
  const checkpoints: Uint8Array[] = []
  for await (const one of readCheckpoints(owner, tenantId, Number(newest?.sequence ?? 0)))
    checkpoints.push(Buffer.from(signedLine(one)))
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
    .selectFrom('audit_log')
    .select(['stream_id', sql<number>`count(*)`.as('known')])
    .where('tenant_id', '=', tenantId)
    .groupBy('stream_id')
    .execute()
  return new Set(
    rows
      .filter((row) => row.known >= (heads.get(row.stream_id) ?? Number.POSITIVE_INFINITY))
      .map((row) => row.stream_id),
  )
}

async function readHeads(tx: Tx, tenantId: string, checkpoint: number): Promise<Head[]> {
  const rows = await tx
    .selectFrom('checkpoint_heads')
    .distinctOn('stream_id')
    .select(['stream_id', 'sequence', 'hash'])
    .where('tenant_id', '=', tenantId)
    .where('checkpoint', '<=', checkpoint)
    .orderBy('stream_id')
    .orderBy('checkpoint', 'desc')
    .execute()
  return rows.map((row): Head => [row.stream_id, row.sequence, row.hash])
}

const PAGE = 2000
const MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
const COLUMNS = [
  ...([
    'tenant_id',
    'stream_id',
    'sequence',
    'previous',
    'id',
    'on_day',
    'account_id',
    'actor_name',
    'unit_id',
    'action',
    'thing',
    'thing_id',
  ] as const),
  ...([
    'inspection_id',
    'command_id',
    'request_id',
    'address',
    'from_state',
    'to_state',
    'detail_hash',
    'before_hash',
    'after_hash',
    'hash',
  ] as const),
] as const

interface CheckpointRow {
  readonly tenant_id: string
  readonly sequence: number
  readonly moment: string
  readonly previous: string
  readonly streams: number
  readonly entries: number
  readonly root: string
  readonly sealed: string
  readonly key: string
  readonly next_key: string | null
  readonly signature: string
}

function signed(row: CheckpointRow): Signed {
  const { sequence, previous, streams, entries, root, sealed, key, signature } = row
  return {
    tenant: row.tenant_id,
    sequence,
    at: row.moment,
    previous,
    streams,
    entries,
    root,
    sealed,
    key,
    nextKey: row.next_key,
    signature,
  }
}

type EntryRow = {
  readonly [Column in (typeof COLUMNS)[number]]: Column extends 'sequence' ? number : string | null
} & { readonly moment: string; readonly detail?: string }

function entryOf(row: EntryRow): Entry {
  return {
    tenant: row.tenant_id,
    stream: row.stream_id,
    sequence: row.sequence,
    previous: row.previous,
    id: row.id,
    at: row.moment,
    onDay: row.on_day,
    accountId: row.account_id,
    actorName: row.actor_name,
    unitId: row.unit_id,
    action: row.action,
    thing: row.thing,
    thingId: row.thing_id,
    inspectionId: row.inspection_id,
    commandId: row.command_id,
    requestId: row.request_id,
    address: row.address,
    from: row.from_state,
    to: row.to_state,
    detailHash: row.detail_hash,
    beforeHash: row.before_hash,
    afterHash: row.after_hash,
    hash: row.hash ?? '',
    ...(row.detail !== undefined && { detail: row.detail }),
  }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

async function* each<T>(rows: AsyncGenerator<T>, line: (row: T) => string): AsyncGenerator<string> {
  for await (const row of rows) yield `${line(row)}\n`
}
