import { expect, test } from 'vitest'
import type { CastName } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'
import type { FirstStep } from './contract.ts'

const world = testWorld('2026-03-02')
const stepsOf = async (name: CastName) =>
  (ok(await world.requests(name).get('/api/work')).start as FirstStep[]).map(
    ({ step, done }) => `${done ? '✓' : '·'} ${step}`,
  )

test('the focal agency of an empty office is told what to do first, until the first inspection (design)', async () => {
  expect(await stepsOf('thuy')).toEqual(['✓ units', '✓ people', '· plan', '· issue', '· team', '· inspections'])
  expect(ok(await world.requests('thuy').get('/api/work')).start[1].path).toBeNull()
  await seedThread(world, CAN_THO)
  expect(await stepsOf('thuy')).toEqual([])
  // What others wait for is not theirs to begin.
  for (const name of ['hoa', 'minh', 'lan', 'dung'] as const) expect(await stepsOf(name)).toEqual([])
})

test('the administrator is told of units, people and roles, until they are there (design)', async () => {
  expect(await stepsOf('khoa')).toEqual([])
  // Whoever holds a post of a unit or leads the Committee left yesterday.
  await world.asOwner((owner) =>
    owner
      .updateTable('authz.memberships')
      .set({ toOn: '2026-03-01' })
      .where('role', 'in', ['unitHead', 'unitOfficer', 'viceChair'])
      .execute(),
  )
  expect(await stepsOf('khoa')).toEqual(['✓ units', '· people', '· posts'])
})
