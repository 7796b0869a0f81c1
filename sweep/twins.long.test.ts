import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { proofOf } from '#server/database/proof.ts'
import { cast, PLAN, TEAM, WARD } from '#test/cast.ts'
import { TEST_KEY } from '#test/cluster.ts'
import { type Cell, cellsOf } from './cells.ts'
import { applicationOf, ask, type Sweeping, textOf } from './run.ts'
import { TODAY } from './sent.ts'
import { type SweepWorld, sweepWorld } from './world.ts'

/** Everyone who may know nothing of the surprise inspections below: the target, others, and every post that sees much else. */
const OUTSIDERS = [
  'hoa',
  'yen',
  'nam',
  'neighbour',
  'otherHead',
  'binh',
  'thuy',
  'dung',
  'chair',
  'auditor',
  'archivist',
  'khoa',
  'exFocal',
  'farHead',
  'guest',
]
/**
 * Papers take their time; who reads the most asks for them. Meters count every request, so that they never read alike (probes.test.ts looks
 * at what they name). A long sweep asks about every state; the twins need one before and one during an
 * inspection.
 */
const ASKED = ['planned', 'inSession']
const SEALED = { proposed: randomUUID(), prepared: randomUUID(), cancelled: randomUUID() }

let world: SweepWorld
let sweeping: Sweeping
let cells: Cell[]
let without: string[]
let before: Record<string, unknown>

beforeAll(async () => {
  world = await sweepWorld(JSON.parse(inject('cluster')) as pg.ClientConfig, { sealed: false })
  sweeping = await applicationOf(world)
  await world.owner.query(`insert into sealed.seeds select id, tenant_id, 'seed' from plans where state = 'issued'`)
  before = await checkpoint()
  const targets = world.targets.filter(({ name }) => ASKED.includes(name))
  cells = [...cellsOf(sweeping.routes, targets), ...oracles(targets[0]!)].filter(
    ({ who, key }) =>
      OUTSIDERS.includes(who) && key !== 'GET /metrics' && (who === 'thuy' || !key.startsWith('GET paper')),
  )
  without = await answers()
}, 400_000)
afterAll(async () => {
  await sweeping?.app.close()
  await world?.close()
})

