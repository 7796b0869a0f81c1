import { searchKey } from '#kernel/text.ts'

export interface Pickable {
  readonly id: string
  readonly label: string
  /** Said below the label: the unit of a person, the kind of a unit. */
  readonly note?: string
  /** Other words it is found by: a code, a short name. */
  readonly also?: string
}

/** As many as one reads; whoever looks further types another letter. */
const SHOWN = 50

interface Found {
  readonly shown: readonly Pickable[]
  /** How many more fit. */
  readonly more: number
}

/**
 * Finds by letters without marks and tones, each typed word anywhere; first what bears the words in its name as they were typed. It
 * remembers the keys of what it has searched, so that each letter costs a register of thousands a few milliseconds.
 */
export function makeFinder(): (from: readonly Pickable[], typed: string) => Found {
  const keys = new Map<string, string>()
  const keyOf = (text: string) => {
    const key = keys.get(text) ?? searchKey(text)
    keys.set(text, key)
    return key
  }
  return (from, typed) => {
    const phrase = searchKey(typed)
    if (phrase === '') return { shown: from.slice(0, SHOWN), more: Math.max(0, from.length - SHOWN) }
    const words = phrase.split(' ')
    const fitting = from.filter(({ label, note = '', also = '' }) => {
      const key = keyOf(`${label} ${note} ${also}`)
      return words.every((word) => key.includes(word))
    })
    const named = (one: Pickable) => Number(keyOf(one.label).includes(phrase))
    const shown = fitting.toSorted((one, other) => named(other) - named(one)).slice(0, SHOWN)
    return { shown, more: fitting.length - shown.length }
  }
}
