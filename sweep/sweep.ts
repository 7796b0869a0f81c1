// `npm run sweep`: every route by every person at every state of an inspection, on a database of its own.
//   --guards-off      the same, while only the database knows who asks
//   --policies-off    the same, while only the application knows
//   --sample N        N cells, spread over all
//   --sabotage N      plants N faults one at a time and looks whether each is found
import { parseArgs } from 'node:util'
import { scratchCluster } from '../test/cluster.ts'
import { guardsOff, policiesOff } from './faults.ts'
import { applicationOf, type Layers, spread, sweep, told } from './run.ts'
import { sabotage } from './sabotage.ts'
import { sweepWorld } from './world.ts'

const { values } = parseArgs({ options: { 'guards-off': { type: 'boolean' }, 'policies-off': { type: 'boolean' }, sample: { type: 'string' }, sabotage: { type: 'string' } } })
const layers: Layers = values['guards-off'] ? 'guardsOff' : values['policies-off'] ? 'policiesOff' : 'all'
const cluster = await scratchCluster()
try {
  const world = await sweepWorld(cluster.admin)
  const sweeping = await applicationOf(world)
  if (values.sabotage !== undefined) {
    const { planted, found, missed } = await sabotage(world, sweeping, Number(values.sabotage))
    for (const name of missed) console.log(`not found: ${name}`)
    console.log(`planted ${planted}, found ${found}`)
    process.exitCode = planted === found ? 0 : 1
  } else {
    if (layers === 'guardsOff') await guardsOff(world.owner)
    if (layers === 'policiesOff') await policiesOff(world.owner)
    const began = Date.now()
    const chosen = Number(values.sample ?? Number.POSITIVE_INFINITY)
    const { cells, allowed, never, breaches } = await sweep(world, sweeping, { layers, choose: (all) => spread(all, chosen) })
    for (const line of told(breaches)) console.log(line)
    if (values.sample === undefined && never.length > 0) console.log(`never done: ${never.join(', ')}`)
    console.log(`allowed ${allowed}, ${Math.round((Date.now() - began) / 1000)} s`)
    console.log(`cells ${cells}, canaries ${breaches.length}`)
    process.exitCode = breaches.length === 0 ? 0 : 1
  }
  await sweeping.app.close()
  await world.close()
} finally {
  await cluster.stop()
}
