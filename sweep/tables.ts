import { sql } from 'kysely'
import { inSealed, inSession, type Tx } from '#server/database/db.ts'
import { mayKnow } from './knowledge.ts'
import { people } from './people.ts'
import type { Breach } from './run.ts'
import { type Canary, canariesIn } from './seeder.ts'
import type { SweepWorld } from './world.ts'

/** What one person finds in one table. */
interface Found {
  readonly who: string
  readonly table: string
  readonly canaries: readonly Canary[]
}

/** Reads every table (or one) as every person, with no route in between: what the layers that are on let through by themselves. */
export async function readTables(world: SweepWorld, only?: string): Promise<Found[]> {
  const all: Found[] = []
  for (const [who, token] of world.tokens)
    for (const open of [inSession, inSealed])
      await open(world.db, token, async (tx) => {
        for (const { name, columns } of await readable(tx, only)) {
          const rows = await tx
            .selectFrom(name as 'findings')
            .select(columns as ['id'])
            .execute()
          all.push({
            who,
            table: name,
            canaries: [...new Set(canariesIn(JSON.stringify(rows)))].map((number) => world.canaries[number]!),
          })
        }
      })
  return all
}

/** Holds what everybody finds in the tables, also in those that no route shows yet, against what he may know. */
export async function sweepTables(world: SweepWorld, only?: string): Promise<{ cells: number; breaches: Breach[] }> {
  const all = await readTables(world, only)
  const breaches = all.flatMap(({ who, table, canaries }) =>
    canaries
      .filter((canary) => !mayKnow(people[who]!, canary))
      .map((canary) => ({
        who,
        at: 'the database',
        key: `table ${table}`,
        what: `shows ${canary.table}.${canary.column}`,
      })),
  )
  return { cells: all.length, breaches }
}

/** The tables and columns that the role of this transaction is granted. */
async function readable(tx: Tx, only?: string): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('public', 'authz', 'sealed') and c.relkind in ('r', 'v', 'p') and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
     group by n.nspname, c.relname`.execute(tx)
  return rows.filter(({ name }) => only === undefined || name === only)
}
