// Writes what is made from a freshly migrated database: the types of its schema (`src/server/database/schema.ts`) and its pages
// (`docs/database.md`).
import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { migrations } from '#server/database/sql-files.ts'
import { scratchCluster } from '#test/cluster.ts'
import { inDatabase, ownersOf } from './tables.ts'

const FILE = new URL('../src/server/database/schema.ts', import.meta.url)
const PAGE = new URL('../docs/database.md', import.meta.url)

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
  _text: 'List<string>',
  _int4: 'List<number>',
  _uuid: 'List<string>',
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
  const tables = Map.groupBy(rows, ({ schema, table }) =>
    schema === 'public' ? inCode(table) : `${schema}.${inCode(table)}`,
  )
  const lines = [
    '// Generated from the migrations by `node checks/schema.ts`; do not edit. Names as code has them (`withOurNames` of db.ts).',
    `import type { ColumnType } from 'kysely'`,
    `import type { Day } from '#kernel/day.ts'`,
    '',
    `/** Read as parsed JSON, written as text. */`,
    'type Json = ColumnType<unknown, string, string>',
    `/** Written from any list. */`,
    'type List<T> = ColumnType<T[], readonly T[], readonly T[]>',
    'type NullableList<T> = ColumnType<T[] | null, readonly T[] | null, readonly T[] | null>',
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
      const value = nullable ? nullableOf(known) : known
      lines.push(`    ${inCode(column)}: ${optional ? `Optional<${value}>` : value}`)
    }
    lines.push('  }')
  }
  return `${lines.join('\n')}\n}\n`
}

function nullableOf(known: string): string {
  if (known === 'Json') return 'ColumnType<unknown, string | null, string | null>'
  return known.startsWith('List') ? `Nullable${known}` : `${known} | null`
}

/** The name as code has it; refuses one that does not come back as it was (`CamelCasePlugin` of db.ts). */
export function inCode(name: string): string {
  const ours = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (inDatabase(ours) !== name) throw new Error(`${name} becomes ${ours} and does not come back: name it otherwise`)
  return ours
}

/** The values that a check lists for one column, as a union; null where none does. */
function valuesOf(type: string, check: string | null): string | null {
  const list = /(?:= ANY \(|<@ )ARRAY\[([^\]]*)\]/.exec(check ?? '')?.[1]
  if (list === undefined || !type.endsWith('text')) return null
  const union = [...list.matchAll(/'([^']*)'::text/g)].map(([, value]) => `'${value}'`).join(' | ')
  return type === '_text' ? `List<${union}>` : union
}

export function writtenTypes(): string {
  return readFileSync(FILE, 'utf8')
}

/** The tables by area, each with its owner, what its comment says and a picture of who refers to whom. */
export async function databasePage(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(config)
  await client.connect()
  const { rows: tables } = await client.query<{ name: string; comment: string | null; columns: string }>(`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name, obj_description(c.oid) as comment,
           (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'authz', 'sealed') order by n.nspname <> 'public', c.relname`)
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct k.conrelid::regclass::text as from, k.confrelid::regclass::text as to from pg_constraint k where k.contype = 'f' order by 1, 2`)
  await client.end()
  const owners = ownersOf(migrations())
  const ofArea = (area: string) => tables.filter(({ name }) => (owners.get(name) ?? 'server').split('/')[0] === area)
  const areas = ['ground', 'planning', 'inspecting', 'concluding', 'server']
  return [
    '# The database',
    '',
    'Made from the migrated database by `node checks/schema.ts`: every table with the folder whose `sql/` makes it. Who may know of its rows: [who knows what](who-knows-what.md).',
    '',
    ...areas.flatMap((area) => [
      `## ${area === 'server' ? 'The house itself' : area}`,
      '',
      '```mermaid',
      'erDiagram',
      ...references
        .filter(({ from }) => ofArea(area).some(({ name }) => name === from))
        .map(({ from, to }) => `  ${quoted(to)} ||--o{ ${quoted(from)} : ""`),
      '```',
      '',
      '| Table | Of | What | Columns |',
      '|---|---|---|---|',
      ...ofArea(area).map(
        ({ name, comment, columns }) =>
          `| ${name} | ${owners.get(name) ?? 'server'} | ${(comment ?? '').replaceAll('|', '\\|')} | ${columns} |`,
      ),
      '',
    ]),
  ].join('\n')
}

const quoted = (name: string) => (/^\w+$/.test(name) ? name : `"${name}"`)

export function writtenPage(): string {
  return readFileSync(PAGE, 'utf8')
}

if (import.meta.main) {
  const cluster = await scratchCluster()
  writeFileSync(FILE, await schemaTypes(cluster.template))
  writeFileSync(PAGE, await databasePage(cluster.template))
  await cluster.stop()
}
