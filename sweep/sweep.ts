// `npm run sweep`: every route by every person at every state of an inspection, on a database of its own.
import { scratchCluster } from '../test/cluster.ts'
import { applicationOf, sweep, told } from './run.ts'
import { sweepWorld } from './world.ts'

const cluster = await scratchCluster()
try {
  const world = await sweepWorld(cluster.admin)
  const sweeping = await applicationOf(world)
  const began = Date.now()
  const { cells, allowed, breaches } = await sweep(world, sweeping)
  for (const line of told(breaches)) console.log(line)
  console.log(`allowed ${allowed}, ${Math.round((Date.now() - began) / 1000)} s`)
  console.log(`cells ${cells}, canaries ${breaches.length}`)
  await sweeping.app.close()
  await world.close()
  process.exitCode = breaches.length === 0 ? 0 : 1
} finally {
  await cluster.stop()
}
