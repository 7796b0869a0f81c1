import { describe, expect, test } from 'vitest'
import { askedOfPeople, type Member, orderItem } from '#features/inspecting/checklists/rules.ts'
import { type CastName, cast, TEAM } from '#test/cast.ts'
import { newPersonShape } from './contract.ts'
import {
  ASPECTS,
  type CheckedPerson,
  checkCount,
  checkPerson,
  countCaution,
  deskLines,
  mayCheck,
  mayPutRight,
  PRESENCES,
  proposesFinding,
  STAFF,
} from './rules.ts'

const item = (text: string) => ({ text, above: [] })
const members: Member[] = (['minh', 'tam', 'binh'] as const).map((name) => ({
  ...{ accountId: cast[name].id, name, fields: [], conflict: false, waiver: null },
  seat: cast[name].seats[0]!.seat,
}))
const of = (change: object = {}) => ({
  inspection: { teamId: TEAM, state: 'inSession' as const },
  members,
  asked: { conduct: true, software: false },
  ...change,
})
const codeOf = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code
const person = (change: Partial<CheckedPerson> = {}): CheckedPerson => ({
  ...{ subject: 'person', accountId: null, name: 'x', staff: null, leads: false, post: '', section: '' },
  ...{ presence: null, seenAt: null, reason: '', ratings: {}, tasks: [], observation: '', statement: '' },
  ...{ withdrawn: false, ...change },
})

test('kiểm tra công vụ looks at people as much as at units (QN-II-1c)', () => {
  expect(askedOfPeople('civilService', [])).toEqual({ conduct: true, software: false })
  expect(askedOfPeople('comprehensive', [item('Kiểm soát thủ tục hành chính')])).toEqual({
    conduct: false,
    software: false,
  })
})

test.each([
  ['surprise', 'Tình hình tiếp nhận, giải quyết thủ tục hành chính'],
  ['periodic', 'Việc chấp hành kỷ luật, kỷ cương trong thi hành công vụ'],
  ['periodic', 'Thực hiện Kế hoạch siết chặt kỷ luật, kỷ cương hành chính'],
  ['periodic', 'Việc thực hiện giờ giấc làm việc'],
] as const)(
  'in a %s inspection “%s” asks for the order that people keep (CT-II-8-1, CT-III-2a-2, NX-II-2.1-14, NX-II-2.2-1)',
  (form, text) => {
    expect(askedOfPeople(form, [item(text)]).conduct).toBe(true)
  },
)

test('a content on discipline is what a finding of an absence is about (CT-II-8-1, NX-II-2.1-14)', () => {
  const order = item('Chấp hành kỷ luật, kỷ cương')
  expect(orderItem([item('Tài chính công'), order])).toBe(order)
  expect(orderItem([item('Cải cách chế độ công vụ')])).toBeNull()
})

test('a practical test of the use of software is taken only where the plan asks for one (TN-II-1c)', () => {
  const asked = askedOfPeople('periodic', [
    item('Kiểm tra thực tế ứng dụng CNTT đối với lãnh đạo, công chức khi giải quyết thủ tục hành chính'),
  ])
  expect(asked).toEqual({ conduct: false, software: true })
  const tested = person({ tasks: [{ task: 'Ký số văn bản', result: 'helped' }] })
  expect(checkPerson(tested, asked)).toBeNull()
  expect(checkPerson(tested, { conduct: true, software: false })?.code).toBe('TEST_NOT_ASKED')
})

test('discipline, ethics, office culture, style of work and responsibility are rated each, beside the internal rules (QN-I-1-10, QN-II-1c-1, QN-II-1c-2, CT-III-2a-1)', () => {
  expect(ASPECTS).toEqual(['rules', 'discipline', 'ethics', 'culture', 'style', 'responsibility'])
  const { withdrawn: _, ...given } = person({ subject: 'group', ratings: { rules: 'met', culture: 'notMet' } })
  const id = '00000000-0000-4000-8000-000000000001'
  expect(newPersonShape.safeParse({ ...given, id }).success).toBe(true)
  expect(newPersonShape.safeParse({ ...given, id, ratings: { looks: 'met' } }).success).toBe(false)
})

