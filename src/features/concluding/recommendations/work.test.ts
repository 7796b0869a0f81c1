import { expect, test } from 'vitest'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { CAN_THO } from '#test/world.ts'
import { daysLate, RECOMMENDATION_STATES, type Recommendation, type RecommendationSettings } from './rules.ts'
import { lineOfRecommendation } from './work.ts'

const ON: Day = '2026-03-16'
const settings = { ...profileOf([]), ...CAN_THO, acceptor: 'teamOrFocal' } as RecommendationSettings

test('the list calls a recommendation late in the same states as the count beside it: once UBND has decided its handling, no day runs (CT-IV-4-6, CT-IV-5-6)', () => {
  const seen = RECOMMENDATION_STATES.flatMap((state) => {
    const part: Partial<Recommendation> = {
      id: 'r',
      inspectionId: INSPECTION,
      teamId: TEAM,
      unitId: WARD,
      addressee: 'unit',
      binding: 'agreed',
      text: '',
      state,
      dueOn: '2026-03-10',
    }
    const recommendation = part as Recommendation
    return [cast.hoa, cast.thuy, cast.minh]
      .flatMap((by) => lineOfRecommendation(recommendation, settings, { by, on: ON }))
      .map(({ action, dueOn }) => ({
        action,
        inList: dueOn !== null && dueOn < ON,
        inCount: daysLate(recommendation, ON) > 0,
      }))
  })
  expect(seen).toContainEqual({ action: 'resume', inList: false, inCount: false })
  expect(seen).toContainEqual({ action: 'handle', inList: true, inCount: true })
  expect(seen.filter((work) => work.inList !== work.inCount)).toEqual([])
})
