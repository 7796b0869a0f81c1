import type { FastifyRequest } from 'fastify'
import { addressPrefix } from './budget.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session it is, once the database has answered; for the log. */
    actorId: string | null
  }
}

/** What happened at the door and to accounts, for whoever watches the log. */
export type SecurityEvent =
  | 'refused'
  | 'signInSucceeded'
  | 'signInFailed'
  | 'signInThrottled'
  | 'codeFailed'
  | 'signedOut'
  | 'confirmed'
  | 'confirmationFailed'
  | 'passwordChanged'
  | 'passwordLinkMade'
  | 'passwordLinkUsed'
  | 'secondStepBegun'
  | 'secondStepConfirmed'
  | 'secondStepRemoved'
  | 'recoveryCodeUsed'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'sessionsEnded'
  | 'accountLocked'
  | 'accountUnlocked'
  | 'postGiven'
  | 'postEnded'
  | 'delegationGiven'
  | 'delegationEnded'
  | 'secondStepPostsSet'
  | 'secondPersonAsked'
  | 'heldLifted'
  | 'fileChanged'

interface Facts {
  readonly account?: string
  readonly by?: string
  readonly count?: number
  /** The name of what was refused. */
  readonly refusal?: string
}

/** One line of the log: the event, its route, the account by its id and the first part of the address. Never a name typed, a password, a code or a token. */
export function securityEvent(request: FastifyRequest, event: SecurityEvent, facts: Facts = {}): void {
  request.server.watch.saw(event, new Date())
  // These lines are written whatever the level of the rest.
  request.log
    .child({}, { level: 'info' })
    .info(
      { security: event, ...facts, route: routeLabel(request.routeOptions.url), address: addressPrefix(request.ip) },
      'security',
    )
}

/**
 * The route as it may be named in logs and meters: those whose use would say that a surprise inspection is being prepared are "other", with
 * pages and unknown addresses.
 */
export function routeLabel(url: string | undefined): string {
  return url === undefined || /^\/api\/surprises\b|\/draw$/.test(url) ? 'other' : url
}
