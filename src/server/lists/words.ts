import { type Day, isDay } from '#kernel/day.ts'
import { refusals } from '#kernel/refusals.ts'
import { clean } from '#kernel/text.ts'
import { Refused } from '../http/refused.ts'

/** Reads one word of a query; undefined: that is none of its values. */
export type Word<T> = (text: string) => T | undefined
type Words = Readonly<Record<string, Word<unknown>>>

/** What was asked: the words that were sent and are known, by their names. */
export type Asked<W extends Words> = { readonly [Name in keyof W]?: W[Name] extends Word<infer T> ? T : never }

/** Anything typed, as far as a search can use it. */
export const aText: Word<string> = (text) => (text.length <= 200 ? clean(text) : undefined)

export const aDay: Word<Day> = (text) => (isDay(text) ? text : undefined)

export const anId: Word<string> = (text) =>
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text : undefined

export const aYear: Word<string> = (text) => (/^[12]\d{3}$/.test(text) ? text : undefined)

export const oneOf =
  <T extends string>(values: readonly T[]): Word<T> =>
  (text) =>
    values.find((value) => value === text)

/** Reads the words of a query; what is empty was not asked, what nobody knows is left to whoever sent it. @refuses INVALID_INPUT */
export function readWords<W extends Words>(words: W, query: unknown): Asked<W> {
  const sent = query as Readonly<Record<string, string | undefined>>
  const asked: Record<string, unknown> = {}
  for (const [name, word] of Object.entries(words)) {
    const text = sent[name]
    if (text === undefined || text === '') continue
    asked[name] = word(text)
    if (asked[name] === undefined)
      throw new Refused(refusals.INVALID_INPUT({ field: name, problem: 'no such value' }, { field: name }))
  }
  return asked as Asked<W>
}
