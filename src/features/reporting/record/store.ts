import { sql } from 'kysely'
import { namesOf } from '#features/ground/org/store.ts'
import type { Day } from '#kernel/day.ts'
import { inNameOrder, searchKey } from '#kernel/text.ts'
import type { Page } from '#kernel/wire.ts'
import type { Tx } from '#server/database/db.ts'
import type { Cut } from '#server/lists/cut.ts'
import { pageOf } from '#server/lists/page.ts'
import { findCheckpoint, selectCheckpoints } from '#server/record/export.ts'
import { checkpointText, keyName, sha256 } from '#server/record/form.ts'
import type { RecordWords } from './contract.ts'
import { type Entry, type ListedCheckpoint, READINGS } from './rules.ts'

/** What the record may be asked. */
export interface RecordAsked extends Omit<RecordWords, 'sort' | 'after'> {
  /** Of the words that were typed, each with the acts whose sentence bears it. */
  readonly words: readonly { readonly key: string; readonly acts: readonly Pick<Entry, 'thing' | 'action'>[] }[]
}

/** A part of the entries that the person may know of, by their moments. */
export async function pageOfEntries(tx: Tx, on: Day, asked: RecordAsked, cut: Cut): Promise<Page<Entry>> {
  const { words } = asked
  const people = words.length > 0 ? await tx.selectFrom('accounts').select(['id', 'name']).execute() : []
  const names = words.length > 0 ? [...(await namesOf(tx, on))] : []
  const query = tx
    .selectFrom('auditLog')
    .select(['id', 'actorName', 'thing', 'thingId', 'action', 'address', 'streamId as stream', 'sequence'])
    .select(['inspectionId', 'requestId', 'commandId'])
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('moment'))
    .$if(asked.thing !== undefined, (query) => query.where('thing', '=', asked.thing!))
    .$if(asked.person !== undefined, (query) => query.where('accountId', '=', asked.person!))
    .$if(asked.inspection !== undefined, (query) => query.where('inspectionId', '=', asked.inspection!))
    .$if(asked.about !== undefined, (query) => query.where('thingId', '=', asked.about!))
    .$if(asked.reads !== undefined, (query) => query.where('action', 'in', [...READINGS]))
    .$if(asked.from !== undefined, (query) =>
      query.where(sql<boolean>`at >= ${asked.from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`),
    )
    .$if(asked.to !== undefined, (query) =>
      query.where(sql<boolean>`at < (${asked.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`),
    )
    .$if(words.length > 0, (query) =>
      query.where(({ and, or, selectFrom, eb }) =>
        and(
          words.map(({ key, acts }) => {
            const accounts = people.flatMap(({ id, name }) => (searchKey(name).includes(key) ? [id] : []))
            const units = names.flatMap(([id, { name, shortName }]) =>
              searchKey(`${name} ${shortName}`).includes(key) ? [id] : [],
            )
            const sentences = acts.map(({ thing, action }) => `${thing} ${action}`)
            return or([
              sql<boolean>`(account_id = any(${accounts}::uuid[]) or thing_id = any(${accounts}::uuid[]))`,
              sql<boolean>`thing || ' ' || action = any(${sentences}::text[])`,
              eb(
                'inspectionId',
                'in',
                selectFrom('inspections').select('id').where(sql<boolean>`unit_id = any(${units}::uuid[])`),
              ),
            ])
          }),
        ),
      ),
    )
  const page = await pageOf(tx, query, { at: { by: sql`at`, type: 'timestamptz' } }, cut)
  const ids = page.items.map((row) => row.inspectionId ?? row.thingId)
  const subjects = await subjectsOf(tx, on, [...new Set(ids)])
  const causes = await causesOf(
    tx,
    page.items.flatMap(({ commandId, requestId }) => (commandId === null && requestId !== '' ? [requestId] : [])),
  )
  return {
    ...page,
    items: page.items.map(({ thingId, inspectionId, moment: at, requestId, commandId, ...entry }) => ({
      ...entry,
      at,
      cause: (commandId === null && causes.get(requestId)) || null,
      subject: subjects.get(inspectionId ?? thingId) ?? null,
    })),
  }
}

