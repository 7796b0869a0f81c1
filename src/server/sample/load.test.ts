import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { RECOMMENDATION_STATES } from '#features/concluding/recommendations/rules.ts'
import { INSPECTION_STATES } from '#features/inspecting/inspections/rules.ts'
import { isWeekend } from '#kernel/day.ts'
import { emptyWorld } from '#test/db.ts'
import { filesOf } from '../files/files.ts'
import { compareContent, type Difference } from '../record/content.ts'
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
  // Archiving is not part of this thread.
  expect(INSPECTION_STATES.filter((state) => !inspections.has(state))).toEqual(['archived'])
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
}, 180_000)

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
    'erratum',
    'recommendation',
  ]
  const streams = Map.groupBy(rows, ({ thing }) => thing)
  // A thing stands either always in the stream of its inspection or never.
  for (const [thing, of] of streams) expect([thing, new Set(of.map(({ own }) => own)).size]).toEqual([thing, 1])
  for (const thing of inStream) expect([thing, streams.get(thing)?.[0]?.own]).toEqual([thing, false])
  for (const thing of ['plan', 'team', 'unit']) expect([thing, streams.get(thing)?.[0]?.own]).toEqual([thing, true])
  expect(
    rows
      .filter((row) => row.missing)
      .map((row) => row.thing)
      .toSorted(),
  ).toEqual(['account', 'unit'])
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

describe('what stands in the tables is what the record says of it', () => {
  const compare = async () => {
    const { tenantId } = await world.asOwner((owner) =>
      owner.selectFrom('plans').select('tenantId').executeTakeFirstOrThrow(),
    )
    return world.asOwner((owner) => compareContent(owner, filesOf(world.services.config).store, tenantId))
  }

  test('of the whole sample world, which was played by acts (P11)', async () => {
    const { things, files, unsaid, differences } = await compare()
    expect(differences).toEqual([])
    expect(unsaid).toBe(0)
    expect(things).toBeGreaterThan(150)
    expect(files).toBeGreaterThan(2)
  })

  test.each<[string, string, Partial<Difference>]>([
    [
      'a presented finding is rewritten',
      `update findings set fact = 'khác' where id = (select id from findings where state = 'presented' limit 1) returning id`,
      { problem: 'changed', thing: 'finding' },
    ],
    [
      'somebody is made chair',
      `insert into authz.memberships (id, tenant_id, account_id, unit_id, role, from_on)
         select gen_random_uuid(), a.tenant_id, a.id, a.tenant_id, 'chair', '2026-01-01' from accounts a
          where not exists (select 1 from authz.memberships m where m.account_id = a.id and m.role = 'chair') limit 1 returning account_id as id`,
      { problem: 'changed', thing: 'account' },
    ],
    [
      'somebody is put into a Team',
      `insert into authz.memberships (id, tenant_id, account_id, team_id, role, from_on)
         select gen_random_uuid(), t.tenant_id, (select id from accounts limit 1), t.id, 'teamHead', '2026-01-01' from teams t limit 1 returning team_id as id`,
      { problem: 'changed', thing: 'team' },
    ],
    [
      'a post is prolonged',
      `update authz.memberships set to_on = '2099-01-01' where id = (select id from authz.memberships where unit_id is not null limit 1) returning account_id as id`,
      { problem: 'changed', thing: 'account' },
    ],
    [
      'a password is put in',
      `update accounts set password_hash = 'x' where id = (select id from accounts where not system limit 1) returning id`,
      { problem: 'changed', thing: 'account' },
    ],
    [
      'an answer to a recommendation is rewritten',
      `update recommendation_steps set text = 'khác' where id = (select id from recommendation_steps limit 1) returning recommendation_id as id`,
      { problem: 'changed', thing: 'recommendation' },
    ],
    [
      'the arrival is dated back',
      `update inspection_sessions set arrived_at = arrived_at - interval '1 hour' where id = (select id from inspection_sessions where arrived_at is not null limit 1) returning inspection_id as id`,
      { problem: 'changed', thing: 'inspection' },
    ],
    [
      'what a unit reported is improved',
      `update report_answers set value = '{"text": "khác"}' where id = (select a.id from report_answers a join unit_reports r on r.id = a.report_id where r.state = 'locked' limit 1) returning report_id as id`,
      { problem: 'changed', thing: 'unitReport' },
    ],
    [
      'a correction is taken away',
      `delete from conclusion_corrections where id = (select id from conclusion_corrections limit 1) returning id`,
      { problem: 'deleted', thing: 'correction' },
    ],
    [
      'an account is made up',
      `insert into accounts (id, tenant_id, name, login) select gen_random_uuid(), tenant_id, 'Không Có Ai', null from plans limit 1 returning id`,
      { problem: 'unrecorded', thing: 'account' },
    ],
  ])('and not when, by hand, %s (P11, P12)', async (_, statement, difference) => {
    const planted = world.asOwner(async (owner) => {
      // Whoever has the database has it without its triggers.
      await sql`reset role`.execute(owner)
      await sql`set local session_replication_role = replica`.execute(owner)
      const { rows } = await sql.raw<{ id: string }>(statement).execute(owner)
      const { tenantId } = await owner.selectFrom('plans').select('tenantId').executeTakeFirstOrThrow()
      const { differences } = await compareContent(owner, filesOf(world.services.config).store, tenantId)
      throw new Found(rows[0]?.id, differences)
    })
    const found = await planted.catch((error: unknown) => error)
    expect(found).toBeInstanceOf(Found)
    expect((found as Found).differences).toEqual([expect.objectContaining({ ...difference, id: (found as Found).id })])
  })

  test('nor when the bytes of a file are changed', async () => {
    const { sha256 } = await world.asOwner((owner) =>
      owner.selectFrom('evidenceFiles').select('sha256').where('state', '=', 'stored').executeTakeFirstOrThrow(),
    )
    const path = join(world.services.config.dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2))
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes, Buffer.from(' ')]))
    expect((await compare()).differences).toEqual([expect.objectContaining({ problem: 'bytes', id: sha256 })])
    writeFileSync(path, bytes)
  })
})

/** Carries what was found out of a transaction that is to leave nothing behind. */
class Found extends Error {
  readonly id: string | undefined
  readonly differences: readonly Difference[]
  constructor(id: string | undefined, differences: readonly Difference[]) {
    super('found')
    this.id = id
    this.differences = differences
  }
}
