import { type Fault, faultsOf, SWITCHES } from './faults.ts'
import { type Sweeping, spread, sweep, told } from './run.ts'
import { sweepTables } from './tables.ts'
import type { SweepWorld } from './world.ts'

/** Plants `count` faults, spread over all kinds, one at a time, and looks whether each is found. */
export async function sabotage(
  world: SweepWorld,
  sweeping: Sweeping,
  count: number,
): Promise<{ planted: number; missed: string[] }> {
  const faults = spread(await faultsOf(world.owner), count)
  const missed: string[] = []
  for (const fault of faults) if (!(await isFound(world, sweeping, fault))) missed.push(fault.name)
  return { planted: faults.length, missed }
}

/** Whether something is breached with the fault that was not without it, under the layers where what is taken away stands alone. */
export async function isFound(
  world: SweepWorld,
  sweeping: Sweeping,
  { under, shows, beside, plant }: Fault,
): Promise<boolean> {
  const look = async () => {
    const seen =
      typeof shows === 'string'
        ? await sweepTables(world, shows)
        : await sweep(world, sweeping, { layers: under, choose: (cells) => cells.filter(shows) })
    return new Set(told(seen.breaches))
  }
  const undo = [await SWITCHES[under](world.owner)]
  try {
    if (beside) undo.push(await beside(world.owner))
    const before = await look()
    undo.push(await plant(world.owner))
    return [...(await look())].some((line) => !before.has(line))
  } finally {
    for (const back of undo.toReversed()) await back()
  }
}
