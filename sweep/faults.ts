import type pg from 'pg'
import type { AnyMove } from '#kernel/lifecycle.ts'
import { SIGHTS } from '#server/database/sight.ts'
import { allRoutes } from '#test/routes.ts'
import type { Cell } from './cells.ts'
import type { Layers } from './run.ts'

/** Something taken away that holds back; `undo` puts it back. */
export interface Fault {
  readonly name: string
  /** Which layers are switched off, so that what is taken away stood alone: the others would hide it by design. */
  readonly under: Layers
  /** The table in which it shows, or the questions. */
  readonly shows: string | ((cell: Cell) => boolean)
  /** What else is switched off for this fault alone. */
  beside?(owner: pg.Client): Promise<() => Promise<void>>
  plant(owner: pg.Client): Promise<() => Promise<void>>
}

/**
 * Every single thing that lets somebody read or act when it is forgotten: one policy of reading, one granted column, one second condition,
 * one right of an act. Gates of routes are not among them: behind each stands the right of what the route does, so that an open gate alone
 * shows nothing. The sealed schema has tests of its own (twins.long.test.ts, inspecting/surprises).
 */
export async function faultsOf(owner: pg.Client): Promise<Fault[]> {
  return [...(await policyFaults(owner)), ...(await grantFaults(owner)), ...sightFaults(), ...actFaults()]
}

/**
 * Each policy by which somebody reads: widened to everything. Where another policy narrows all of them (restrictive), it is open beside
 * them. Commands done hold no words, only numbers.
 */
async function policyFaults(owner: pg.Client): Promise<Fault[]> {
  const { rows } = await owner.query<{ tablename: string; policyname: string; qual: string; permissive: string }>(
    `select tablename, policyname, qual, permissive from pg_policies
      where schemaname = 'public' and cmd = 'SELECT' and tablename <> 'commands_done' order by tablename, policyname`,
  )
  const widened = async (db: pg.Client, policies: typeof rows) => {
    for (const { policyname, tablename } of policies)
      await db.query(`alter policy ${policyname} on ${tablename} using (true)`)
    return async () => {
      for (const { policyname, tablename, qual } of policies)
        await db.query(`alter policy ${policyname} on ${tablename} using (${qual})`)
    }
  }
  return rows.map((policy) => ({
    name: `policy ${policy.policyname} lets all rows of ${policy.tablename} through`,
    under: 'guardsOff',
    shows: policy.tablename,
    beside: (db) =>
      widened(
        db,
        rows.filter(
          ({ tablename, permissive }) =>
            tablename === policy.tablename && permissive === 'RESTRICTIVE' && policy.permissive === 'PERMISSIVE',
        ),
      ),
    plant: (db) => widened(db, [policy]),
  }))
}

/** Each text column that a role may not read although it reads others of the same table: granted. */
async function grantFaults(owner: pg.Client): Promise<Fault[]> {
  const { rows } = await owner.query<{ role: string; table_name: string; column_name: string }>(
    `select r.rolname as role, c.table_name, c.column_name from information_schema.columns c, pg_roles r
      where r.rolname in ('soat_narrow', 'soat_wide') and c.table_schema = 'public' and c.data_type in ('text', 'jsonb')
        and has_any_column_privilege(r.rolname, quote_ident(c.table_name), 'select') and not has_column_privilege(r.rolname, quote_ident(c.table_name), c.column_name, 'select')
      order by 2, 3, 1`,
  )
  return rows.map(({ role, table_name, column_name }) => ({
    name: `column ${table_name}.${column_name} is granted to ${role}`,
    under: 'guardsOff',
    shows: table_name,
    plant: async (db) => {
      await db.query(`grant select (${column_name}) on ${table_name} to ${role}`)
      return async () => void (await db.query(`revoke select (${column_name}) on ${table_name} from ${role}`))
    },
  }))
}

function sightFaults(): Fault[] {
  return Object.keys(SIGHTS)
    .filter((table) => table !== 'commands_done')
    .map((table) => ({
      name: `sight of ${table} is forgotten`,
      under: 'policiesOff',
      shows: table,
      plant: async () => replaced(SIGHTS, table, null),
    }))
}

