import type { FastifyRequest } from 'fastify'
import { refusals } from '#kernel/refusals.ts'
import type { Config } from '../config.ts'
import { type Db, inSealed, inSession, type Presence, type Tx } from '../database/db.ts'
import { tokenOf } from './cookies.ts'
import { allows, gateOf } from './gates.ts'
import { Refused } from './refused.ts'
import { methodOf, visitOf } from './request.ts'

/** What routes are given: everything outside them that they may touch. */
export interface Services {
  readonly db: Db
  readonly config: Config
  /** Work that only the owner of the schema may do: loading and ending a sample. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
  /** A signed checkpoint over the record of a locality, as after every signing (server/record/notary.ts). */
  checkpoint(tenantId: string): Promise<void>
  /** 32 bytes of this installation, from its data folder: seals second steps and the marks of known devices. */
  readonly key: Buffer
  /** The true moment; rules get the day of the office from the transaction instead. */
  now(): Date
}

/**
 * Does `work` in one transaction as the person who sent the request.
 *
 * @refuses SIGN_IN_REQUIRED without a valid session, SECOND_STEP_REQUIRED where the post asks for one that is not set up, WRONG_ACTOR
 * for whom the route is not
 */
export async function inTransaction<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return inOwnAccount(services, request, enrolled(work))
}

/** As `inTransaction`, in the role that knows nothing but one's own list of surprise inspections (server/db.ts `inSealed`). */
export async function inSealedTransaction<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return asSender(services, request, inSealed, enrolled(work))
}

/** As `inTransaction`, also for those who must first set up their second step: the person's own account, nothing else. @refuses SIGN_IN_REQUIRED */
export async function inOwnAccount<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return asSender(services, request, inSession, work)
}

function enrolled<T>(work: (tx: Tx, presence: Presence) => Promise<T>): typeof work {
  return async (tx, presence) => {
    if (presence.mustEnrol) throw new Refused(refusals.SECOND_STEP_REQUIRED())
    return work(tx, presence)
  }
}

async function asSender<T>(
  services: Services,
  request: FastifyRequest,
  open: typeof inSession,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  const token = tokenOf(request)
  let done = false
  const result = token
    ? await open(services.db, token, async (tx, presence) => {
        done = true
        request.actorId = presence.by.id
        const { config, url = '' } = request.routeOptions
        if (!allows(gateOf(config, methodOf(request), url), presence.by)) throw new Refused(refusals.WRONG_ACTOR())
        return work(tx, { ...presence, origin: visitOf(request) })
      })
    : null
  if (!done) throw new Refused(refusals.SIGN_IN_REQUIRED())
  return result as T
}

/** Acts of weight ask for a fresh proof of who is acting. @refuses STEP_UP_REQUIRED */
export function mustBeConfirmed({ confirmed }: Presence): void {
  if (!confirmed) throw new Refused(refusals.STEP_UP_REQUIRED())
}
