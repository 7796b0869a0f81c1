import type { FastifyRequest } from 'fastify'
import { addressPrefix } from './throttle.ts'

/** What happened at the door and to accounts, for whoever watches the log. */
export type SecurityEvent =
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
  | 'sessionsEnded'
  | 'accountLocked'
  | 'accountUnlocked'
  | 'postGiven'
  | 'postEnded'
  | 'delegationGiven'
  | 'delegationEnded'
  | 'secondStepPostsSet'

/** One line of the log: the event, the account by its id and the first part of the address. Never a name typed, a password, a code or a token. */
export function securityEvent(request: FastifyRequest, event: SecurityEvent, facts: { readonly account?: string; readonly by?: string; readonly count?: number } = {}): void {
  request.server.watch.saw(event, new Date())
  // These lines are written whatever the level of the rest.
  request.log.child({}, { level: 'info' }).info({ security: event, ...facts, address: addressPrefix(request.ip) }, 'security')
}
