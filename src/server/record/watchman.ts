import { sql } from 'kysely'
import type { Services } from '../http/transaction.ts'
import type { Watch } from '../http/watch.ts'
import { liveRecord } from './export.ts'
import { recordedTenants } from './notary.ts'
import { verifyRecord } from './verify.ts'

const DAY = 24 * 3_600_000

export interface Watchman {
  /** Goes through the record of every locality now. */
  goThrough(): Promise<void>
  /** Now, and then once a day. */
  start(): void
  /** Ends it; a round that is being made is broken off, for a long record takes longer than a stop may. */
  stop(): Promise<void>
}

/**
 * Verifies the record of every locality where it lies, as `soat verify` does without a checkpoint from outside: whether it hangs together
 * in itself. A record that does not is told to `report`, and stands on the administrator's page. That nothing was rewritten as a whole only
 * a checkpoint kept elsewhere can prove (docs/record.md).
 */
export function newWatchman(
  services: Pick<Services, 'db' | 'asOwner' | 'now'>,
  watch: Watch,
  report: (error: unknown) => void,
): Watchman {
  let timer: NodeJS.Timeout | undefined
  let going: Promise<void> = Promise.resolve()
  let stopped = false
  const verify = async (tenantId: string) => {
    const verdict = await services.asOwner(async (owner) => {
      await sql`set transaction isolation level repeatable read read only`.execute(owner)
      const live = await liveRecord(owner, tenantId)
      return verifyRecord({ outside: null, ...live, entries: until(() => stopped, live.entries) })
    })
    watch.verified(tenantId, { at: services.now(), intact: verdict.intact })
    if (!verdict.intact) report(new Error(`the record is broken: ${JSON.stringify(verdict.broken)}`))
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (!stopped) report(error)
    }
  }
  // A locality that cannot be gone through keeps no other from it.
  const goThrough = async () => {
    for (const tenantId of (await attempt(() => recordedTenants(services.db))) ?? [])
      if (!stopped) await attempt(() => verify(tenantId))
  }
  const round = () => {
    going = going.then(goThrough)
  }
  return {
    goThrough,
    start: () => {
      round()
      timer = setInterval(round, DAY)
      timer.unref()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await going
    },
  }
}

/** The same one after the other, until it is time to end: what was only read in part says nothing. */
async function* until<T>(ended: () => boolean, all: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  for await (const item of all) {
    if (ended()) throw new Error('broken off')
    yield item
  }
}
