import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import {
  checkApproval,
  checkLock,
  checkPost,
  chooseLogin,
  choosePassword,
  deviceName,
  endPost,
  type Person,
  passwordForm,
} from './rules.ts'

test('a password typed as NFC and as NFD is the same password', () => {
  const typed = 'Mật khẩu dài của tôi'
  expect(passwordForm(typed.normalize('NFD'))).toBe(passwordForm(typed.normalize('NFC')))
})

const THUY = { login: 'thuy.nguyen', name: 'Nguyễn Thị Thủy' }

describe('a new password', () => {
  test.each([
    'aaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'thuy.nguyen-2026 rừng xanh',
    'NguyenThiThuy rừng xanh',
    'nguyễn thị thuỷ 1990 rừng',
    'MatKhau@2026!!',
    'Mật khẩu 123456',
    'matkhaumoi1234',
    'Uỷ ban nhân dân 123',
    'caicachhanhchinh2026',
    'SoNoiVu@123456',
    'qwertyuiop123',
    'asdfghjkl;zxcvbnm',
    '1q2w3e4r5t6y',
    '098765432109876',
    'P@ssw0rd12345678',
    'administrator1',
    'iloveyou123456',
    'anhyeuem140298',
    'vietnamvodich!!',
    '20/11/2026 20/11',
  ])('«%s» is too easy to guess', (password) =>
    expect(choosePassword(password, THUY)).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_COMMON' } }),
  )

  test.each([
    'con đường làng em',
    'trà đá vỉa hè 5k',
    'Sáng nay mưa to quá!',
    'kế hoạch đi biển hè',
    'x7$Kq!mZp2#vLd',
    'correct horse battery',
  ])('«%s» is accepted', (password) =>
    expect(choosePassword(password, THUY)).toEqual({ ok: true, value: password.normalize('NFKC') }),
  )

  test('with eleven characters is too short, however many bytes they have', () => {
    expect(choosePassword('mười một ch', THUY)).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_TOO_SHORT' } })
    expect(choosePassword('mười hai chữ'.normalize('NFD'), THUY).ok).toBe(true)
  })
})

test('a sign-in name is lower case without marks', () => {
  expect(chooseLogin(' Thuy.Nguyen ')).toEqual({ ok: true, value: 'thuy.nguyen' })
  expect(chooseLogin('thủy')).toMatchObject({ ok: false, refusal: { code: 'LOGIN_FORM' } })
})

const person = (id: string, posts: Person['posts'], active = true): Person => ({
  id,
  name: id,
  login: id,
  active,
  posts,
  account: null,
})
const held = (id: string, post: 'administrator' | 'clerk', to: string | null = null) => ({
  id,
  post,
  unitId: 'u',
  title: '',
  from: '2026-01-01',
  to,
})
const end = (people: readonly Person[], postId: string, on: string) => {
  const decision = endPost(people, people[0]!, postId, on as Day, '2026-03-02')
  return decision.ok ? 'ok' : decision.refusal.code
}

describe('a post that ends', () => {
  const khoa = person('khoa', [held('a', 'administrator'), held('c', 'clerk'), held('old', 'clerk', '2026-02-01')])
  test('ends today, or on a later day', () =>
    expect(['2026-03-02', '2026-12-31'].map((on) => end([khoa], 'c', on))).toEqual(['ok', 'ok']))
  test('does not end before it began', () => expect(end([khoa], 'c', '2025-12-31')).toBe('END_BEFORE_START'))
  test('ends once', () => expect(end([khoa], 'old', '2026-03-02')).toBe('POST_ENDED'))
  test('ends sooner than it was to, never later', () => {
    const until = person('lan', [held('b', 'clerk', '2026-06-30')])
    expect(['2026-05-31', '2026-07-01'].map((on) => end([until], 'b', on))).toEqual(['ok', 'END_PUT_OFF'])
  })
  test('is one of this person', () => expect(end([khoa], 'another', '2026-03-02')).toBe('NOT_FOUND'))
  test('of the last administrator does not end, whoever else is locked or ends too', () => {
    expect(end([khoa], 'a', '2026-03-02')).toBe('LAST_ADMINISTRATOR')
    expect(end([khoa, person('lan', [held('b', 'administrator')], false)], 'a', '2026-03-02')).toBe(
      'LAST_ADMINISTRATOR',
    )
    expect(end([khoa, person('lan', [held('b', 'administrator', '2026-12-31')])], 'a', '2026-03-02')).toBe(
      'LAST_ADMINISTRATOR',
    )
    expect(end([khoa, person('lan', [held('b', 'administrator')])], 'a', '2026-03-02')).toBe('ok')
  })
})

test('an administrator is given no post that reads the whole locality, nor the other way round; a unit’s post, and one after the other, he may', () => {
  const given = (posts: Person['posts'], post: 'administrator' | 'focalHead' | 'unitOfficer', from = '2026-03-02') =>
    checkPost({ id: 'x' }, person('khoa', posts), post, from as Day)?.code ?? 'ok'
  expect([given([held('a', 'administrator')], 'focalHead'), given([held('c', 'clerk')], 'administrator')]).toEqual([
    'ADMINISTRATOR_APART',
    'ADMINISTRATOR_APART',
  ])
  expect([
    given([held('a', 'administrator')], 'unitOfficer'),
    given([held('a', 'administrator')], 'administrator'),
    given([held('c', 'clerk')], 'focalHead'),
  ]).toEqual(['ok', 'ok', 'ok'])
  const until = [held('a', 'administrator', '2026-03-31')]
  expect([given(until, 'focalHead', '2026-03-31'), given(until, 'focalHead', '2026-04-01')]).toEqual([
    'ADMINISTRATOR_APART',
    'ok',
  ])
})

test('what was asked is done by neither who asked nor whose account it is, for one who still administers, beside no post that is apart', () => {
  const today = '2026-03-02' as Day
  const answer = (by: string, asker: Person, posts: Person['posts'] = []) =>
    checkApproval({ id: by }, { askedBy: 'khoa', post: 'clerk', from: today }, person('lan', posts), asker, today)
      ?.code ?? 'ok'
  const administers = person('khoa', [held('a', 'administrator')])
  expect(['khoa', 'lan', 'son'].map((by) => answer(by, administers))).toEqual([
    'SECOND_PERSON_NEEDED',
    'SECOND_PERSON_NEEDED',
    'ok',
  ])
  for (const gone of [
    person('khoa', [held('a', 'administrator')], false),
    person('khoa', [held('a', 'administrator', '2026-03-01')]),
    person('khoa', [held('a', 'clerk')]),
  ])
    expect(answer('son', gone)).toBe('ASKER_GONE')
  expect(answer('son', administers, [held('b', 'administrator')])).toBe('ADMINISTRATOR_APART')
})

test('an administrator locks others, never himself', () => {
  expect(checkLock({ id: 'a' }, { id: 'b' })).toBeNull()
  expect(checkLock({ id: 'a' }, { id: 'a' })?.code).toBe('LOCK_SELF')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome · Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36',
    'Cốc Cốc · Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  ['curl/8', null],
])('a device is called as people know it: %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name))
