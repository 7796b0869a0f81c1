import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '../http/transaction.ts'
import type { Watch } from '../http/watch.ts'
import { FileChanged } from './file-changed.ts'
import { filesOf, KEPT_HASHES } from './files.ts'

/** A few files at a time, so that nobody notices; more where there are so many that a month would not do. */
export const SCRUBBED_EVERY = 10 * 60_000
const FEWEST = 5
const TURNS_A_MONTH = 30 * 24 * 6

/**
 * What compares the next few kept files with their hashes, in the order of these, and says which are no longer what they were, or no
 * longer there: bytes rot unnoticed where nobody asks for them. It begins anywhere, so that a server that is started often comes to all of
 * them too.
 */
export function newScrubber(
  services: Pick<Services, 'asOwner' | 'config'>,
  watch: Watch,
  report: (error: unknown) => void,
): (ended?: AbortSignal) => Promise<void> {
  const { store } = filesOf(services.config)
  let place = randomBytes(32).toString('hex')
  return async (ended) => {
    const { rows } = await services.asOwner((owner) =>
      sql<{ sha256: string }>`
        with kept as (select distinct sha256 from (${sql.raw(KEPT_HASHES)}) of_localities)
        select sha256 from kept order by sha256 <= ${place}, sha256
         limit greatest(${FEWEST}::bigint, (select count(*) from kept) / ${TURNS_A_MONTH}::bigint + 1)`.execute(owner),
    )
    for (const { sha256 } of rows) {
      if (ended?.aborted) return
      const whole = await store.isWhole(sha256)
      watch.fileCompared(sha256, whole)
      if (!whole) report(new FileChanged(sha256))
      place = sha256
    }
  }
}
