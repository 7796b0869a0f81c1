import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'
import type { Plan } from './rules.ts'
import { findPlan, isPlanNumberTaken } from './store.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, CAN_THO))

test.each([
  [{}, true],
  [{ id: PLAN }, false],
  [{ issuer: 'Ủy ban nhân dân huyện Mẫu' }, false],
  [{ planYear: 2027 }, false],
  [{ symbol: 'QĐ-UBND' }, false],
] as const)(
  'the number of an issued plan is taken for another that differs in %j: %s; each issuer has a series of its own (NX-HDR-1, CT-HDR-1)',
  async (change, taken) => {
    await world.as('thuy', async (tx) => {
      const issued = (await findPlan(tx, PLAN))!
      const other: Plan = { ...issued, id: randomUUID(), ...change }
      expect(await isPlanNumberTaken(tx, other, '12')).toBe(taken)
      expect(await isPlanNumberTaken(tx, other, '13')).toBe(false)
    })
  },
)
