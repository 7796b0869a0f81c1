import { sql } from 'kysely'
import type { Feature } from '../feature.ts'
import type { Services } from '../http/transaction.ts'

const DAY = 24 * 3_600_000

export interface Cleaner {
  /** Drops what has been kept for as long as the settings say. */
  turn(): Promise<void>
  /** Now, and then once a day. */
  start(): void
  stop(): Promise<void>
}

/**
 * What grows by itself and proves nothing: sessions and one-time links that open nothing any more, ids of commands that nobody sends again,
 * and what features name. The record is never touched; it says who signed in as long as the office lasts.
 */
export function newCleaner(
  services: Pick<Services, 'asOwner' | 'config'>,
  features: readonly Feature[],
  report: (error: unknown) => void,
): Cleaner {
  const { keptDays } = services.config
  const before = (days: number) => sql<Date>`now() - make_interval(days => ${days})`
  let timer: NodeJS.Timeout | undefined
  let going: Promise<void> = Promise.resolve()

  const turn = () =>
    services.asOwner(async (owner) => {
      await owner
        .deleteFrom('authz.sessions')
        .where(
          sql<boolean>`least(expires_at, revoked_at, last_used_at + make_interval(mins => idle_minutes)) < ${before(keptDays.sessions)}`,
        )
        .execute()
      await owner.deleteFrom('authz.passwordLinks').where('expiresAt', '<', before(keptDays.sessions)).execute()
      await owner.deleteFrom('commandsDone').where('at', '<', before(keptDays.commands)).execute()
      for (const { clean } of features) await clean?.(owner, keptDays)
    })
  const round = () => {
    going = going.then(turn).catch(report)
  }
  return {
    turn,
    start: () => {
      round()
      timer = setInterval(round, DAY)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await going
    },
  }
}
