import { statfs } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { callAuthz, poolUse } from '../database/db.ts'
import { routeLabel } from '../http/security-log.ts'
import type { Services } from '../http/transaction.ts'
import { readLastBackup } from '../terminal/last-backup.ts'

export interface Meters {
  readonly contentType: string
  /** All meters as they stand now, in the text form of Prometheus. */
  read(): Promise<string>
}

/**
 * Labels are words of this program only: the route as it is written in the code, the method, the class of the status. No address that was
 * asked for, no person, no unit, no id. Routes whose use would say that a surprise inspection is being prepared are counted among "other",
 * with pages and unknown addresses.
 */
export function newMeters(app: Pick<FastifyInstance, 'addHook' | 'watch'>, services: Services): Meters {
  const { dataFolder } = services.config
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })

  const requests = new Histogram({
    name: 'soat_http_request_duration_seconds',
    help: 'Requests by route template, method and class of status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  app.addHook('onResponse', async (request, reply) => {
    const method = METHODS.has(request.method) ? request.method : 'other'
    requests.observe(
      { method, route: routeLabel(request.routeOptions.url), status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    )
  })

  const pool = new Gauge({
    name: 'soat_pool_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers,
  })
  const databaseUp = gauge('soat_database_up', 'Whether the database answered this reading')
  const checkpointAge = gauge(
    'soat_checkpoint_age_seconds',
    'Age of the newest checkpoint, of the locality where it is oldest',
  )
  const notScanned = gauge('soat_files_not_scanned', 'Stored files that no scanner has seen')
  const filesChanged = gauge('soat_files_changed', 'Kept files found to be changed or gone since the start')
  const recordIntact = gauge('soat_record_intact', 'Whether the record hung together when it was last gone through')
  const backupAge = gauge('soat_backup_age_seconds', 'Age of the last backup of this data folder that came to its end')
  const diskFree = gauge('soat_disk_free_bytes', 'Free on the disk under the data folder')
  const disk = gauge('soat_disk_bytes', 'Size of the disk under the data folder')
  const refused = gauge('soat_sign_ins_refused_24h', 'Sign-ins refused in the last 24 hours')
  const failures = new Counter({
    name: 'soat_background_failures_total',
    help: 'Background work that failed since the start',
    labelNames: ['work'],
    registers,
  })

  return {
    contentType: registry.contentType,
    read: async () => {
      const [row] = await callAuthz<{ checkpointAge: number | null; notScanned: number }>(services.db, 'meters').catch(
        () => [],
      )
      databaseUp.set(row ? 1 : 0)
      setOrDrop(checkpointAge, row?.checkpointAge ?? null)
      setOrDrop(notScanned, row?.notScanned ?? null)
      const finished = readLastBackup(dataFolder)?.finishedAt
      setOrDrop(backupAge, finished ? (services.now().getTime() - Date.parse(finished)) / 1000 : null)
      const space = await statfs(dataFolder).catch(() => null)
      setOrDrop(diskFree, space && space.bavail * space.bsize)
      setOrDrop(disk, space && space.blocks * space.bsize)
      filesChanged.set(app.watch.filesCompared().changed)
      const intact = app.watch.allIntact()
      setOrDrop(recordIntact, intact === null ? null : Number(intact))
      refused.set(app.watch.refusedSignIns(new Date()))
      for (const [state, count] of Object.entries(poolUse(services.db))) pool.set({ state }, count)
      failures.reset()
      for (const { work, count } of app.watch.failures()) failures.inc({ work }, count)
      return registry.metrics()
    },
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/** What is not known is left out of the text: a zero would say something else. */
function setOrDrop(gauge: Gauge, value: number | null): void {
  if (value === null) gauge.remove()
  else gauge.set(value)
}