/** A signature asks again whose it is; beginning and concluding bring acts on reports and findings, which ask for themselves. */
const ASKED_AGAIN = [
  ...['plans sign', 'teams sign', 'teams establish', 'detailed-plans sign', 'conclusions sign', 'errata sign'],
  ...['visits begin', 'concluding conclude'],
]

/** Each act: open to whoever reaches it. Those of surprise inspections are guarded by the functions of their schema. */
function actFaults(): Fault[] {
  const moves = new Map<AnyMove, string[]>()
  for (const { url, moves: known } of allRoutes())
    for (const [action, move] of Object.entries(known ?? {}))
      moves.set(move, [...(moves.get(move) ?? []), `${url.split('/')[2]} ${action}`])
  return [...moves]
    .filter(([, keys]) => !keys.some((key) => ASKED_AGAIN.includes(key) || key.startsWith('surprises ')))
    .map(([move, keys]) => ({
      name: `${keys[0]} is anybody's`,
      under: 'rowsOpen' as const,
      shows: ({ key }: Cell) => keys.includes(key),
      plant: async () => replaced(move as unknown as Record<string, unknown>, 'who', () => true),
    }))
}

function replaced(things: Record<string, unknown>, key: string, by: unknown): () => Promise<void> {
  const was = things[key]
  things[key] = by
  return async () => {
    things[key] = was
  }
}

/**
 * The application's own guards switched off: everybody counts as everything to gates, moves and masks, the second condition on rows is
 * gone, and only the database still knows who asks.
 */
async function guardsOff(owner: pg.Client): Promise<() => Promise<void>> {
  await owner.query('alter function authz.open(text) rename to open_truly')
  await owner.query(`
    create function authz.open(given_token text) returns table (role_name text, actor jsonb, today date, must_enrol boolean, confirmed boolean, stale boolean)
      language sql volatile security definer set search_path = '' as $$
      select o.role_name, o.actor || pg_catalog.jsonb_build_object(
        'posts', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('post', post, 'unitId', unit_id))
                    from (select distinct unit_id from authz.memberships where unit_id is not null) u,
                         pg_catalog.unnest(array['chair', 'viceChair', 'focalHead', 'focalOfficer', 'unitHead', 'unitOfficer', 'clerk', 'administrator', 'archivist', 'auditor']) post),
        'seats', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('seat', 'teamHead', 'teamId', team_id, 'fields', '[]'::jsonb))
                    from (select distinct team_id from authz.memberships where team_id is not null) t)),
        o.today, o.must_enrol, o.confirmed, false
      from authz.open_truly(given_token) o $$`)
  await owner.query('revoke all on function authz.open(text) from public')
  await owner.query('grant execute on function authz.open(text) to soat_app')
  const giveBack = sightsOff()
  return async () => {
    giveBack()
    await owner.query('drop function authz.open(text)')
    await owner.query('alter function authz.open_truly(text) rename to open')
  }
}

/** Row-level security switched off on every table: only the application still knows who may know what. */
async function policiesOff(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
  )
  for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`)
  return async () => {
    for (const { name } of rows) await owner.query(`alter table ${name} enable row level security`)
  }
}

/** Every row is open to everybody: only gates and the rights of acts still say who may do what. */
async function rowsOpen(owner: pg.Client): Promise<() => Promise<void>> {
  const restore = await policiesOff(owner)
  const giveBack = sightsOff()
  return async () => {
    giveBack()
    await restore()
  }
}

function sightsOff(): () => void {
  const were = { ...SIGHTS }
  for (const table of Object.keys(SIGHTS)) SIGHTS[table] = null
  return () => Object.assign(SIGHTS, were)
}

/** How to switch off what lies beside a layer; answers how to put it back. */
export const SWITCHES: Readonly<Record<Layers, (owner: pg.Client) => Promise<() => Promise<void>>>> = {
  all: async () => async () => {},
  guardsOff,
  policiesOff,
  rowsOpen,
}
