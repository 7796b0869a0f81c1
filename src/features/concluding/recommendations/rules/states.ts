import type { Tone } from '#kernel/tone.ts'

interface State {
  readonly tone: Tone
  /** The due day runs for somebody, stands still while others look or decide, or is over: nobody is asked for anything more. */
  readonly clock: 'runs' | 'stands' | 'over'
}

/** Each state, in the order of the work; lists, tags, lateness and counts are read from here. @source CT-I-2d-1, CT-IV-4-6, CT-IV-5-5 */
export const STATES = {
  draft: { tone: 'muted', clock: 'stands' },
  issued: { tone: 'calm', clock: 'runs' },
  agreed: { tone: 'calm', clock: 'runs' },
  disagreed: { tone: 'attention', clock: 'stands' },
  referred: { tone: 'waiting', clock: 'stands' },
  withdrawn: { tone: 'muted', clock: 'over' },
  remedying: { tone: 'attention', clock: 'runs' },
  remedyReported: { tone: 'waiting', clock: 'stands' },
  done: { tone: 'done', clock: 'over' },
  notImplemented: { tone: 'alarm', clock: 'runs' },
  handlingProposed: { tone: 'waiting', clock: 'runs' },
  handled: { tone: 'attention', clock: 'stands' },
  closed: { tone: 'done', clock: 'over' },
  escalated: { tone: 'waiting', clock: 'stands' },
  answered: { tone: 'done', clock: 'over' },
} as const satisfies Record<string, State>
export type RecommendationState = keyof typeof STATES

export const RECOMMENDATION_STATES = Object.keys(STATES) as readonly RecommendationState[]

/** @source CT-I-2d-1 */
export const TERMINAL_STATES = RECOMMENDATION_STATES.filter((state) => STATES[state].clock === 'over')

/** In which the due day runs for somebody. @source CT-IV-4-6, CT-IV-5-5 */
export const RUNNING_STATES = RECOMMENDATION_STATES.filter((state) => STATES[state].clock === 'runs')

export const tones = Object.fromEntries(RECOMMENDATION_STATES.map((state) => [state, STATES[state].tone])) as Readonly<
  Record<RecommendationState, Tone>
>
