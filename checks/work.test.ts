import { expect, test } from 'vitest'
import { FEATURES } from '#server/features.ts'
import { IN_PLACE, isInPlace } from '#web/pages/work-groups.ts'

const lives = Object.fromEntries(FEATURES.flatMap(({ lives }) => Object.entries(lives ?? {})))
const movesOf = (kind: string) => lives[kind.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)]?.moves

/** Every act that a row of the work list may show. */
const acts = FEATURES.flatMap(({ work }) =>
  Object.entries(work ?? {}).flatMap(([kind, { words }]) =>
    Object.keys(words.vi.next).map((action) => ({ kind, action, moves: movesOf(kind) })),
  ),
)
/** Answers that are made by a move of another name, and small deeds that are none (src/web/pages/work-acts.tsx). */
const MADE_OTHERWISE = [
  ...['plan:recordSigned', 'conclusion:recordSigned'],
  ...['recommendation:uphold', 'recommendation:amend', 'recommendation:withdraw'],
  ...['place:setUp', 'notice:acknowledge'],
]

/** Acts whose button in a row would do nothing. */
function deadInPlace(of: typeof acts): string[] {
  return of
    .filter(({ kind, action, moves }) => isInPlace(kind, action) && !(moves && action in moves))
    .map(({ kind, action }) => `${kind}:${action}`)
    .filter((name) => !MADE_OTHERWISE.includes(name))
}

test('every act of the work list is done in its row, or its button opens its page (design)', () => {
  expect(acts.length).toBeGreaterThan(30)
  expect(deadInPlace(acts)).toEqual([])
  expect(deadInPlace([{ kind: 'plan', action: 'fold', moves: {} }])).toEqual(['plan:fold'])
  // A kind of which this list has never heard: a request about an account, a slice of tomorrow.
  expect(isInPlace('accountRequest', 'decide')).toBe(false)
  expect(isInPlace('urging', 'send')).toBe(false)
})

test('what is done in its row, and what is not, is called as its feature calls it (design)', () => {
  const known = acts.map(({ kind, action }) => `${kind}:${action}`)
  // Written down from the card of a session, which is no line.
  const named = Object.entries(IN_PLACE).filter(([kind]) => kind !== 'session')
  expect(named.filter(([kind]) => !acts.some((one) => one.kind === kind))).toEqual([])
  expect(
    named
      .flatMap(([kind, actions]) => actions.map((action) => `${kind}:${action}`))
      .filter((name) => !known.includes(name)),
  ).toEqual([])
  expect(MADE_OTHERWISE.filter((name) => !known.includes(name))).toEqual([])
})

/** Words of states that wear another colour in one kind than in another. */
function ofTwoColours(states: readonly { readonly word: string; readonly tone: string }[]): string[] {
  return [...Map.groupBy(states, ({ word }) => word)]
    .filter(([, said]) => new Set(said.map(({ tone }) => tone)).size > 1)
    .map(([word]) => word)
}

test('a state that reads the same looks the same, whatever it is a state of (design)', () => {
  const states = FEATURES.flatMap(({ work }) =>
    Object.values(work ?? {}).flatMap(({ states, tones }) =>
      Object.entries(states.vi).map(([state, word]) => ({ word, tone: tones[state] ?? 'none' })),
    ),
  )
  expect(states.length).toBeGreaterThan(40)
  expect(ofTwoColours(states)).toEqual([])
  expect(ofTwoColours([...states, { word: 'Dự thảo', tone: 'alarm' }])).toEqual(['Dự thảo'])
})
