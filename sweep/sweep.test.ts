import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { faultsOf, guardsOff, policiesOff } from './faults.ts'
import { applicationOf, type Sweeping, shuffled, spread, sweep, told } from './run.ts'
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

const off = { all: async () => async () => {}, guardsOff, policiesOff }

test.each([
  ['all', 3000],
  ['guardsOff', 1000],
  ['policiesOff', 1000],
] as const)(
  'with %s, no protected value shows where it may not be known, and nobody does what is not his (P01, P02)',
  async (layers, count) => {
    const restore = await off[layers](world.owner)
    const { breaches, allowed } = await sweep(world, sweeping, { layers, choose: (cells) => spread(cells, count) })
    await restore()
    expect(told(breaches)).toEqual([])
    expect(allowed).toBeGreaterThan(count / 50)
  },
  120_000,
)

describe('what is forgotten is found (P01, P02)', () => {
  test.each([
    'policy inspections_known_team lets all rows',
    'policy findings_known_unit lets all rows',
    'policy recommendations_known_wide lets all rows',
    'policy conclusions_known_unit lets all rows',
    'policy plans_known_narrow lets all rows',
    'sight of inspections is forgotten',
    'sight of findings is forgotten',
    'sight of recommendations is forgotten',
    'plans submit is anybody',
    'inspections cancel is anybody',
  ])(
    '%s',
    async (name) => {
      const fault = (await faultsOf(world.owner)).find((one) => one.name.startsWith(name))!
      const restore = await off[fault.under](world.owner)
      const undo = await fault.plant(world.owner)
      const { breaches } = await sweep(world, sweeping, { layers: fault.under, choose: (cells) => shuffled(cells.filter(fault.touches)), stopAtFirst: true })
      await undo()
      await restore()
      expect(breaches.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
