import { callAuthz } from '../database/db.ts'
import { migrations } from '../database/sql-files.ts'
import { filesOf } from '../files/files.ts'
import type { Services } from '../http/transaction.ts'

/** What must be there before anybody is served; each failure by its own words, for the log and the administrator, never for strangers. */
export interface Readiness {
  /** Migrations of this build, by name, as far as the database has them; null when it does not answer. */
  readonly migrations: { readonly done: number; readonly missing: readonly string[] } | null
  readonly filesWritable: boolean
  readonly problems: readonly string[]
}

declare module 'fastify' {
  interface FastifyInstance {
    /** One for all who ask: those for machines and the administrator's page (server/probes.ts). */
    readonly readiness: () => Promise<Readiness>
  }
}

const PATIENCE_MS = 3_000
/** However many ask, one look a second is enough. */
const FRESH_MS = 1_000

/** Looks at the database, its migrations and the files' store; one look at a time, and whoever asks meanwhile or within a second gets the same answer. */
export function readinessOf(services: Services): () => Promise<Readiness> {
  const wanted = migrations().map(({ name }) => name)
  const { uploads, store } = filesOf(services.config)
  let last: Promise<Readiness> | null = null
  let freshUntil = Number.POSITIVE_INFINITY

  const look = async (): Promise<Readiness> => {
    const problems: string[] = []
    const attempt = async <T>(what: string, work: Promise<T>): Promise<T | null> => {
      try {
        return await inTime(work)
      } catch (error) {
        problems.push(`${what}: ${(error as Error).message}`)
        return null
      }
    }
    const [rows, written] = await Promise.all([
      attempt('database', callAuthz<{ name: string }>(services.db, 'migrations_done')),
      attempt(
        'files',
        // On the disk the two are one.
        Promise.all([...new Set([uploads, store])].map((files) => files.tryWriting())).then(() => true),
      ),
    ])
    const known = new Set(rows?.map(({ name }) => name))
    const missing = wanted.filter((name) => !known.has(name))
    if (rows && missing.length > 0) problems.push(`migrations: ${missing.join(', ')}`)
    return {
      migrations: rows && { done: wanted.length - missing.length, missing },
      filesWritable: written ?? false,
      problems,
    }
  }

  return () => {
    if (last === null || performance.now() > freshUntil) {
      freshUntil = Number.POSITIVE_INFINITY
      last = look().finally(() => {
        freshUntil = performance.now() + FRESH_MS
      })
    }
    return last
  }
}

/** What does not come in time counts as not there: whoever asks has a deadline too. */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}
