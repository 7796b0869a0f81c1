import { describe, expect, test } from 'vitest'
import type { Unit } from '#features/ground/org/rules.ts'
import type { Day } from '#kernel/day.ts'
import {
  checkApproval,
  checkLock,
  checkPost,
  chooseLogin,
  choosePassword,
  deviceName,
  endPost,
  type PeopleRow,
  type Person,
  passwordForm,
  readPeople,
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

describe('a list of people from Excel (design)', () => {
  const unit = (id: string, name: string, more: Partial<Unit> = {}) =>
    ({ id, code: id, name, shortName: name, aliases: [], validFrom: '2020-01-01', validTo: null, ...more }) as Unit
  const units = [
    unit('SNV', 'Sở Nội vụ', { aliases: ['Nội vụ'] }),
    unit('P01', 'Ủy ban nhân dân phường Sông Hồng', { shortName: 'Sông Hồng' }),
    unit('V1', 'Văn phòng'),
    unit('V2', 'Văn phòng'),
    unit('OLD', 'Sở Cũ', { validTo: '2025-06-30' as Day }),
  ]
  const account = { lastSignIn: null, hasPassword: true, secondStep: false }
  const person = (id: string, name: string, login: string, unitId: string, more: Partial<Person> = {}): Person => ({
    ...{ id, name, login, active: true, account },
    posts: [{ id: 'p', unitId, post: 'unitOfficer', title: '', from: '2024-01-01', to: null }],
    ...more,
  })
  const people = [
    person('a', 'Trần Văn An', 'antv', 'SNV'),
    person('b', 'Lê Thị Bưởi', 'buoilt', 'P01', { account: { ...account, hasPassword: false } }),
  ]
  const row = (at: number, change: Partial<PeopleRow> = {}): PeopleRow => ({
    ...{
      row: at,
      name: 'Nguyễn Thị Thu Hà',
      unit: 'Sở Nội vụ',
      post: 'Công chức đầu mối',
      title: '',
      login: '',
      from: '',
    },
    ...change,
  })
  const posts = new Map([
    ['cong chuc dau moi', 'unitOfficer'],
    ['van thu', 'clerk'],
    ['quan tri', 'administrator'],
  ] as const)
  const read = (...rows: PeopleRow[]) =>
    readPeople(rows, {
      by: { id: 'khoa' },
      on: '2026-03-02',
      posts,
      units,
      people,
      taken: new Set(['antv', 'buoilt', 'xa.xa']),
    })
  const wrongIn = (...rows: PeopleRow[]) =>
    read(...rows).flatMap(({ problems }) => problems.map((one) => `${one.row} ${one.column} ${one.refusal.code}`))

  test('a sign-in name is made where none is typed, and names in any writing are one', () => {
    const [first, second] = read(
      row(2, { name: ' Nguyễn  Thị Thu Hà'.normalize('NFD'), post: 'CÔNG CHỨC ĐẦU MỐI' }),
      row(3, { name: 'Ngô Tiến Thành Hà' }),
    )
    expect(first).toMatchObject({
      deed: 'add',
      entry: { name: 'Nguyễn Thị Thu Hà', login: 'hantt', from: '2026-03-02' },
    })
    expect(second).toMatchObject({ deed: 'add', entry: { login: 'hantt2' } })
  })

  test.each([
    ['snv', 'SNV'],
    ['SỞ NỘI VỤ', 'SNV'],
    ['nội vụ', 'SNV'],
    ['UBND phường Sông Hồng', 'P01'],
    ['Uỷ ban nhân dân  phường Sông Hồng'.normalize('NFD'), 'P01'],
    ['Phường Sông Hồng', 'P01'],
    ['sông hồng', 'P01'],
  ])('the unit “%s” is found by code, name, short name or alias', (given, unitId) =>
    expect(read(row(2, { unit: given }))[0]).toMatchObject({ problems: [], entry: { unitId } }),
  )

  test('what is wrong is said at each cell', () => {
    const over = 'a'.repeat(201)
    expect(wrongIn(row(7, { name: ' ', unit: 'Sở Lạ', post: 'Trùm', from: '31/02/2026', login: 'Có Dấu' }))).toEqual([
      '7 name PERSON_NAME_REQUIRED',
      '7 from START_DAY_WRONG',
      '7 unit UNIT_NOT_FOUND',
      '7 post POST_UNKNOWN',
      '7 login LOGIN_FORM',
    ])
    expect(wrongIn(row(2, { name: over, title: over, unit: '' }))).toEqual([
      '2 name TOO_LONG',
      '2 title TOO_LONG',
      '2 unit UNIT_REQUIRED',
    ])
    expect(wrongIn(row(2, { unit: 'Văn phòng' }))).toEqual(['2 unit UNIT_NOT_ONE'])
    expect(wrongIn(row(2, { unit: 'Sở Cũ' }), row(3, { unit: 'Sở Cũ', from: '2025-01-05', login: 'cu.ha' }))).toEqual([
      '2 unit UNIT_NOT_FOUND',
    ])
    expect(wrongIn(row(2, { unit: '#N/A', from: '#REF!' }))).toEqual(['2 unit CELL_BROKEN', '2 from CELL_BROKEN'])
    expect(wrongIn(row(2, { name: '王' }))).toEqual(['2 login LOGIN_FORM'])
  })

  test('whoever has an account is known again, and is given what is new', () => {
    const again = { name: 'Trần Văn An', login: 'ANTV' }
    expect(read(row(2, again))[0]).toMatchObject({ deed: 'nothing', entry: { personId: 'a' } })
    expect(read(row(2, { ...again, post: 'Văn thư' }))[0]).toMatchObject({ deed: 'givePost', entry: { personId: 'a' } })
    // Without a sign-in name by name, unit and post: the same sheet a second time makes nobody twice.
    expect(read(row(2, { name: 'trần văn an' }))[0]).toMatchObject({
      deed: 'nothing',
      entry: { login: 'antv' },
      twin: null,
    })
    // Who never set a password gets a new link.
    expect(read(row(2, { name: 'Lê Thị Bưởi', unit: 'P01' }))[0]).toMatchObject({ deed: 'relink' })
    expect(wrongIn(row(2, { login: 'antv' }), row(3, { login: 'xa.xa' }))).toEqual([
      '2 login LOGIN_OF_OTHER',
      '3 login LOGIN_TAKEN',
    ])
  })

  test('a namesake is asked about, not taken for the same person', () => {
    expect(read(row(2, { name: 'Trần Văn An', login: 'an.khac' }))[0]).toMatchObject({ deed: 'add', twin: 'antv' })
    expect(read(row(2, { name: 'Trần Văn An', unit: 'P01' }))[0]).toMatchObject({
      twin: 'antv',
      entry: { login: 'antv2' },
    })
    expect(read(row(2, { name: 'Trần Văn An', unit: 'P01', login: 'an.khac' }))[0]).toMatchObject({ twin: null })
    const [, second] = read(row(2), row(3, { post: 'Văn thư' }))
    expect(second).toMatchObject({ twin: 'hantt', entry: { login: 'hantt2' } })
  })

  test('two rows of one sign-in name are two posts of one person; the same row twice is one too many', () => {
    const login = 'ha.nguyen'
    const [first, second] = read(row(2, { login }), row(3, { login, post: 'Văn thư' }))
    expect([first?.deed, second?.deed, second?.twin]).toEqual(['add', 'givePost', null])
    expect(wrongIn(row(2, { login }), row(3, { login }))).toEqual(['3 name ROW_TWICE'])
    expect(wrongIn(row(2), row(3))).toEqual(['3 name ROW_TWICE'])
    expect(wrongIn(row(2, { login }), row(3, { login, name: 'Ai khác' }))).toEqual(['3 login LOGIN_OF_OTHER'])
    expect(wrongIn(row(2, { login, post: 'Văn thư' }), row(3, { login, post: 'Quản trị' }))).toEqual([
      '3 post ADMINISTRATOR_APART',
    ])
  })
})
