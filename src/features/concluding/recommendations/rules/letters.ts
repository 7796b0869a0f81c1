import { type Actor, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { daysLate } from './clock.ts'
import type { Recommendation } from './recommendation.ts'

interface Letter {
  /** Of which recommendations it speaks; without one there is no letter. */
  speaksOf(recommendation: Recommendation, on: Day): boolean
  /** Who prepares or receives it; absent: whoever knows the recommendation. */
  may?(actor: Actor, recommendation: Pick<Recommendation, 'teamId'>): boolean
}

const isDisputed = ({ state }: Recommendation) => state === 'disagreed' || state === 'referred'
const leadsOrOffice = (actor: Actor, { teamId }: Pick<Recommendation, 'teamId'>) =>
  holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], teamId) || isFocal(actor) || isLeader(actor)

/** Letters that follow a conclusion, by the names of their papers. @source CT-IV-5-4, CT-IV-5-5, CT-IV-5-6 */
export const LETTERS = {
  unitOpinion: { speaksOf: isDisputed },
  referralReport: { speaksOf: isDisputed, may: leadsOrOffice },
  direction: { speaksOf: ({ binding, state }) => binding === 'upheld' || state === 'withdrawn' },
  reminderLetter: {
    speaksOf: ({ addressee, ...one }, on) => addressee === 'unit' && daysLate(one, on) > 0,
    may: isFocal,
  },
  // The unit does not know of it until it is decided.
  handlingProposal: {
    speaksOf: ({ state }) => state === 'notImplemented' || state === 'handlingProposed',
    may: (actor) => isFocal(actor) || isLeader(actor),
  },
} as const satisfies Readonly<Record<string, Letter>>
export type LetterKind = keyof typeof LETTERS

/** Whether this letter speaks of the recommendation, to this person. */
export function isInLetter(kind: LetterKind, recommendation: Recommendation, by: Actor, on: Day): boolean {
  const { speaksOf, may }: Letter = LETTERS[kind]
  return speaksOf(recommendation, on) && may?.(by, recommendation) !== false
}

/** The letters that may be made of it now. */
export function lettersOf(recommendation: Recommendation, by: Actor, on: Day): LetterKind[] {
  return (Object.keys(LETTERS) as LetterKind[]).filter((kind) => isInLetter(kind, recommendation, by, on))
}
