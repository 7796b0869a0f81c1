import { expect, test } from 'vitest'
import { chooseLogin, choosePassword, passwordForm } from './rules.ts'

test('a password typed as NFC and as NFD is the same password', () => {
  const typed = 'Mật khẩu dài của tôi'
  expect(passwordForm(typed.normalize('NFD'))).toBe(passwordForm(typed.normalize('NFC')))
})

test.each([
  ['mười một ch', 'PASSWORD_TOO_SHORT'],
  ['aaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['thuy.nguyen-2026', 'PASSWORD_COMMON'],
  ['con đường làng em', 'ok'],
])('the password «%s» gives %s', (password, outcome) => {
  const decision = choosePassword(password, 'thuy.nguyen')
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome)
})

test('a sign-in name is lower case without marks', () => {
  expect(chooseLogin(' Thuy.Nguyen ')).toEqual({ ok: true, value: 'thuy.nguyen' })
  expect(chooseLogin('thủy')).toMatchObject({ ok: false, refusal: { code: 'LOGIN_FORM' } })
})
