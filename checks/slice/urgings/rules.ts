import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsPost, isFocal } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type UrgingState = 'draft' | 'sent' | 'answered' | 'withdrawn'

/** Công văn đôn đốc: what a unit is reminded of, and its answer. */
export interface Urging {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly state: UrgingState
  readonly words: string
  readonly answerBy: Day | null
  readonly answer: string
  readonly version: number
}

export interface UrgingInputs {
  send: Readonly<Record<never, never>>
  answer: { readonly answer: string }
  withdraw: Readonly<Record<never, never>>
}
export type UrgingAction = keyof UrgingInputs
export type UrgingSettings = Pick<Profile, 'urgingDays'>

export const URGING_MOVES: Moves<Urging, UrgingInputs, UrgingSettings> = {
  send: {
    from: ['draft'],
    to: 'sent',
    who: (actor) => isFocal(actor),
    source: 'design',
    change: (_urging, _input, { on, settings }) => ({
      answerBy: settings.urgingDays === null ? null : addDays(on, settings.urgingDays),
    }),
  },
  answer: {
    from: ['sent'],
    to: 'answered',
    who: (actor, urging) => holdsPost(actor, 'unitHead', urging.unitId),
    source: 'design',
    check: (_urging, { answer }) => (isBlank(answer) ? refusals.URGING_ANSWER_REQUIRED() : null),
    change: (_urging, { answer }) => ({ answer }),
  },
  withdraw: {
    from: ['draft', 'sent'],
    to: 'withdrawn',
    who: (actor) => isFocal(actor),
    source: 'design',
  },
}

/** The acts open to this person. */
export function urgingActions(urging: Urging, at: Circumstances<UrgingSettings>): UrgingAction[] {
  return openMoves(URGING_MOVES, urging, at)
}

/** Whether these words may be drafted. @refuses WRONG_ACTOR, URGING_WORDS_REQUIRED */
export function draftUrging(actor: Actor, words: string): Decision<string> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return isBlank(words) ? refuse(refusals.URGING_WORDS_REQUIRED()) : allow(words)
}
