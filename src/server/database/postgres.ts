import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { readSecret } from '../keys.ts'
import {
  copyBinaries,
  databaseUser,
  initialise,
  lock,
  preparePlace,
  removeLeftovers,
  SUPERUSER,
  socketPort,
} from './cluster-files.ts'
import { answers, keepRunning, run, type Say } from './running-server.ts'

export interface Embedded {
  /** Connection facts of the cluster's own superuser; used while preparing only. */
  readonly admin: pg.ClientConfig
  /** Ends the database when this process started it; leaves an adopted one alone. */
  stop(): Promise<void>
}

/**
 * Starts (or adopts) the embedded PostgreSQL that keeps its data below `folder`; who started it starts it again whenever it dies.
 * Unix socket only, in a folder that only the database's user enters; on Windows a loopback port.
 */
export async function startEmbedded(
  folder: string,
  options: { readonly durable: boolean } = { durable: true },
  say: Say = console.error,
): Promise<Embedded> {
  const user = databaseUser()
  const place = preparePlace(folder, user)
  const lockFile = join(folder, 'starting.lock')
  const unlock = lock(lockFile)
  try {
    const password = readSecret(place.secrets, 'superuser')
    copyBinaries(place.binaries)
    mkdirSync(place.socket, { recursive: true, mode: 0o700 })
    if (user) chownSync(place.socket, user.uid, user.gid)
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, password, user, options.durable)

    const port = socketPort(folder)
    const admin: pg.ClientConfig = {
      host: process.platform === 'win32' ? '127.0.0.1' : place.socket,
      port,
      user: SUPERUSER,
      password,
      database: 'postgres',
    }
    if (await answers(admin)) return { admin, stop: async () => {} }

    removeLeftovers(place, port)
    const again = async () => {
      const free = lock(lockFile)
      try {
        return await run(place, user, admin, options)
      } finally {
        free()
      }
    }
    return { admin, stop: keepRunning(await run(place, user, admin, options), again, say) }
  } finally {
    unlock()
  }
}
