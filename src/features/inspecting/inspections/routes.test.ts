import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { INSPECTION, OTHER_WARD, PLAN, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
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
