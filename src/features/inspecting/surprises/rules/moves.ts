import { checkSeats } from '#features/planning/teams/rules.ts'
import { type Actor, holdsSeat, SEATS } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Surprise, SurpriseAction, SurpriseInputs } from './surprise.ts'
import { mayAuthorise, mayOpenSurprises, same } from './who.ts'

/** Asked of people on the list only; to everybody else there is nothing. */
export const SURPRISE_MOVES: Moves<Surprise, SurpriseInputs, null> = {
  authorise: {
    from: ['proposed'],
    to: 'authorised',
    who: mayAuthorise,
    confirmed: true,
    source: ['CT-III-2c', 'NX-IV-2.2b-1'],
  },
  prepare: {
    from: ['proposed', 'authorised'],
    to: same,
    // Typed by whoever is listed, and confirmed with the authorisation; from then on changed by who gave it.
    who: (actor, surprise) => surprise.state === 'proposed' || mayAuthorise(actor, surprise),
    source: ['TN-IVb-a-2b', 'CT-III-2c', 'NX-II-2.2-0'],
    check: (surprise, input, on) =>
      allOf(
        input.plannedOn < on && refusals.SURPRISE_DAY_PASSED(),
        input.contentIds?.length === 0 && refusals.SURPRISE_CONTENT_REQUIRED(),
        checkGoers(surprise, input),
      ),
  },
  arrive: {
    from: ['authorised'],
    to: 'arrived',
    who: (actor, { teamId, members }) =>
      holdsSeat(actor, SEATS, teamId) || (teamId === null && members.some((member) => member.accountId === actor.id)),
    confirmed: true,
    source: ['CT-III-2b-1', 'TN-II-2c-1', 'TN-IVb-a-3'],
    check: (_surprise, input) => (isBlank(input.place) ? refusals.ARRIVAL_PLACE_REQUIRED() : null),
  },
  addKnower: {
    from: ['proposed', 'authorised'],
    to: same,
    who: (actor) => mayOpenSurprises(actor),
    source: 'NX-IV-2.2b-1',
    check: (_surprise, input) => (input.barred.length > 0 ? refusals.KNOWER_OF_TARGET({ names: input.barred }) : null),
  },
  cancel: {
    from: ['proposed', 'authorised'],
    to: 'cancelled',
    who: (actor) => mayOpenSurprises(actor),
    source: 'design',
    check: (_surprise, input) => (isBlank(input.reason) ? common.CANCEL_REASON_REQUIRED() : null),
  },
}

/** The acts that this person could do now; the screen offers exactly these. */
export function surpriseActions(surprise: Surprise, by: Actor, on: Day): SurpriseAction[] {
  return openMoves(SURPRISE_MOVES, surprise, { by, on, settings: null })
}

/** A Team of the plan goes; where the plan asks for none, people of the list may be named instead, one of them as head. */
function checkGoers(surprise: Surprise, { teamId, members }: SurpriseInputs['prepare']): Refusal | null {
  if (teamId !== null) return null
  if (!surprise.mayAssign || members.length === 0) return refusals.GOERS_REQUIRED()
  const strange = members.some((member) => !surprise.knowers.some((knower) => knower.id === member.accountId))
  return strange ? refusals.GOER_NOT_LISTED() : checkSeats(members)
}
