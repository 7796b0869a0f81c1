import { expect, test } from 'vitest'
import { asLines, asText, type SamplePlan } from '#test/plans/render.ts'
import { parsePlan } from './parse-plan.ts'
import { profileFrom } from './profile.ts'

const kindsOf = (...purposes: string[]) => {
  const plan: SamplePlan = {
    left: ['ỦY BAN NHÂN DÂN', 'TỈNH SUỐI NGÀN'],
    number: 'Số: 61/KH-UBND',
    date: 'Suối Ngàn, ngày 11 tháng 3 năm 2025',
    title: ['Kiểm tra công tác cải cách hành chính năm 2025'],
    body: ['I. MỤC ĐÍCH', ...purposes],
    recipients: ['Lưu: VT, NC.'],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Trịnh Thu Nga',
  }
  const lines = asLines(asText(plan))
  return profileFrom(parsePlan(lines), lines).find(({ key }) => key === 'findingKinds')
}

test('the kinds of finding are those that the plan itself speaks of, beside what was done well and what was difficult (design)', () => {
  const sentence = '1. Phát hiện những mặt còn tồn tại, hạn chế, sai sót để kịp thời chấn chỉnh.'
  expect(kindsOf(sentence)).toMatchObject({
    value: ['strength', 'shortcoming', 'limitation', 'error', 'difficulty'],
    source: expect.stringContaining('tồn tại, hạn chế, sai sót'),
  })
})

test('a plan that names none keeps the common ones, and to limit something is no limitation (design)', () => {
  expect(kindsOf('1. Nâng cao trách nhiệm; hạn chế tối đa việc đi lại của người dân.')).toBeUndefined()
})
