import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { RECOMMENDATION_STATES } from '#features/concluding/recommendations/rules.ts'
import { INSPECTION_STATES } from '#features/inspecting/inspections/rules.ts'
import { isWeekend } from '#kernel/day.ts'
import { emptyWorld } from '#test/db.ts'
import { findCheckpoint, readEntries } from '../record/export.ts'
import { checkpointFile } from '../record/form.ts'
import { verifyRecord } from '../record/verify.ts'
import { officeDaysFrom } from './days.ts'
import { completeSample, loadSample } from './load.ts'

const world = emptyWorld()

test('the sample world is played by its own people and shows every state that an announced inspection passes', async () => {
  // The first time it is broken off in the middle: half a sample is nobody's, and the next start makes it anew.
  let calls = 0
  const broken = {
    inject: (...given: Parameters<typeof world.app.inject>) => {
      calls += 1
      if (calls > 40) throw new Error('killed')
      return world.app.inject(...given)
    },
  } as typeof world.app
  await expect(loadSample(world.services, broken)).rejects.toThrow('killed')
  expect(await completeSample(world.services, world.app)).toBe(true)
  expect(await completeSample(world.services, world.app)).toBe(false)
  const states = async (table: 'inspections' | 'recommendations') =>
    new Set(
      (await world.asOwner((owner) => owner.selectFrom(table).select('state').distinct().execute())).map(
        (row) => row.state,
      ),
    )
  const inspections = await states('inspections')
  // Concluded goes on to remediation in the same act where something was recommended; archiving is not part of this thread.
  expect(INSPECTION_STATES.filter((state) => !inspections.has(state))).toEqual(['concluded', 'archived'])
  const recommendations = await states('recommendations')
  expect(RECOMMENDATION_STATES.filter((state) => !recommendations.has(state))).toEqual([])
  const units = await world.asOwner((owner) => owner.selectFrom('unitVersions').select(['kind', 'validTo']).execute())
  const count = (kind: string, past: boolean) =>
    units.filter((unit) => unit.kind === kind && (unit.validTo !== null) === past).length
  expect({
    communes: count('communePC', false),
    oldCommunes: count('communePC', true),
    districts: count('districtPC', true),
  }).toEqual({
    communes: 30,
    oldCommunes: 60,
    districts: 6,
  })
}, 60_000)

test('nobody in the sample works on a weekend, and sessions keep office hours (design)', async () => {
  const sessions = await world.asOwner((owner) =>
    owner.selectFrom('inspectionSessions').select(['heldOn', 'startsAt', 'arrivedAt', 'endedAt']).execute(),
  )
  const notices = await world.asOwner((owner) => owner.selectFrom('scheduleNotices').select('issuedOn').execute())
  const due = await world.asOwner((owner) => owner.selectFrom('recommendations').select('dueOn').execute())
  const days = [
    ...sessions.map((one) => one.heldOn),
    ...notices.map((one) => one.issuedOn),
    ...due.map((one) => one.dueOn),
  ].filter((day) => day !== null)
  expect(days.length).toBeGreaterThan(30)
  expect(days.filter(isWeekend)).toEqual([])
  const moments = sessions.flatMap((one) =>
    [one.arrivedAt, one.endedAt].flatMap((at) =>
      at === null ? [] : [{ day: one.heldOn, at: new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString() }],
    ),
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

test('every act of the sample stands in the chain, those on an inspection in its stream, and the whole verifies', async () => {
  const { rows } = await world.asOwner((owner) =>
    sql<{
      thing: string
      own: boolean
      missing: boolean
    }>`select distinct thing, inspection_id is null as own, address = '' as missing from audit_log`.execute(owner),
  )
  const inStream = [
    'inspection',
    'scheduleNotice',
    'unitReport',
    'finding',
    'conclusion',
    'correction',
    'recommendation',
  ]
  const streams = Map.groupBy(rows, ({ thing }) => thing)
  // A thing stands either always in the stream of its inspection or never.
  for (const [thing, of] of streams) expect([thing, new Set(of.map(({ own }) => own)).size]).toEqual([thing, 1])
  for (const thing of inStream) expect([thing, streams.get(thing)?.[0]?.own]).toEqual([thing, false])
  for (const thing of ['plan', 'team', 'unit']) expect([thing, streams.get(thing)?.[0]?.own]).toEqual([thing, true])
  expect(rows.filter((row) => row.missing).map((row) => row.thing)).toEqual(['unit'])
  const { rows: tenants } = await world.asOwner((owner) =>
    sql<{ id: string }>`select distinct tenant_id as id from audit_log`.execute(owner),
  )
  const verdict = await world.asOwner(async (owner) => {
    const newest = (await findCheckpoint(owner, tenants[0]!.id))!
    return verifyRecord({
      outside: Buffer.from(checkpointFile(newest)),
      own: null,
      checkpoints: null,
      entries: readEntries(owner, tenants[0]!.id, { details: true, wholeStreamsOnly: false }),
      live: true,
    })
  })
  expect(verdict).toMatchObject({ intact: true })
})

test('nothing loads over data that is there', async () => {
  await expect(loadSample(world.services, world.app)).rejects.toThrow('empty')
})
