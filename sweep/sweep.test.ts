import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { faultsOf, SWITCHES } from './faults.ts'
import { applicationOf, type Sweeping, spread, sweep, told } from './run.ts'
import { isFound } from './sabotage.ts'
import { sweepTables } from './tables.ts'
import { type SweepWorld, sweepWorld } from './world.ts'

let world: SweepWorld
let sweeping: Sweeping
beforeAll(async () => {
  world = await sweepWorld(JSON.parse(inject('cluster')) as pg.ClientConfig)
  sweeping = await applicationOf(world)
})
afterAll(async () => {
  await sweeping?.app.close()
  await world?.close()
})

test.each([
  ['all', 3000],
  ['guardsOff', 1000],
  ['policiesOff', 1000],
] as const)(
  'with %s, no protected value shows where it may not be known, and nobody does what is not his (P01, P02)',
  async (layers, count) => {
    const restore = await SWITCHES[layers](world.owner)
    const seen = async () => ({
      tables: await sweepTables(world),
      routes: await sweep(world, sweeping, { layers, choose: (cells) => spread(cells, count) }),
    })
    const { tables, routes } = await seen().finally(restore)
    expect(told([...tables.breaches, ...routes.breaches])).toEqual([])
    expect(tables.cells).toBeGreaterThan(500)
    expect(routes.allowed).toBeGreaterThan(count / 50)
  },
  120_000,
)

describe('what is forgotten is found (P01, P02)', () => {
  test.each([
    'policy inspections_known_team lets all rows of inspections through',
    'policy findings_known_unit lets all rows of findings through',
    'policy audit_log_known_narrow lets all rows of audit_log through',
    'column accounts.password_hash is granted to soat_wide',
    'column audit_log.detail is granted to soat_narrow',
    'sight of unit_successions is forgotten',
    'sight of finding_responsibilities is forgotten',
    "plans submit is anybody's",
    "corrections approve is anybody's",
    "recommendations close is anybody's",
  ])(
    '%s',
    async (name) => {
      const fault = (await faultsOf(world.owner)).find((one) => one.name === name)!
      expect(await isFound(world, sweeping, fault)).toBe(true)
    },
    60_000,
  )
})
