import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Presence, Tx } from '../database/db.ts'

export interface Entry {
  readonly action: string
  /** What kind of thing, by its name in the glossary. */
  readonly thing: string
  readonly thingId: string
  /** The inspection it belongs to; need not be said of an inspection itself, or where `before` names it. */
  readonly inspectionId?: string
  readonly commandId?: string
  readonly from?: string
  readonly to?: string
  /** What the person gave; never a secret. */
  readonly detail?: unknown
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * Writes the act into the record, in the transaction of the act itself. The database adds what nobody may choose: the moment,
 * the day, the name, and the place in the chain of the inspection (or, without one, of the thing).
 */
export async function record(tx: Tx, { by, origin }: Pick<Presence, 'by' | 'origin'>, entry: Entry): Promise<void> {
  await tx
    .insertInto('auditLog')
    .values({
      id: randomUUID(),
      tenantId: by.tenantId,
      accountId: by.id,
      unitId: unitOf(by, entry),
      action: entry.action,
      thing: entry.thing,
      thingId: entry.thingId,
      inspectionId: inspectionOf(entry),
      commandId: entry.commandId ?? null,
      requestId: origin?.requestId ?? '',
      address: origin?.address ?? '',
      fromState: entry.from ?? null,
      toState: entry.to ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      beforeHash: entry.before === undefined ? null : hashOf(entry.before),
      afterHash: entry.after === undefined ? null : hashOf(entry.after),
    })
    .execute()
}

/**
 * Who did one of these last to a thing, by the record itself; null where nobody did, or where this person may not read it. An act that must
 * not be one person's alone asks it, so that nothing but the record says who was the first.
 */
export async function lastDoneBy(
  tx: Tx,
  { thing, thingId }: Pick<Entry, 'thing' | 'thingId'>,
  actions: readonly string[],
): Promise<string | null> {
  const entry = await tx
    .selectFrom('auditLog')
    .select('accountId')
    .where('thing', '=', thing)
    .where('thingId', '=', thingId)
    .where('action', 'in', [...actions])
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.accountId ?? null
}

/** How often this was done to a thing within the last 24 hours, by the record itself. */
export async function countDoneToday(
  tx: Tx,
  { action, thing, thingId }: Pick<Entry, 'action' | 'thing' | 'thingId'>,
): Promise<number> {
  const { times } = await tx
    .selectFrom('auditLog')
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('thing', '=', thing)
    .where('thingId', '=', thingId)
    .where('action', '=', action)
    .where(sql<boolean>`at > clock_timestamp() - interval '24 hours'`)
    .executeTakeFirstOrThrow()
  return Number(times)
}

/** Minutes in which asking again for the same thing counts as the same reading: screens ask again by themselves. */
const ONE_READING = 60

/**
 * Notes that a person was shown a thing, without its content, once an hour. It stands in the transaction of the reading: what cannot
 * be noted is not shown.
 *
 * @source QN-I-2-4
 */
export async function recordReading(
  tx: Tx,
  presence: Presence,
  entry: Pick<Entry, 'action' | 'thing' | 'thingId' | 'inspectionId'>,
): Promise<void> {
  const known = await tx
    .selectFrom('auditLog')
    .select('id')
    .where('tenantId', '=', presence.by.tenantId)
    .where('accountId', '=', presence.by.id)
    .where('thingId', '=', entry.thingId)
    .where('thing', '=', entry.thing)
    .where('action', '=', entry.action)
    .where(sql<boolean>`at > clock_timestamp() - make_interval(mins => ${ONE_READING})`)
    .executeTakeFirst()
  if (!known) await record(tx, presence, entry)
}

function inspectionOf({ thing, thingId, inspectionId, before }: Entry): string | null {
  return thing === 'inspection'
    ? thingId
    : (inspectionId ?? (before as { inspectionId?: string | null } | undefined)?.inspectionId ?? null)
}

/** For which unit the person acted: the unit that the thing is about if he holds a post there, else that of his first post. */
function unitOf(by: Actor, { before }: Entry): string | null {
  const about = (before as { unitId?: string } | undefined)?.unitId
  return (by.posts.find((held) => held.unitId === about) ?? by.posts[0])?.unitId ?? null
}

/** SHA-256 of a thing in one fixed form: keys sorted at every depth. */
export function hashOf(thing: unknown): string {
  return createHash('sha256').update(canonical(thing)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}
