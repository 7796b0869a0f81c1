import { sql } from 'kysely'
import type { Services } from '../http/transaction.ts'
import type { Watch } from '../http/watch.ts'
import { liveRecord } from './export.ts'
import { recordedTenants } from './notary.ts'
import { verifyRecord } from './verify.ts'

/**
 * Verifies the record of every locality where it lies, as `soat verify` does without a checkpoint from outside: whether it hangs together
 * in itself. A record that does not is told to `report`, and stands on the administrator's page. That nothing was rewritten as a whole only
 * a checkpoint kept elsewhere can prove (docs/record.md). A round that has `ended` is broken off, for a long record takes longer than a
 * stop may.
 */
export async function goThroughRecords(
  services: Pick<Services, 'db' | 'asOwner' | 'now'>,
  watch: Watch,
  report: (error: unknown) => void,
  ended?: AbortSignal,
): Promise<void> {
  const verify = async (tenantId: string) => {
    const verdict = await services.asOwner(async (owner) => {
      await sql`set transaction isolation level repeatable read read only`.execute(owner)
      const live = await liveRecord(owner, tenantId)
      return verifyRecord({ outside: null, ...live, entries: until(ended, live.entries) })
    })
    watch.verified(tenantId, { at: services.now(), intact: verdict.intact })
    if (!verdict.intact) report(new Error(`the record is broken: ${JSON.stringify(verdict.broken)}`))
  }
  // A locality that cannot be gone through keeps no other from it.
  for (const tenantId of await recordedTenants(services.db))
    await verify(tenantId).catch((error) => void (ended?.aborted || report(error)))
}

/** The same one after the other, until it is time to end: what was only read in part says nothing. */
async function* until<T>(ended: AbortSignal | undefined, all: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  for await (const item of all) {
    ended?.throwIfAborted()
    yield item
  }
}
