import { expect, test } from 'vitest'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { draftUrging, type Urging, type UrgingState, urgingActions } from './rules.ts'

const urging = (state: UrgingState): Urging => ({
  id: INSPECTION,
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  state,
  words: 'Gửi báo cáo',
  answerBy: null,
  answer: '',
  version: 1,
})

test.each([
  ['draft', 'thuy', ['send', 'withdraw']],
  ['sent', 'thuy', ['withdraw']],
  ['sent', 'hoa', ['answer']],
  ['answered', 'hoa', []],
  ['draft', 'hoa', []],
] as const)('%s: %s may do %j (design)', (state, name, acts) => {
  expect(
    urgingActions(urging(state), { by: cast[name as CastName], on: '2026-03-02', settings: { urgingDays: 5 } }),
  ).toEqual(acts)
})

test('words are needed, and the focal agency to write them (design)', () => {
  expect(draftUrging(cast.hoa, 'x')).toMatchObject({ ok: false, refusal: { code: 'WRONG_ACTOR' } })
  expect(draftUrging(cast.thuy, ' ')).toMatchObject({ ok: false, refusal: { code: 'URGING_WORDS_REQUIRED' } })
  expect(draftUrging(cast.thuy, 'x').ok).toBe(true)
})
