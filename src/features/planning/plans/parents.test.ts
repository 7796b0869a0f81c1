import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { PLAN, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, type Row, seedPlan, seedThread } from '#test/world.ts'
import { oneAtATimeHanging } from './store.ts'

const world = testWorld('2026-03-16')
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) =>
    owner
      .insertInto('planRounds')
      .values({ id: randomUUID(), tenantId: PROVINCE, planId: PLAN, ordinal: 2, state: 'planned' })
      .execute(),
  )
})

const thuy = world.requests('thuy')
let count = 0
const seed = (row: Row<'plans'> = {}) =>
  world.asOwner((owner) => seedPlan(owner, { state: 'draft', number: null, symbol: `CON${++count}-UBND`, ...row }))
const hang = (id: string, parentId: string | null, parentRound: number | null = null, seenVersion = 1) =>
  thuy.overwrite(`/api/plans/${id}/parent`, { parentId, parentRound }, seenVersion)
/** Whether somebody waits to hang a plan. */
const isWaitedFor = () =>
  world.asOwner(async (owner) => {
    const { rows } = await sql`
      select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(
      owner,
    )
    return rows.length > 0
  })
const recorded = (id: string) =>
  world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'detail']).where('thingId', '=', id).orderBy('sequence').execute(),
  )

test('a child plan hangs under a plan in force, the separate plan of a round under that round; both pages show it (NX-IV-2.2a-5)', async () => {
  const id = await seed()
  expect(ok(await hang(id, PLAN, 2))).toMatchObject({ parentId: PLAN, parentRound: 2, version: 2 })
  const { items } = ok(await thuy.get(`/api/plans/${PLAN}/children`))
  expect(items).toMatchObject([{ id, state: 'draft', parentRound: 2 }])
  // Sent once more after a lost answer: it is done once.
  ok(await hang(id, PLAN, 2))
  expect(await recorded(id)).toEqual([{ action: 'hang', detail: { parentId: PLAN, parentRound: 2 } }])
  // While it is written it may stand alone again.
  expect(ok(await hang(id, null, 2, 2))).toMatchObject({ parentId: null, parentRound: null })
  expect(ok(await thuy.get(`/api/plans/${PLAN}/children`)).items).toEqual([])
})

test('it is the separate plan of a round that the plan above has (NX-IV-2.2a-5)', async () => {
  const id = await seed()
  expect((await hang(id, PLAN, 3)).body).toMatchObject({
    ...{ status: 409, code: 'PARENT_ROUND_UNKNOWN', field: 'parentRound' },
  })
  const under = { planId: PLAN, round: 3 }
  const begun = await thuy.send('/api/plans', { from: 'ready', ready: 'nothing', year: 2026, under })
  expect(begun.body).toMatchObject({ status: 409, code: 'PARENT_ROUND_UNKNOWN' })
  expect(ok(await hang(id, PLAN, 2)).parentRound).toBe(2)
  ok(await hang(id, null, null, 2))
})

test('a plan is begun as a child in one act, with the record of both (design)', async () => {
  const begin = (planId: string) =>
    thuy.send('/api/plans', { from: 'ready', ready: 'nothing', year: 2026, under: { planId, round: null } })
  const { id } = ok(await begin(PLAN))
  expect(ok(await thuy.get(`/api/plans/${id}`))).toMatchObject({ parentId: PLAN, parentRound: null })
  expect((await recorded(id)).map(({ action }) => action)).toEqual(['begin', 'hang'])
  const before = ok(await thuy.get('/api/plans')).items.length
  expect((await begin(await seed())).body.code).toBe('PARENT_NOT_IN_FORCE')
  expect((await begin(randomUUID())).status).toBe(404)
  // What was refused has begun nothing: only the draft above it is new.
  expect(ok(await thuy.get('/api/plans')).items).toHaveLength(before + 1)
})

test.each([
  ['a draft', { state: 'draft' }, 'PARENT_NOT_IN_FORCE'],
  ['a cancelled plan', { state: 'cancelled' }, 'PARENT_NOT_IN_FORCE'],
  ['a completed plan', { state: 'completed' }, 'PARENT_NOT_IN_FORCE'],
  ['a child plan', { state: 'issued', parentId: PLAN }, 'PARENT_IS_CHILD'],
] as const)('nothing hangs under %s (design)', async (_what, row, code) => {
  expect((await hang(await seed(), await seed(row))).body).toMatchObject({ status: 409, code, field: 'parentId' })
})

test('an issued plan is hung once, as one that was read in; then it stays (design)', async () => {
  const id = await seed({ state: 'issued', origin: 'imported', number: '9' })
  ok(await hang(id, PLAN))
  expect((await hang(id, null, null, 2)).body.code).toBe('WRONG_STATE')
  expect((await hang(await seed({ state: 'completed', number: '10' }), PLAN)).body.code).toBe('WRONG_STATE')
  const own = await seed({ state: 'issued', number: '11' })
  expect((await hang(own, own)).body.code).toBe('WRONG_STATE')
})

test('over what another has changed it is refused; nobody but the focal agency hangs a plan (design)', async () => {
  const id = await seed({ version: 2 })
  expect((await hang(id, PLAN)).body.code).toBe('CHANGED_MEANWHILE')
  const body = { parentId: PLAN, parentRound: null }
  for (const name of ['lan', 'dung', 'hoa'] as const)
    expect((await world.requests(name).overwrite(`/api/plans/${id}/parent`, body, 2)).status).toBe(403)
  expect((await hang(randomUUID(), PLAN)).status).toBe(404)
  expect((await thuy.overwrite(`/api/plans/${id}/parent`, { parentId: 'x', parentRound: null }, 2)).body.code).toBe(
    'INVALID_INPUT',
  )
})

test('what others hang under hangs under none: plans stand one step deep, and never in a ring (design)', async () => {
  const above = await seed({ state: 'issued', number: '21' })
  const middle = await seed({ state: 'issued', number: '22' })
  ok(await hang(await seed(), middle))
  expect((await hang(middle, above)).body).toMatchObject({ status: 409, code: 'PLAN_HAS_CHILDREN', field: 'parentId' })
  // Two at once would hang under each other: the second waits, and sees what the first has done.
  const [one, other] = [await seed({ state: 'issued', number: '23' }), await seed({ state: 'issued', number: '24' })]
  let second: ReturnType<typeof hang> | undefined
  await world.as('thuy', async (tx) => {
    await oneAtATimeHanging(tx, PROVINCE)
    await tx.updateTable('plans').set({ parentId: one }).where('id', '=', other).execute()
    second = hang(one, other)
    await expect.poll(isWaitedFor, { timeout: 5_000 }).toBe(true)
  })
  expect((await second)?.body.code).toBe('PLAN_HAS_CHILDREN')
})
