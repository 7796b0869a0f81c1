// `npm run sweep`: every table and every route by every person at every state of an inspection, on a database of its own.
//   --guards-off      the same, while only the database knows who asks
//   --policies-off    the same, while only the application knows
//   --sample N        N cells, spread over all
//   --sabotage N      plants N faults one at a time and looks whether each is found
import { parseArgs } from 'node:util'
import { scratchCluster } from '#test/cluster.ts'
import { SWITCHES } from './faults.ts'
import { applicationOf, type Layers, spread, sweep, told } from './run.ts'
import { sabotage } from './sabotage.ts'
import { sweepTables } from './tables.ts'
import { sweepWorld } from './world.ts'

const { values } = parseArgs({
  options: {
    'guards-off': { type: 'boolean' },
    'policies-off': { type: 'boolean' },
    sample: { type: 'string' },
    sabotage: { type: 'string' },
  },
})
const layers: Layers = values['guards-off'] ? 'guardsOff' : values['policies-off'] ? 'policiesOff' : 'all'
const cluster = await scratchCluster()
const world = await sweepWorld(cluster.admin)
const sweeping = await applicationOf(world)
try {
  if (values.sabotage === undefined) await sweepAll()
  else await plantFaults(Number(values.sabotage))
} finally {
  await sweeping.app.close()
  await world.close()
  await cluster.stop()
}

async function sweepAll(): Promise<void> {
  await SWITCHES[layers](world.owner)
  const began = Date.now()
  const chosen = Number(values.sample ?? Number.POSITIVE_INFINITY)
  const tables = await sweepTables(world)
  const {
    cells,
    allowed,
    never,
    breaches: byRoutes,
  } = await sweep(world, sweeping, { layers, choose: (all) => spread(all, chosen) })
  const breaches = [...tables.breaches, ...byRoutes]
  for (const line of told(breaches)) console.log(line)
  // Of guards that nobody passes a sweep says little: whoever adds a route says with what it succeeds.
  const untried = values.sample === undefined && layers === 'all' ? never : []
  if (untried.length > 0) console.log(`never done: ${untried.join(', ')}`)
  console.log(`allowed ${allowed}, ${Math.round((Date.now() - began) / 1000)} s`)
  console.log(`cells ${cells + tables.cells}, canaries ${breaches.length}`)
  process.exitCode = breaches.length + untried.length === 0 ? 0 : 1
}

async function plantFaults(count: number): Promise<void> {
  const { planted, missed } = await sabotage(world, sweeping, count)
  for (const name of missed) console.log(`not found: ${name}`)
  console.log(`planted ${planted}, found ${planted - missed.length}`)
  process.exitCode = missed.length === 0 ? 0 : 1
}
