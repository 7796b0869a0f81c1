import { expect, test } from 'vitest'
import { emptyWorld } from '../../../test/db.ts'
import { RECOMMENDATION_STATES } from '../../features/concluding/recommendations/rules.ts'
import { INSPECTION_STATES } from '../../features/inspecting/inspections/rules.ts'
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

test('nothing loads over data that is there', async () => {
  await expect(loadSample(world.services, world.app)).rejects.toThrow('empty')
})
