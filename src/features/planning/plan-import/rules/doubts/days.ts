import { texts } from '#features/planning/plan-import/texts.ts'
import { datesIn } from '../phrases/dates.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** Days and months that the calendar does not have, wherever they stand; one without year is of the plan's. */
export const dayDoubts: Doubter = (plan) => {
  const { head, title, decision, decisionTail, tail, notes } = plan.parts
  return [...head, ...title, ...decision, ...decisionTail, ...wordsOf(plan), ...tail, ...notes].flatMap((paragraph) =>
    datesIn(paragraph.text).flatMap(({ at, end, year, days }) => {
      const known = year ?? plan.draft.planYear
      if (known === null || days(known).every((day) => day !== null)) return []
      const words = paragraph.text.slice(at, end).replace(/^ngày\s+/iu, '')
      return [doubt('A-20', paragraph, words, say.noSuchDay(words))]
    }),
  )
}
