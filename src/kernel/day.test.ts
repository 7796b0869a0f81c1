import { expect, test } from 'vitest'
import { showDay, showDayInEnglish } from './day.ts'

test('a day is written as Vietnamese offices do, and for readers of English so that no month is taken for a day (design)', () => {
  expect([showDay('2026-03-05'), showDayInEnglish('2026-03-05'), showDayInEnglish('2026-11-21')]).toEqual([
    '05/03/2026',
    '5 Mar 2026',
    '21 Nov 2026',
  ])
})
