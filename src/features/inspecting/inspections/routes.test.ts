import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { INSPECTION, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { statementsOf } from '#test/statements.ts'
import { CAN_THO, ok, seedPlan, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const NEXT_PLAN = randomUUID()
const given = {
  planId: PLAN,
  targetId: null,
  unitId: OTHER_WARD,
  teamId: TEAM,
  form: 'periodic',
  method: 'onSite',
  round: 1,
}
const open = (change: object) => world.requests('thuy').send('/api/inspections', { ...given, ...change })

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) => seedPlan(owner, { id: NEXT_PLAN, state: 'draft', planYear: 2027 }))
})

test('an inspection begins only under a plan in force, with a Team of that plan (CT-III-1b-6, CT-IV-1-1)', async () => {
  expect((await open({ planId: NEXT_PLAN })).body.code).toBe('PLAN_NOT_ISSUED')
  await world.asOwner((owner) =>
    owner.updateTable('plans').set({ state: 'issued' }).where('id', '=', NEXT_PLAN).execute(),
  )
  expect((await open({ planId: NEXT_PLAN })).body).toMatchObject({ code: 'TEAM_OF_ANOTHER_PLAN', field: 'teamId' })
  const made = ok(await open({ planId: NEXT_PLAN, teamId: null }))
  expect(
    (await world.requests('thuy').overwrite(`/api/inspections/${made.id}/team`, { teamId: TEAM }, made.version)).body
      .code,
  ).toBe('TEAM_OF_ANOTHER_PLAN')
  expect(
    (await world.requests('minh').overwrite(`/api/inspections/${INSPECTION}/team`, { teamId: TEAM }, 1)).body.code,
  ).toBe('WRONG_ACTOR')
})

test('a unit is opened once in a round and a form, also when two open it at once (CT-III-1b-6)', async () => {
  expect((await open({ unitId: WARD })).body.code).toBe('UNIT_ALREADY_INSPECTED')
  const answers = await Promise.all([open({}), open({}), open({})])
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409])
  expect(
    ok(await world.requests('thuy').get(`/api/inspections?planId=${PLAN}`)).items.filter(
      (one: { unitId: string }) => one.unitId === OTHER_WARD,
    ),
  ).toHaveLength(1)
})

const placeOf =
  (planId: string) =>
  (label: string, unitId: string | null, form = 'periodic') => ({
    ...{ id: randomUUID(), tenantId: PROVINCE, planId, rule: 0, label, unitId, form },
  })

test('one press sends one statement more for each unit more, its entry in the record (design)', async () => {
  const sent = async (...named: readonly [unitId: string, form: string][]) => {
    const planId = randomUUID()
    await world.asOwner(async (owner) => {
      await seedPlan(owner, { id: planId, number: `9${named.length}` })
      await owner
        .insertInto('planTargets')
        .values(named.map(([unitId, form], at) => placeOf(planId)(String(at), unitId, form)))
        .execute()
    })
    return statementsOf(async () => ok(await world.requests('thuy').send(`/api/plans/${planId}/inspections`, {})))
  }
  await world.token('thuy')
  const one = await sent([WARD, 'periodic'])
  expect(await sent([WARD, 'periodic'], [OTHER_WARD, 'periodic'], [WARD, 'thematic'])).toBe(one + 2)
})

test('one press sets up each unit of the plan once, also one that stands at two places of it (CT-III-1b-6)', async () => {
  const planId = randomUUID()
  const place = placeOf(planId)
  const places = [
    place('Cụm 1', WARD),
    place('Cụm 2', WARD),
    place('Cụm 3', OTHER_WARD),
    place('Cụm 4', OTHER_WARD, 'thematic'),
    place('Cụm 5', null),
    place('Cụm 6', WARD, 'surprise'),
  ]
  await world.asOwner(async (owner) => {
    await seedPlan(owner, { id: planId, number: '99' })
    await owner.insertInto('planTargets').values(places).execute()
  })
  const thuy = world.requests('thuy')
  const path = `/api/plans/${planId}/inspections`
  expect(ok(await thuy.get(path))).toEqual({ items: [], unplaced: 3 })
  const waiting = ok(await thuy.get('/api/work')).items.find((item: { thingId: string }) => item.thingId === planId)
  expect(waiting).toMatchObject({ title: expect.stringContaining('3') })
  const { items, unplaced } = ok(await thuy.send(path, {}))
  expect(unplaced).toBe(0)
  expect(items.map(({ targetId }: { targetId: string }) => targetId).toSorted()).toEqual(
    [places[0]!.id, places[2]!.id, places[3]!.id].toSorted(),
  )
  expect(ok(await thuy.send(path, {})).items).toHaveLength(3)

  // What was given up is to be set up again, and counts only after the one that stands.
  const given = items.find(({ targetId }: { targetId: string }) => targetId === places[0]!.id)
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'cancelled' }).where('id', '=', given.id).execute(),
  )
  expect(ok(await thuy.get(path)).unplaced).toBe(1)
  const again = ok(await thuy.send(path, {})).items
  expect(again.at(-1)).toMatchObject({ id: given.id, state: 'cancelled' })
  expect(again).toHaveLength(4)

  const entries = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select('action')
      .where('thingId', 'in', [planId, ...again.map(({ id }: { id: string }) => id)])
      .execute(),
  )
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    'nameUnit',
    'nameUnit',
    'nameUnit',
    'nameUnit',
    'start',
  ])
})
