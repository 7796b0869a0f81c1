import { checkUnsigned, type MinutesSigner, type Session } from '#features/inspecting/schedules/rules.ts'
import { type Actor, holdsSeat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from '../refusals.ts'

/** What is said of signed minutes: on which day, and by whom. */
export interface MinutesSigning {
  readonly signedOn: Day
  readonly signers: readonly MinutesSigner[]
}

/** Secretary, unit, head of the Team: in this order they stand below the minutes. */
export const MINUTES_PARTS: readonly MinutesSigner['part'][] = ['secretary', 'unit', 'teamHead']

/** Whoever runs the session keeps its minutes. */
export function keepsMinutes(actor: Actor, { teamId }: { readonly teamId: string | null }): boolean {
  return holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], teamId)
}

/** Minutes name somebody of the unit, or there is nobody who could sign them for it. @refuses MINUTES_WITHOUT_UNIT @source QN-II-3a-6 */
export function checkMinutes({ attendance }: Pick<Session, 'attendance'>): Refusal | null {
  return attendance.some(({ side, present }) => side === 'unit' && present) ? null : refusals.MINUTES_WITHOUT_UNIT()
}

/** Those of one side who were there, among whom its signer is. */
export function signersOf({ attendance }: Pick<Session, 'attendance'>, part: MinutesSigner['part']): string[] {
  const side = part === 'unit' ? 'unit' : 'team'
  return attendance.filter((one) => one.present && one.side === side).map(({ name }) => name)
}

/**
 * Ghi nhận biên bản đã ký: by whoever runs the session, once it has ended; the signers are among those who were there.
 *
 * @refuses WRONG_ACTOR, MINUTES_SIGNED, MINUTES_UNENDED, MINUTES_WITHOUT_UNIT, MINUTES_SIGNER_ABSENT, MINUTES_DAY_WRONG
 * @source QN-II-3a-6
 */
export function signMinutes(
  actor: Actor,
  session: Session,
  { signedOn, signers }: MinutesSigning,
  on: Day,
): Decision<MinutesSigning> {
  if (!keepsMinutes(actor, session)) return refuse(common.WRONG_ACTOR())
  const stranger = signers.find(({ part, name }) => !signersOf(session, part).includes(name))
  const wrong = allOf(
    checkUnsigned(session),
    session.endedAt === null && refusals.MINUTES_UNENDED(),
    checkMinutes(session),
    stranger !== undefined && refusals.MINUTES_SIGNER_ABSENT({ name: stranger.name }, { field: stranger.part }),
    (signedOn < session.heldOn || signedOn > on) && refusals.MINUTES_DAY_WRONG({ heldOn: session.heldOn }),
  )
  return wrong ? refuse(wrong) : allow({ signedOn, signers })
}
