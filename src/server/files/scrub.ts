import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '../http/transaction.ts'
import type { Watch } from '../http/watch.ts'
import { FileChanged } from './file-changed.ts'
import { filesOf, isWhole } from './files.ts'

/** A few files at a time, so that nobody notices; more where there are so many that a month would not do. */
const EVERY = 10 * 60_000
const FEWEST = 5
const TURNS_A_MONTH = 30 * 24 * 6

export interface Scrubber {
  /** Compares the next few files with their hashes now. */
  turn(): Promise<void>
  /** Begins, after one interval. */
  start(): void
  /** Ends it, after the file that is being read. */
  stop(): Promise<void>
}

/**
 * Reads kept files in the order of their hashes and says which are no longer what they were, or no longer there: bytes rot unnoticed
 * where nobody asks for them. It begins anywhere, so that a server that is started often comes to all of them too.
 */
export function newScrubber(
  services: Pick<Services, 'asOwner' | 'config'>,
  watch: Watch,
  report: (error: unknown) => void,
): Scrubber {
  const { store } = filesOf(services.config)
  let place = randomBytes(32).toString('hex')
  let timer: NodeJS.Timeout | undefined
  let going: Promise<void> = Promise.resolve()
  let stopped = false

  const turn = async () => {
    const { rows } = await services.asOwner((owner) =>
      sql<{ sha256: string }>`
        with kept as (select sha256 from evidence_files where served_sha256 is not null union select served_sha256 from evidence_files where served_sha256 is not null)
        select sha256 from kept order by sha256 <= ${place}, sha256
         limit greatest(${FEWEST}::bigint, (select count(*) from kept) / ${TURNS_A_MONTH}::bigint + 1)`.execute(owner),
    )
    for (const { sha256 } of rows) {
      if (stopped) return
      const whole = await isWhole(store, sha256)
      watch.fileCompared(sha256, whole)
      if (!whole) report(new FileChanged(sha256))
      place = sha256
    }
  }
  return {
    turn,
    start: () => {
      timer = setInterval(() => {
        going = going.then(turn).catch((error) => void (stopped || report(error)))
      }, EVERY)
      timer.unref()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await going
    },
  }
}
