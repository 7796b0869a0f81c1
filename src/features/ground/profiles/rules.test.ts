import { describe, expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import { settingShapeOf } from './contract.ts'
import { maySet, type Profile, profileOf, SETTINGS, type Setting } from './rules.ts'
import { texts } from './texts.ts'

const ROWS = Object.entries(SETTINGS) as [keyof Profile, Setting][]
const accepts = (key: string, value: unknown) => settingShapeOf(key)!.safeParse(value).success

describe.each(ROWS)('the setting %s', (key, setting) => {
  test('may be set to its default, and to nothing of another form', () => {
    expect(accepts(key, setting.initial)).toBe(true)
    expect(accepts(key, { strange: true })).toBe(false)
  })
  const options = 'options' in setting ? setting.options : []
  if (options.length > 0)
    test('takes each of its options, which have words in both languages', () => {
      const wrap = (option: string) => (setting.form === 'several' ? [option] : option)
      for (const option of options) {
        expect(accepts(key, wrap(option))).toBe(true)
        expect([texts.vi.choice[option], texts.en.choice[option]]).toEqual([expect.any(String), expect.any(String)])
      }
      expect(accepts(key, wrap('another'))).toBe(false)
    })
})

test('a setting that the plan does not know stands at its default, one that it decided does not', () => {
  expect(profileOf([])).toMatchObject({ reportLeadDays: null, disagreePath: false, surpriseTeam: 'assignment' })
  expect(profileOf([{ key: 'reportLeadDays', value: 5, source: 'Câu 2' }]).reportLeadDays).toBe(5)
  expect(accepts('assigners', [])).toBe(false)
  expect(settingShapeOf('khongCo')).toBeNull()
})

test.each([
  ['draft', null, 'ok'],
  ['draft', 'another', 'ok'],
  ['returned', null, 'ok'],
  ['submitted', null, 'WRONG_STATE'],
  ['issued', null, 'ok'],
  ['issued', 'another', 'WRONG_STATE'],
  ['inProgress', null, 'SETTINGS_STAND'],
  ['completed', null, 'WRONG_STATE'],
] as const)('a setting of a plan that is %s and amends %s: %s (design)', (state, amends, outcome) => {
  const decision = maySet(cast.thuy, { state, amends }, 'reportLeadDays')
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome)
})
