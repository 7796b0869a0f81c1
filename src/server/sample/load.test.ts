import { expect, test } from 'vitest'
import { emptyWorld } from '../../../test/db.ts'
import { RECOMMENDATION_STATES } from '../../features/concluding/recommendations/rules.ts'
import { INSPECTION_STATES } from '../../features/inspecting/inspections/rules.ts'
import { isWeekend } from '../../kernel/day.ts'
import { officeDaysFrom } from './days.ts'
import { loadSample } from './load.ts'

const world = emptyWorld()

test('the sample world is played by its own people and shows every state that an announced inspection passes', async () => {
  await loadSample(world.services, world.app)
  const states = async (table: 'inspections' | 'recommendations') =>
    new Set((await world.asOwner((owner) => owner.selectFrom(table).select('state').distinct().execute())).map((row) => row.state))
  const inspections = await states('inspections')
  // Concluded goes on to remediation in the same act where something was recommended; archiving is not part of this thread.
  expect(INSPECTION_STATES.filter((state) => !inspections.has(state))).toEqual(['concluded', 'archived'])
  const recommendations = await states('recommendations')
  expect(RECOMMENDATION_STATES.filter((state) => !recommendations.has(state))).toEqual([])
  const units = await world.asOwner((owner) => owner.selectFrom('unit_versions').select(['kind', 'valid_to']).execute())
  const count = (kind: string, past: boolean) => units.filter((unit) => unit.kind === kind && (unit.valid_to !== null) === past).length
  expect({ communes: count('communePC', false), oldCommunes: count('communePC', true), districts: count('districtPC', true) }).toEqual({
    communes: 30,
    oldCommunes: 60,
    districts: 6,
  })
}, 60_000)

test('nobody in the sample works on a weekend, and sessions keep office hours (design)', async () => {
  const sessions = await world.asOwner((owner) => owner.selectFrom('inspection_sessions').select(['held_on', 'starts_at', 'arrived_at', 'ended_at']).execute())
  const notices = await world.asOwner((owner) => owner.selectFrom('schedule_notices').select('issued_on').execute())
  const due = await world.asOwner((owner) => owner.selectFrom('recommendations').select('due_on').execute())
  const days = [...sessions.map((one) => one.held_on), ...notices.map((one) => one.issued_on), ...due.map((one) => one.due_on)].filter((day) => day !== null)
  expect(days.length).toBeGreaterThan(30)
  expect(days.filter(isWeekend)).toEqual([])
  const moments = sessions.flatMap((one) =>
    [one.arrived_at, one.ended_at].flatMap((at) => (at === null ? [] : [{ day: one.held_on, at: new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString() }])),
  )
  expect(moments.length).toBeGreaterThan(10)
  for (const { day, at } of moments) {
    expect(at.slice(0, 10)).toBe(day)
    expect(at.slice(11, 16) >= '07:30' && at.slice(11, 16) <= '17:00').toBe(true)
  }
})

test.each([
  ['2026-11-21', 0, '2026-11-20'],
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-23', -1, '2026-11-20'],
  ['2026-11-18', 5, '2026-11-25'],
] as const)('from %s, %i office days on is %s (design)', (today, count, day) => {
  expect(officeDaysFrom(today, count)).toBe(day)
})

test('nothing loads over data that is there', async () => {
  await expect(loadSample(world.services, world.app)).rejects.toThrow('empty')
})
