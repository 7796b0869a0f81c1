import { type Actor, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Recommendation, RecommendationSettings } from './recommendation.ts'

export const unitHead = (actor: Actor, recommendation: Recommendation) =>
  recommendation.addressee === 'unit' && holdsPost(actor, 'unitHead', recommendation.unitId)

export const team = (actor: Actor, recommendation: Recommendation) =>
  holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], recommendation.teamId)

export const accepts = (actor: Actor, recommendation: Recommendation) =>
  // Nobody accepts the remedy of his own unit, whatever else he holds (separation on the person).
  !holdsPost(actor, ['unitHead', 'unitOfficer'], recommendation.unitId) &&
  ((recommendation.acceptor !== 'focalAgency' && team(actor, recommendation)) ||
    (recommendation.acceptor !== 'team' && isFocal(actor)))

/** Gia hạn: by whom the plan lets give more time, and never by whoever asked for it. */
export const grantsTime = (actor: Actor, recommendation: Recommendation, { mayExtend }: RecommendationSettings) =>
  actor.id !== recommendation.askedBy &&
  !holdsPost(actor, ['unitHead', 'unitOfficer'], recommendation.unitId) &&
  ((mayExtend.includes('focalAgency') && isFocal(actor)) ||
    (mayExtend.includes('leader') && isLeader(actor)) ||
    (mayExtend.includes('teamLead') && holdsSeat(actor, ['teamHead', 'teamDeputy'], recommendation.teamId)))

export const toUnit = (_settings: RecommendationSettings, recommendation: Recommendation) =>
  recommendation.addressee === 'unit'
export const upward = (_settings: RecommendationSettings, recommendation: Recommendation) =>
  recommendation.addressee === 'upper'

/** A proposal of handling is the focal agency's and UBND's until it is decided; to the unit the remedy is not implemented. @source CT-IV-5-6 */
export function asKnownTo(by: Actor, recommendation: Recommendation): Recommendation {
  const hidden =
    recommendation.state === 'handlingProposed' &&
    holdsPost(by, ['unitHead', 'unitOfficer'], recommendation.unitId) &&
    !isFocal(by)
  return hidden ? { ...recommendation, state: 'notImplemented' } : recommendation
}
