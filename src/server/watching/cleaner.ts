import { sql } from 'kysely'
import type { Feature } from '../feature.ts'
import type { Services } from '../http/transaction.ts'

/**
 * Drops what has been kept for as long as the settings say: what grows by itself and proves nothing, sessions and one-time links that open
 * nothing any more, ids of commands that nobody sends again, and what features name. The record is never touched; it says who signed in as
 * long as the office lasts.
 */
export async function clean(
  services: Pick<Services, 'asOwner' | 'config'>,
  features: readonly Feature[],
): Promise<void> {
  const { keptDays } = services.config
  const before = (days: number) => sql<Date>`now() - make_interval(days => ${days})`
  await services.asOwner(async (owner) => {
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
}
