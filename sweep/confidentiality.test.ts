import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Row } from './seeder.ts'
import { readTables } from './tables.ts'
import { type SweepWorld, sweepWorld } from './world.ts'

// The rules of confidentiality (obligations 4.2) that are about who reads what, each in its own words: what a person finds in the tables
// with everything switched on. Rules 1 to 6 are about surprise inspections (inspecting/surprises/routes.test.ts, twins.long.test.ts); where
// each of the fifteen stands is told in docs/security.md.

let world: SweepWorld
let found: Awaited<ReturnType<typeof readTables>>
beforeAll(async () => {
  world = await sweepWorld(JSON.parse(inject('cluster')) as pg.ClientConfig)
  found = await readTables(world)
})
afterAll(async () => world?.close())

const UNIT = ['hoa', 'yen']
const TEAM = ['minh', 'tam', 'binh', 'deputy']
const OFFICE = ['thuy', 'quang', 'lan', 'chair', 'dung']

/** The rows of a table whose words this person finds. */
function rowsOf(who: string, table: string): Row[] {
  return [
    ...new Set(
      found
        .filter((one) => one.who === who && one.table === table)
        .flatMap(({ canaries }) => canaries.map(({ row }) => row)),
    ),
  ]
}
const statesOf = (who: string, table: string) => [...new Set(rowsOf(who, table).map(({ state }) => state))].toSorted()
const findersOf = (table: string, which: (row: Row) => boolean = () => true) =>
  [...world.tokens.keys()].filter((who) => rowsOf(who, table).some(which)).toSorted()

test.each(UNIT)(
  'rule 7: %s of the unit meets findings from their presenting on and issued conclusions, no draft and nothing withdrawn',
  (who) => {
    expect(statesOf(who, 'findings')).toEqual(['accepted', 'amended', 'concluded', 'contested', 'presented', 'upheld'])
    expect(statesOf(who, 'conclusions')).toEqual(['issued'])
    expect(statesOf(who, 'recommendations')).not.toContain('draft')
    expect(statesOf('thuy', 'findings')).toEqual(
      expect.arrayContaining(['drafted', 'submitted', 'confirmed', 'presented', 'withdrawn']),
    )
  },
)

test('rule 8: statements of personal responsibility are read by those who lead the Team, their author, the leaders of the office, and the head of the unit once presented', () => {
  const ours = ({ unit_id }: Row) => unit_id === world.targets[0]!.ids.unit
  const always = ['binh', 'chair', 'deputy', 'lan', 'minh', 'quang', 'tam']
  expect(
    findersOf(
      'finding_responsibilities',
      (row) => ours(row) && ['drafted', 'submitted', 'confirmed', 'withdrawn'].includes(row.state),
    ),
  ).toEqual(always)
  expect(
    findersOf(
      'finding_responsibilities',
      (row) =>
        ours(row) && ['presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded'].includes(row.state),
    ),
  ).toEqual([...always, 'hoa'].toSorted())
})

test('rule 9: a proposal of handling is the office’s; the unit and the Team do not meet it', () => {
  const proposed = findersOf(
    'recommendation_steps',
    ({ kind, tenant_id }) => kind === 'handlingProposal' && tenant_id === rowsOf('thuy', 'plans')[0]!.tenant_id,
  )
  expect(proposed).toEqual(OFFICE.toSorted())
  expect(rowsOf('hoa', 'recommendation_steps').length).toBeGreaterThan(0)
  expect(rowsOf('minh', 'recommendation_steps').length).toBeGreaterThan(0)
})

test.each(['neighbour', 'nam', 'otherHead', 'farHead', 'exHead', 'exMember', 'khoa'])(
  'rule 10: %s finds nothing of another unit’s inspection',
  (who) => {
    const ours = world.targets[0]!.ids.unit
    const tables = [
      'inspections',
      'unit_reports',
      'report_answers',
      'report_narratives',
      'findings',
      'conclusions',
      'recommendations',
      'recommendation_steps',
      'evidence_files',
    ]
    for (const table of tables) expect(rowsOf(who, table).filter(({ unit_id }) => unit_id === ours)).toEqual([])
    for (const table of tables)
      expect(rowsOf('hoa', table).filter(({ unit_id }) => unit_id === ours).length, table).toBeGreaterThan(0)
  },
)

test('rule 14: places of a plan that are not named yet are the office’s until the notice', () => {
  expect(findersOf('plan_targets', ({ tenant_id }) => tenant_id === rowsOf('thuy', 'plans')[0]!.tenant_id)).toEqual(
    OFFICE.toSorted(),
  )
  for (const who of UNIT)
    expect(rowsOf(who, 'inspections').filter(({ notified_on }) => notified_on === null)).toEqual([])
})

test('rule 15: the assessment of a head is nobody’s outside the Team and the office before it is issued', () => {
  const finders = findersOf(
    'conclusions',
    ({ state, tenant_id }) => state !== 'issued' && tenant_id === rowsOf('thuy', 'plans')[0]!.tenant_id,
  )
  expect(finders).toEqual([...TEAM, ...OFFICE].toSorted())
})
