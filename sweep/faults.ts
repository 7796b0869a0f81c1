import type pg from 'pg'
import { CONCLUSION_MOVES } from '../src/features/concluding/conclusions/rules.ts'
import { RECOMMENDATION_MOVES } from '../src/features/concluding/recommendations/rules.ts'
import { FINDING_MOVES } from '../src/features/inspecting/findings/rules.ts'
import { INSPECTION_MOVES } from '../src/features/inspecting/inspections/rules.ts'
import { PLAN_MOVES } from '../src/features/planning/plans/rules.ts'
import { SIGHTS } from '../src/server/sight.ts'
import type { Cell } from './cells.ts'
import type { Layers } from './run.ts'

/** Something taken away that holds back; `undo` puts it back. */
export interface Fault {
  readonly name: string
  /** Which layers must be switched off so that this one alone stands: the fault then shows, or the other layer hides it by design. */
  readonly under: Layers
  /** Cells in which it could show; the others need not be asked. */
  touches(cell: Cell): boolean
  plant(owner: pg.Client): Promise<() => Promise<void>>
}

const reading = ({ method, key }: Cell) => method === 'GET' && !key.startsWith('GET paper')

/** Every single thing that could be forgotten: one policy widened, one condition, one right of an act. */
export async function faultsOf(owner: pg.Client): Promise<Fault[]> {
  return [...(await policyFaults(owner)), ...sightFaults(), ...actFaults()]
}

/** Each policy by which somebody reads: widened to everything. */
async function policyFaults(owner: pg.Client): Promise<Fault[]> {
  const { rows } = await owner.query<{ tablename: string; policyname: string; qual: string }>(
    `select tablename, policyname, qual from pg_policies where schemaname = 'public' and cmd = 'SELECT' and tablename not in ('commands_done') order by tablename, policyname`,
  )
  return rows.map(({ tablename, policyname, qual }) => ({
    name: `policy ${policyname} lets all rows of ${tablename} through`,
    under: 'guardsOff',
    touches: reading,
    plant: async (db) => {
      await db.query(`alter policy ${policyname} on ${tablename} using (true)`)
      return async () => void (await db.query(`alter policy ${policyname} on ${tablename} using (${qual})`))
    },
  }))
}

function sightFaults(): Fault[] {
  const sights = SIGHTS as Record<string, unknown>
  return Object.keys(SIGHTS)
    .filter((table) => table !== 'commands_done')
    .map((table) => ({ name: `sight of ${table} is forgotten`, under: 'policiesOff', touches: reading, plant: async () => taken(sights, table) }))
}

/** Each act: open to whoever reaches it. */
function actFaults(): Fault[] {
  const kinds = { plans: PLAN_MOVES, inspections: INSPECTION_MOVES, findings: FINDING_MOVES, conclusions: CONCLUSION_MOVES, recommendations: RECOMMENDATION_MOVES }
  return Object.entries(kinds).flatMap(([kind, moves]) =>
    Object.entries(moves).map(([action, move]) => ({
      name: `${kind} ${action} is anybody's`,
      under: 'all' as const,
      touches: ({ key }: Cell) => key === `${kind} ${action}` || (kind === 'inspections' && key.endsWith(` ${action}`)),
      plant: async () => replaced(move as unknown as Record<string, unknown>, 'who', () => true),
    })),
  )
}

function taken(things: Record<string, unknown>, key: string): () => Promise<void> {
  const was = things[key]
  delete things[key]
  return async () => {
    things[key] = was
  }
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
export async function guardsOff(owner: pg.Client): Promise<() => Promise<void>> {
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
  const sights = SIGHTS as Record<string, unknown>
  const were = { ...sights }
  for (const table of Object.keys(sights)) delete sights[table]
  return async () => {
    Object.assign(sights, were)
    await owner.query('drop function authz.open(text)')
    await owner.query('alter function authz.open_truly(text) rename to open')
  }
}

/** Row-level security switched off on every table: only the application still knows who may know what. */
export async function policiesOff(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
  )
  for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`)
  return async () => {
    for (const { name } of rows) await owner.query(`alter table ${name} enable row level security`)
  }
}