describe('two worlds, one with surprise inspections and one without', () => {
  test('answer every outsider alike, body, headers and status, before and after they are sealed (CT-III-2b-1, TN-II-2c-1, TN-IVb-a-3)', async () => {
    await seal()
    expect(
      (await world.owner.query('select state from sealed.inspections order by state')).rows.map((row) => row.state),
    ).toEqual(['authorised', 'cancelled', 'proposed'])
    expect(differences(await answers())).toEqual([])
    // Not because nobody is let in at all.
    expect(without.filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(200)
    const after = await checkpoint()
    expect({ ...after, sequence: 0 }).toEqual({ ...before, sequence: 0 })
  }, 400_000)

  test('are told apart as soon as one list counts them', async () => {
    await world.owner.query(`
      grant usage on schema sealed to soat_narrow, soat_wide;
      grant select on sealed.inspections to soat_narrow, soat_wide;
      create policy leak on sealed.inspections for select to soat_narrow, soat_wide using (true);
      create or replace function authz.draw_seed(given_plan uuid) returns table (hash text, seed text) language sql stable set search_path = '' as
        $$ select i.n::text, null::text from (select pg_catalog.count(*) as n from sealed.inspections) i $$`)
    const found = differences(
      await answers(({ key }) => key === 'GET /api/plans/:id/draw'),
      ({ key }) => key === 'GET /api/plans/:id/draw',
    )
    expect(found).toContain('thuy: GET /api/plans/:id/draw')
    expect(found).toContain('hoa: GET /api/plans/:id/draw')
  })

  test('are told apart as soon as the Team is booked for one in the open calendar', async () => {
    const isAboutTime = ({ key }: Cell) => /schedules/.test(key)
    await world.owner.query(
      `insert into inspection_sessions (id, tenant_id, inspection_id, team_id, unit_id, held_on, starts_at, place, state)
        select gen_random_uuid(), tenant_id, id, team_id, unit_id, '${TODAY}', '08:30', 'x', 'planned' from inspections where team_id = $1 and state = 'notified' limit 1`,
      [TEAM],
    )
    expect(differences(await answers(isAboutTime), isAboutTime)).toContain('thuy: oracle schedules')
  })
})

/** What an outsider might try just to see whether something is in the way: the same unit, form, round, Team, day, and the very ids. */
function oracles(target: Cell['target']): Cell[] {
  const inspection = { planId: PLAN, targetId: null, unitId: WARD, teamId: TEAM, method: 'onSite' }
  const tried: Omit<Cell, 'who' | 'target'>[] = [
    ...['thematic', 'comprehensive', 'surprise'].map((form) => ({
      key: 'oracle inspections',
      method: 'POST' as const,
      url: '/api/inspections',
      body: { ...inspection, form, round: 1 },
    })),
    {
      key: 'oracle schedules',
      method: 'POST',
      url: `/api/schedules/${target.ids.inspection}/commands`,
      body: {
        commandId: randomUUID(),
        action: 'schedule',
        seenVersion: 1,
        input: { heldOn: TODAY, startsAt: '08:30', place: 'x', composition: 'x' },
      },
    },
    ...Object.values(SEALED).flatMap((id) => [
      ...['surprises', 'inspections', 'schedules'].map((thing) => ({
        key: `oracle ${thing}`,
        method: 'GET' as const,
        url: `/api/${thing}/${id}`,
      })),
      ...['authorise', 'arrive', 'cancel'].map((action) => ({
        key: `oracle ${action}`,
        method: 'POST' as const,
        url: `/api/surprises/${id}/commands`,
        body: { commandId: randomUUID(), action, seenVersion: 1, input: { place: 'x', reason: 'x' } },
      })),
    ]),
  ]
  return OUTSIDERS.flatMap((who) => tried.map((one) => ({ ...one, who, target })))
}

/** One proposed, one prepared and authorised, one cancelled: by those whose work it is, through the functions themselves. */
async function seal(): Promise<void> {
  await world.owner.query(`select set_config('soat.token', $1, false)`, [world.tokens.get('quang')])
  for (const id of Object.values(SEALED)) {
    const given = {
      id,
      plan_id: PLAN,
      unit_id: WARD,
      authoriser: 'focalHead',
      ground: 'need',
      feedback: 'zqxKINxqz',
      reason: 'zqxKINxqz',
      planned_on: TODAY,
      may_assign: true,
      drawn_kind: 'communePC',
      drawn_on: TODAY,
    }
    await world.owner.query('select sealed.propose($1, $2, $3)', [
      JSON.stringify(given),
      [cast.minh.id, cast.lan.id],
      randomUUID(),
    ])
  }
  const prepare = (id: string, team: string | null, members: object[]) =>
    world.owner.query('select sealed.prepare($1, 1, $2, $3, $4, $5, $6, $7)', [
      id,
      team,
      JSON.stringify(members),
      'x',
      'x',
      TODAY,
      randomUUID(),
    ])
  await prepare(SEALED.prepared, TEAM, [])
  await prepare(SEALED.proposed, null, [{ accountId: cast.minh.id, seat: 'teamHead' }])
  // Whoever proposed it does not authorise it.
  await world.owner.query(`select set_config('soat.token', $1, false)`, [world.tokens.get('lan')])
  await world.owner.query('select sealed.authorise($1, 2, $2)', [SEALED.prepared, randomUUID()])
  await world.owner.query(`select set_config('soat.token', $1, false)`, [world.tokens.get('quang')])
  await world.owner.query('select sealed.cancel($1, 1, $2, $3)', [SEALED.cancelled, 'x', randomUUID()])
  await world.owner.query(`select set_config('soat.token', '', false)`)
}

/** A checkpoint as it would be exported, without what is new in every one. */
async function checkpoint(): Promise<Record<string, unknown>> {
  const { tenantId } = cast.lan
  const proof = proofOf(TEST_KEY, ['propose_checkpoint', tenantId, 'key', null])
  await world.owner.query('select authz.propose_checkpoint($1, $2, null, $3)', [tenantId, 'key', proof])
  const { rows } = await world.owner.query(
    'select * from checkpoints where tenant_id = $1 order by sequence desc limit 1',
    [tenantId],
  )
  const { at: _at, previous, sealed, ...rest } = rows[0]
  return { ...rest, sizes: [previous.length, sealed.length] }
}

async function answers(which: (cell: Cell) => boolean = () => true): Promise<string[]> {
  const all: string[] = []
  for (const cell of cells.filter(which)) {
    const answer = await ask(world, sweeping, cell)
    const { date: _date, 'x-request-id': _request, ...headers } = answer.headers
    all.push(`${answer.statusCode} ${JSON.stringify(headers)} ${masked(await textOf(answer))}`)
  }
  return all
}

/** What is new in every answer, put at its own length: ids, moments, codes of incidents. */
function masked(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'moment')
    .replace(/"(?:incident|password|token|secret)":"[^"]*"/g, 'once')
    .replace(/"(?:database|free)Bytes":\d+/g, 'size')
}

/** By whom and what was asked, where the answer is another than in the world without. */
function differences(given: readonly string[], which: (cell: Cell) => boolean = () => true): string[] {
  const asked = cells.flatMap((cell, index) => (which(cell) ? [{ cell, was: without[index] }] : []))
  return [
    ...new Set(asked.flatMap(({ cell, was }, index) => (was === given[index] ? [] : [`${cell.who}: ${cell.key}`]))),
  ]
}
