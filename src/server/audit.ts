import { createHash, randomUUID } from 'node:crypto'
import type { Presence, Tx } from './db.ts'

export interface Entry {
  readonly action: string
  /** What kind of thing, by its name in the glossary. */
  readonly thing: string
  readonly thingId: string
  readonly commandId?: string
  readonly from?: string
  readonly to?: string
  /** What the person gave; never a secret. */
  readonly detail?: unknown
  readonly before?: unknown
  readonly after?: unknown
}

/** Writes the act into the record, in the transaction of the act itself. */
export async function record(tx: Tx, { by, on }: Presence, entry: Entry): Promise<void> {
  await tx
    .insertInto('audit_log')
    .values({
      id: randomUUID(),
      tenant_id: by.tenantId,
      on_day: on,
      account_id: by.id,
      actor_name: by.name,
      action: entry.action,
      thing: entry.thing,
      thing_id: entry.thingId,
      command_id: entry.commandId ?? null,
      from_state: entry.from ?? null,
      to_state: entry.to ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      before_hash: entry.before === undefined ? null : hashOf(entry.before),
      after_hash: entry.after === undefined ? null : hashOf(entry.after),
    })
    .execute()
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
