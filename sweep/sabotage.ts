import { type Fault, faultsOf, guardsOff, policiesOff } from './faults.ts'
import { type Layers, type Sweeping, shuffled, spread, sweep } from './run.ts'
import type { SweepWorld } from './world.ts'

/**
 * Plants `count` faults, spread over all kinds, one at a time, and sweeps for each under the layers where it alone stands. A fault is
 * found when something is breached that was not without it.
 */
export async function sabotage(world: SweepWorld, sweeping: Sweeping, count: number): Promise<{ planted: number; found: number; missed: string[] }> {
  const faults = spread(await faultsOf(world.owner), count)
  const missed: string[] = []
  for (const layers of ['all', 'guardsOff', 'policiesOff'] as const) {
    const here = faults.filter((fault) => fault.under === layers)
    if (here.length === 0) continue
    const restore = await switchedOff(world, layers)
    for (const fault of here) {
      const undo = await fault.plant(world.owner)
      if (!(await isFound(world, sweeping, layers, fault))) missed.push(fault.name)
      await undo()
    }
    await restore()
  }
  return { planted: faults.length, found: faults.length - missed.length, missed }
}

async function switchedOff(world: SweepWorld, layers: Layers): Promise<() => Promise<void>> {
  return layers === 'guardsOff' ? guardsOff(world.owner) : layers === 'policiesOff' ? policiesOff(world.owner) : async () => {}
}

async function isFound(world: SweepWorld, sweeping: Sweeping, layers: Layers, fault: Fault): Promise<boolean> {
  const { breaches } = await sweep(world, sweeping, { layers, choose: (cells) => shuffled(cells.filter(fault.touches)), stopAtFirst: true })
  return breaches.length > 0
}
