import { sql, type Updateable } from 'kysely'
import type { Tx } from './db.ts'
import type { DB } from './schema.ts'

/** These fields of a thing and no others, whatever else it carries: what is written is named where it is written. */
export function only<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  names: readonly Name[],
): Pick<Thing, Name> {
  return Object.fromEntries(names.map((name) => [name, thing[name]])) as Pick<Thing, Name>
}

/** Until the end of the transaction nobody else does what goes by this name; waits for whoever does so now. */
export async function oneAtATime(tx: Tx, name: string): Promise<void> {
  await sql`select authz.one_at_a_time(${name})`.execute(tx)
}

/** Tables whose rows count how often they were saved. */
type Versioned = { [Table in keyof DB]: DB[Table] extends { id: string; version: unknown } ? Table : never }[keyof DB]

/** Saves fields over the version that was read. False when someone saved in between. */
export async function saveOver<Table extends Versioned>(
  tx: Tx,
  table: Table,
  before: { readonly id: string; readonly version: number },
  fields: Omit<Updateable<DB[Table]>, 'id' | 'tenantId' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(table as 'plans')
    .set({ ...(fields as Updateable<DB['plans']>), version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