test('contract workers stand beside cadres, civil servants and public employees (NX-II-2.1-14)', () => {
  expect(STAFF).toEqual(['cadre', 'civilServant', 'publicEmployee', 'partTimeWorker', 'contractWorker'])
})

describe('who may write', () => {
  test('each member of the Team, and nobody else (QN-II-2c-2)', () => {
    for (const name of Object.keys(cast) as CastName[])
      expect([name, codeOf(mayCheck(cast[name], of()))]).toEqual([
        name,
        ['minh', 'tam', 'binh'].includes(name) ? 'ok' : 'WRONG_ACTOR',
      ])
  })
  test('while the Team works, and never of his own agency (CT-I-2a-1)', () => {
    expect(codeOf(mayCheck(cast.binh, of({ inspection: { teamId: TEAM, state: 'concluded' } })))).toBe('SHEET_CLOSED')
    const own = members.map((member) => ({ ...member, conflict: true }))
    expect(codeOf(mayCheck(cast.binh, of({ members: own })))).toBe('CONFLICT_OF_INTEREST')
  })
  test('nobody by name where neither form nor contents ask for it (QN-II-2c-2)', () => {
    expect(codeOf(mayCheck(cast.binh, of({ asked: { conduct: false, software: false } })))).toBe('PEOPLE_NOT_ASKED')
  })
  test('what somebody wrote is put right by himself or the leaders of the Team (design)', () => {
    const check = { authorId: cast.binh.id, teamId: TEAM }
    expect([cast.binh, cast.minh, cast.tam].map((one) => codeOf(mayPutRight(one, check)))).toEqual(['ok', 'ok', 'ok'])
    expect(codeOf(mayPutRight(cast.binh, { ...check, authorId: cast.minh.id }))).toBe('WRONG_ACTOR')
  })
})

test('who is away with a reason has one (CT-III-2a-2)', () => {
  const asked = { conduct: true, software: false }
  expect(checkPerson(person({ presence: 'absentWithReason', reason: ' ' }), asked)?.code).toBe(
    'ABSENCE_REASON_REQUIRED',
  )
  expect(checkPerson(person({ presence: 'absentWithReason', reason: 'Đi họp' }), asked)).toBeNull()
  for (const presence of PRESENCES.filter((one) => one !== 'absentWithReason'))
    expect(checkPerson(person({ presence }), asked)).toBeNull()
})

test.each([
  [{ onRoll: 12, present: 10, withReason: 1, withoutReason: 1 }, null],
  [{ onRoll: 0, present: 0, withReason: 0, withoutReason: 0 }, null],
  [{ onRoll: 12, present: 10, withReason: 1, withoutReason: 0 }, 'DESK_COUNT_DIFFERS'],
  [{ onRoll: 12, present: 13, withReason: 0, withoutReason: 0 }, 'DESK_COUNT_DIFFERS'],
] as const)(
  'present and away that come to another number than the list are a caution: %j gives %s (CT-III-2a-2)',
  (count, code) => {
    expect(countCaution(count)?.code ?? null).toBe(code)
  },
)

test('nobody is counted on a day to come, and papers have the counts in the order of time (CT-III-2a-2, QN-II-1c)', () => {
  expect(checkCount({ countedOn: '2026-03-17' }, '2026-03-16')?.code).toBe('COUNT_NOT_YET')
  expect(checkCount({ countedOn: '2026-03-16' }, '2026-03-16')).toBeNull()
  const count = (countedAt: string, withdrawn = false) => ({
    ...({ desk: 'Bộ phận Một cửa', countedOn: '2026-03-16', countedAt, onRoll: 3, present: 2 } as const),
    ...{ withReason: 0, withoutReason: 1, note: 'Lan nghỉ', withdrawn },
  })
  const lines = deskLines([count('14:00'), count('08:10'), count('09:00', true)])
  expect(lines.map(({ countedAt }) => countedAt)).toEqual(['08:10', '14:00'])
  expect(JSON.stringify(lines)).not.toContain('Lan')
})

test('an absence without reason may become a finding, what was withdrawn none (QN-II-1c-2)', () => {
  expect(PRESENCES.filter((presence) => proposesFinding(person({ presence })))).toEqual(['absentWithoutReason'])
  expect(proposesFinding(person({ presence: 'absentWithoutReason', withdrawn: true }))).toBe(false)
})
