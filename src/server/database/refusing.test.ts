import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cast, TEAM } from '#test/cast.ts'
import { besieged, OF, RECOMMENDATION } from '#test/hostile.ts'

const { world } = besieged()

test('a unit adds no recommendation, finding or report of its own', async () => {
  await expect(
    world.as('hoa', (tx) =>
      tx
        .insertInto('recommendations')
        .values({ ...OF, id: randomUUID(), ordinal: 9, text: 'x', addressee: 'unit', state: 'issued' })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(
    world.as('hoa', (tx) =>
      tx
        .insertInto('findings')
        .values({ ...OF, id: randomUUID(), kind: 'strength', fact: 'x', state: 'presented', authorId: cast.hoa.id })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/)
})
test('a unit moves neither the day its report is due nor its receipt', async () => {
  for (const set of [{ dueOn: '2027-01-01' }, { receivedOn: '2026-03-02' }] as const)
    await expect(world.as('hoa', (tx) => tx.updateTable('unitReports').set(set).execute())).rejects.toThrow(
      /not the unit's to set/,
    )
  await expect(
    world.as('hoa', (tx) => tx.updateTable('recommendations').set({ dueOn: '2027-01-01' }).execute()),
  ).rejects.toThrow(/not the unit's to set/)
})
test('nobody answers in another’s name', async () => {
  for (const name of ['hoa', 'minh', 'thuy'] as const) {
    const step = {
      id: randomUUID(),
      tenantId: OF.tenantId,
      recommendationId: RECOMMENDATION,
      teamId: TEAM,
      unitId: OF.unitId,
      kind: 'remedy',
      onDay: '2026-03-02',
    } as const
    await expect(
      world.as(name, (tx) =>
        tx
          .insertInto('recommendationSteps')
          .values({ ...step, byName: 'Lan', byId: cast.lan.id })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  }
})
