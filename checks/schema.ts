// Writes the types of the database's schema from a freshly migrated database: `src/server/database/schema.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { scratchCluster } from '#test/cluster.ts'

const FILE = new URL('../src/server/database/schema.ts', import.meta.url)

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'Day',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
}

/** The types as text, from what the migrations made. */
export async function schemaTypes(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(config)
  await client.connect()
  const { rows } = await client.query<{
    schema: string
    table: string
    column: string
    type: string
    optional: boolean
    nullable: boolean
    check: string | null
  }>(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
           (not a.attnotnull or a.atthasdef or a.attidentity <> '') as optional, not a.attnotnull as nullable,
           (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
     where c.relkind = 'r' and n.nspname in ('public', 'authz') order by n.nspname <> 'authz', c.relname, a.attnum`)
  await client.end()
  const tables = Map.groupBy(rows, (row) => (row.schema === 'public' ? row.table : `${row.schema}.${row.table}`))
  const lines = [
    '// Generated from the migrations by `node checks/schema.ts`; do not edit.',
    `import type { ColumnType } from 'kysely'`,
    `import type { Day } from '#kernel/day.ts'`,
    '',
    `/** Read as parsed JSON, written as text. */`,
    'type Json = ColumnType<unknown, string, string>',
    `/** Columns with a default or null may be left out when inserting. */`,
    'type Optional<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>',
    '',
    'export interface DB {',
  ]
  for (const [table, columns] of tables) {
    lines.push(`  ${/^\w+$/.test(table) ? table : `'${table}'`}: {`)
    for (const { column, type, optional, nullable, check } of columns) {
      const known = valuesOf(type, check) ?? TYPES[type]
      if (!known) throw new Error(`no TypeScript type for ${type} (${table}.${column})`)
      const value =
        known === 'Json'
          ? nullable
            ? 'ColumnType<unknown, string | null, string | null>'
            : 'Json'
          : nullable
            ? `${known} | null`
            : known
      lines.push(`    ${column}: ${optional ? `Optional<${value}>` : value}`)
    }
    lines.push('  }')
  }
  return `${lines.join('\n')}\n}\n`
}

/** The values that a check lists for one column, as a union; null where none does. */
function valuesOf(type: string, check: string | null): string | null {
  const list = /(?:= ANY \(|<@ )ARRAY\[([^\]]*)\]/.exec(check ?? '')?.[1]
  if (list === undefined || !type.endsWith('text')) return null
  const union = [...list.matchAll(/'([^']*)'::text/g)].map(([, value]) => `'${value}'`).join(' | ')
  return type === '_text' ? `(${union})[]` : union
}

export function writtenTypes(): string {
  return readFileSync(FILE, 'utf8')
}

if (import.meta.main) {
  const cluster = await scratchCluster()
  writeFileSync(FILE, await schemaTypes(cluster.template))
  await cluster.stop()
}