/** The act that a person asked for, by the request in which it brought others with it, as far as the reader may know of it. */
async function causesOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, NonNullable<Entry['cause']>>> {
  const acts = await tx
    .selectFrom('auditLog as l')
    .leftJoin('conclusions as c', 'c.id', 'l.thingId')
    .select(['l.requestId', 'l.thing', 'l.action', 'c.number', 'c.symbol'])
    .where(sql<boolean>`l.request_id = any(${[...new Set(requestIds)]}::text[])`)
    .where('l.commandId', 'is not', null)
    .execute()
  return new Map(
    acts.map(({ requestId, number, symbol, ...act }) => [
      requestId,
      { ...act, paper: number && act.action === 'issue' ? `${number}/${symbol}` : '' },
    ]),
  )
}

/** People who appear in the entries that this person may know of. */
export async function listActors(tx: Tx): Promise<{ id: string; name: string }[]> {
  const actors = await tx
    .selectFrom('auditLog')
    .distinctOn('accountId')
    .select(['accountId as id', 'actorName as name'])
    .orderBy('accountId')
    .orderBy('at', 'desc')
    .execute()
  return inNameOrder(actors)
}

/** The name of a person, to say by whom a list was narrowed. */
export async function findActorName(tx: Tx, accountId: string): Promise<string | undefined> {
  return (await tx.selectFrom('accounts').select('name').where('id', '=', accountId).executeTakeFirst())?.name
}

/** The newest checkpoints, as many as a day has. */
export async function listCheckpoints(tx: Tx): Promise<ListedCheckpoint[]> {
  const newest = await tx.selectFrom('checkpoints').select('tenantId').orderBy('sequence', 'desc').executeTakeFirst()
  if (!newest) return []
  const checkpoints = await selectCheckpoints(tx)
    .where('tenantId', '=', newest.tenantId)
    .orderBy('sequence', 'desc')
    .limit(144)
    .execute()
  return checkpoints.map(listed)
}

/** One checkpoint for the page and for paper. */
export async function findListedCheckpoint(
  tx: Tx,
  tenantId: string,
  sequence: number,
): Promise<ListedCheckpoint | null> {
  const checkpoint = await findCheckpoint(tx, tenantId, sequence)
  return checkpoint && listed(checkpoint)
}

function listed(checkpoint: Parameters<typeof checkpointText>[0]): ListedCheckpoint {
  const { sequence, at, entries, streams, root, key } = checkpoint
  return {
    sequence: Number(sequence),
    at: String(at),
    entries: Number(entries),
    streams: Number(streams),
    root: String(root),
    hash: sha256(checkpointText(checkpoint)),
    keyName: keyName(String(key)),
  }
}

/** What entries are about, by id; only what this person may know of has a name. */
async function subjectsOf(
  tx: Tx,
  on: Day,
  ids: readonly string[],
): Promise<Map<string, NonNullable<Entry['subject']>>> {
  if (ids.length === 0) return new Map()
  const units = await namesOf(tx, on)
  const inspections = await tx.selectFrom('inspections').select(['id', 'unitId']).where('id', 'in', ids).execute()
  // An auditor is told the unit, and finds no page behind it.
  const { rows: audited } =
    inspections.length < ids.length
      ? await sql<{
          inspectionId: string
          unitId: string
        }>`select * from authz.audited_units(${ids}::uuid[])`.execute(tx)
      : { rows: [] }
  const plans = await tx.selectFrom('plans').select(['id', 'title']).where('id', 'in', ids).execute()
  const teams = await tx.selectFrom('teams').select(['id', 'name']).where('id', 'in', ids).execute()
  const people = await tx.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map<string, NonNullable<Entry['subject']>>([
    ...audited.map((row) => [row.inspectionId, { label: units.get(row.unitId)?.name ?? '', path: null }] as const),
    ...inspections.map(
      (row) => [row.id, { label: units.get(row.unitId)?.name ?? '', path: `/cuoc/${row.id}` }] as const,
    ),
    ...plans.map((row) => [row.id, { label: row.title, path: `/ke-hoach/${row.id}` }] as const),
    ...teams.map((row) => [row.id, { label: row.name, path: `/doan/${row.id}` }] as const),
    ...people.map((row) => [row.id, { label: row.name, path: null }] as const),
    ...ids.flatMap((id) => (units.has(id) ? [[id, { label: units.get(id)!.name, path: null }] as const] : [])),
  ])
}
