import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { cast, HOME_AFFAIRS, PROVINCE, TEAM } from '#test/cast.ts'
import { frame, signature } from './document.ts'
import {
  type Action,
  abbreviationOf,
  actionsFor,
  authorityFor,
  type Capacity,
  dateProblem,
  type OfficialPaper,
  type Rank,
  type State,
  signerProblem,
  signingLines,
  symbolFits,
  symbolOf,
  take,
  unitsNotAddressed,
} from './rules.ts'
import { en, vi } from './texts.ts'

const committee = authorityFor(
  'plan',
  { rank: 'deputy', headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' },
  'Ủy ban nhân dân',
)
const paper = (change: Partial<OfficialPaper> = {}): OfficialPaper => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  kind: 'plan',
  state: 'draft',
  issuerUnitId: PROVINCE,
  teamId: null,
  symbol: 'KH-UBND',
  number: null,
  issuedOn: null,
  signerId: cast.lan.id,
  signerName: 'Phạm Thị Ngọc Lan',
  signerRank: 'deputy',
  authority: committee,
  signedOn: null,
  signedBy: null,
  recipientCount: 3,
  followedById: null,
  version: 1,
  ...change,
})
const at = (name: keyof typeof cast, on: Day = '2026-03-06') => ({ by: cast[name], on, settings: null })
const issue = { number: '12', issuedOn: '2026-03-05' as Day, takenBy: null }

describe('who may do what, in which state', () => {
  const table: Record<State, Partial<Record<keyof typeof cast, Action[]>>> = {
    draft: { lan: ['sign'], dung: ['sign'] },
    signed: { dung: ['issue'] },
    issued: { dung: ['supersede', 'recall'] },
    superseded: {},
    recalled: {},
  }
  for (const [state, row] of Object.entries(table)) {
    for (const name of Object.keys(cast) as (keyof typeof cast)[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'}`, () =>
        expect(actionsFor(paper({ state: state as State }), at(name))).toEqual(expected))
    }
  }
})

test('"signed" is the signer’s own act, or the clerk’s entry from the signed paper (CT-SIG-1)', () => {
  expect(take('sign', paper(), { signedOn: '2026-03-05' }, at('lan'))).toMatchObject({
    ok: true,
    value: { state: 'signed', signedBy: 'signer', signedOn: '2026-03-05' },
  })
  expect(take('sign', paper(), { signedOn: '2026-03-05' }, at('dung'))).toMatchObject({
    ok: true,
    value: { signedBy: 'recorder' },
  })
  expect(take('sign', paper(), { signedOn: '2026-03-07' }, at('dung'))).toMatchObject({
    ok: false,
    refusal: { code: 'SIGNED_IN_FUTURE' },
  })
})

test('the secretary of the Team records what the head of the Team signed; the focal officer what his agency signed', () => {
  expect(actionsFor(paper({ teamId: TEAM, issuerUnitId: HOME_AFFAIRS }), at('tam'))).toEqual(['sign'])
  expect(actionsFor(paper({ issuerUnitId: HOME_AFFAIRS }), at('thuy'))).toEqual(['sign'])
})

test('without a signer nothing is signed (TN-SIG-1)', () => {
  expect(take('sign', paper({ signerName: ' ' }), { signedOn: '2026-03-05' }, at('dung'))).toMatchObject({
    ok: false,
    refusal: { code: 'SIGNER_MISSING' },
  })
  expect(signerProblem(paper({ signerRank: null }))).toMatchObject({ code: 'SIGNER_MISSING' })
})

const fitting: Record<Capacity, Rank[]> = {
  self: ['head'],
  forHead: ['deputy'],
  byOrder: ['subordinate'],
  byAuthorisation: ['deputy', 'subordinate'],
  acting: ['actingHead'],
  teamHead: ['teamHead'],
  forTeamHead: ['teamDeputy'],
}
const ranks: Rank[] = ['head', 'deputy', 'actingHead', 'subordinate', 'teamHead', 'teamDeputy']
test.each(Object.entries(fitting))(
  'the form %s fits no other rank than its own (CT-SIG-1, QN-SIG-1, NX-SIG-1)',
  (capacity, allowed) => {
    const authority = {
      onBehalfOf: null,
      capacity: capacity as Capacity,
      headTitle: 'Giám đốc',
      ownTitle: 'Chánh Văn phòng',
      officeHeld: null,
    }
    for (const signerRank of ranks)
      expect(signerProblem(paper({ kind: 'letter', signerRank, authority }))?.code).toBe(
        allowed.includes(signerRank) ? undefined : 'SIGN_AUTHORITY_MISMATCH',
      )
  },
)

test('a decision of the Chairman in person carries no TM., and TL. is never on behalf of a committee (ND30-K3)', () => {
  expect(signerProblem(paper({ kind: 'teamDecision' }))).toMatchObject({ code: 'SIGN_AUTHORITY_MISMATCH' })
  const byOrder = { ...committee, capacity: 'byOrder' as const }
  expect(signerProblem(paper({ signerRank: 'subordinate', authority: byOrder }))).toMatchObject({
    code: 'SIGN_AUTHORITY_MISMATCH',
  })
})

test('the proposed form always fits the signer it is proposed for', () => {
  for (const kind of ['plan', 'teamDecision', 'conclusionNotice'] as const) {
    for (const signerRank of ranks) {
      const authority = authorityFor(
        kind,
        { rank: signerRank, headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' },
        'Ủy ban nhân dân',
      )
      expect(signerProblem(paper({ kind, signerRank, authority }))).toBeNull()
    }
  }
})

test.each([
  ['plan', 'head', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['plan', 'deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['teamDecision', 'deputy', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['conclusionNotice', 'teamHead', ['TRƯỞNG ĐOÀN']],
  ['scheduleNotice', 'teamDeputy', ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN']],
  ['conclusionNotice', 'actingHead', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
] as const)('a %s signed by a %s reads as the decree wants (ND30-K1, ND30-K2)', (kind, rank, lines) => {
  expect(
    signingLines(authorityFor(kind, { rank, headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' }, 'Ủy ban nhân dân')),
  ).toEqual(lines)
})

test('the head of a Team adds the office he holds (ND30-K6)', () => {
  const authority = authorityFor(
    'scheduleNotice',
    { rank: 'teamHead', headTitle: '', ownTitle: 'Phó Giám đốc Sở Nội vụ' },
    null,
  )
  expect(signature({ authority, name: 'Trần Quốc Minh' })).toEqual({
    lines: ['TRƯỞNG ĐOÀN'],
    name: 'Trần Quốc Minh',
    officeHeld: 'Phó Giám đốc Sở Nội vụ',
  })
})

test('a deputy signs for the head of the Team, never as the head, and adds the office he holds (ND30-K2, ND30-K6)', () => {
  const authority = authorityFor(
    'scheduleNotice',
    { rank: 'teamDeputy', headTitle: '', ownTitle: 'Phó Chánh Văn phòng' },
    'Ủy ban nhân dân',
  )
  expect(signature({ authority, name: 'Vũ Thị Hạnh' })).toEqual({
    lines: ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    name: 'Vũ Thị Hạnh',
    officeHeld: 'Phó Chánh Văn phòng',
  })
})

describe('numbers come from the records office', () => {
  const signed = paper({ state: 'signed' })
  test('a paper is not issued without one; minutes may be (QN-HDR-1, NX-HDR-1)', () => {
    expect(take('issue', signed, { ...issue, number: ' ' }, at('dung'))).toMatchObject({
      ok: false,
      refusal: { code: 'DOC_NUMBER_MISSING' },
    })
    expect(
      take('issue', { ...signed, kind: 'minutes', recipientCount: 0 }, { ...issue, number: null }, at('dung')),
    ).toMatchObject({
      ok: true,
      value: { state: 'issued', number: null },
    })
  })
  test('a number is used once by an issuer for a type in a year (CT-HDR-1)', () => {
    expect(take('issue', signed, { ...issue, takenBy: 'Kế hoạch truyền thông' }, at('dung'))).toMatchObject({
      ok: false,
      refusal: { code: 'DUPLICATE_DOC_NUMBER' },
    })
    expect(take('issue', signed, { ...issue, number: ' 12 ' }, at('dung'))).toMatchObject({
      ok: true,
      value: { state: 'issued', number: '12', issuedOn: '2026-03-05' },
    })
  })
  test.each(['12/KH', 'XII', '123456', '1 2', '12AB'])('%s is no number (ND30-Y2)', (number) => {
    expect(take('issue', signed, { ...issue, number }, at('dung'))).toMatchObject({
      ok: false,
      refusal: { code: 'DOC_NUMBER_INVALID' },
    })
  })
  test('no paper is dated after today, and none goes to nobody (ND30-D5)', () => {
    expect(dateProblem('2026-03-07', '2026-03-06')).toMatchObject({ code: 'ISSUED_IN_FUTURE' })
    expect(dateProblem('2026-03-06', '2026-03-06')).toBeNull()
    expect(take('issue', { ...signed, recipientCount: 0 }, issue, at('dung'))).toMatchObject({
      ok: false,
      refusal: { code: 'RECIPIENTS_MISSING' },
    })
  })
})

test('an issued paper is not changed: a new one takes its place', () => {
  const issued = paper({ state: 'issued', number: '12' })
  expect(take('issue', issued, issue, at('dung'))).toMatchObject({ ok: false, refusal: { code: 'WRONG_STATE' } })
  expect(take('supersede', issued, { byPaperId: 'x' }, at('dung'))).toMatchObject({
    ok: true,
    value: { state: 'superseded', followedById: 'x', number: '12' },
  })
  expect(take('recall', issued, { byPaperId: 'y' }, at('dung'))).toMatchObject({
    ok: true,
    value: { state: 'recalled', followedById: 'y' },
  })
})

test('symbols are made of type and body, for a letter of body and drafter (ND30-Y4, ND30-Y5, ND30-Y6)', () => {
  expect(symbolOf('plan', 'UBND')).toBe('KH-UBND')
  expect(symbolOf('letter', 'SNV', 'CCHC')).toBe('SNV-CCHC')
  expect(symbolFits('plan', 'KH-UBND')).toBe(true)
  expect(symbolFits('teamDecision', 'QĐ-UBND-HC')).toBe(true)
  for (const wrong of ['UBND-KH', 'KH', 'KH - UBND', '2026/KH-UBND']) expect(symbolFits('plan', wrong)).toBe(false)
  expect(symbolFits('letter', 'SNV-CCHC&VTLT')).toBe(true)
  for (const wrong of ['CV-SNV', 'QĐ-SNV']) expect(symbolFits('letter', wrong)).toBe(false)
})

test.each([
  ['Sở Nội vụ', 'SNV'],
  ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ['Phòng Văn hóa - Xã hội', 'PVHXH'],
  ['Đoàn kiểm tra', 'ĐKT'],
  ['UBND phường Bến Đò', 'UBND'],
])('the abbreviation of %s is %s (ND30-Y7)', (name, short) => {
  expect(abbreviationOf(name)).toBe(short)
})

test('an inspected unit that no line of the recipients holds is named (ND30-N5)', () => {
  const lines = ['Bộ Nội vụ', 'Uỷ ban nhân dân phường Hoà Bình']
  expect(unitsNotAddressed(['Ủy ban nhân dân phường Hòa Bình', 'UBND phường An Phú'], lines)).toEqual([
    'UBND phường An Phú',
  ])
})

test('the text of a paper ends with "./." and its sections are numbered (ND30-B8, ND30-B10)', () => {
  const made = frame(
    {
      issuer: { superior: [], lines: ['Sở Nội vụ'], name: 'Sở Nội vụ', place: 'Mẫu' },
      number: null,
      symbol: 'SNV-CCHC',
      date: { year: null, month: null },
      signer: { authority: committee, name: null },
      recipients: [],
      fileLine: 'VT',
    },
    {
      type: null,
      abstract: 'cử người',
      body: [
        { kind: 'heading', level: 1, text: 'Một' },
        { kind: 'clause', level: 3, text: 'a' },
        { kind: 'clause', level: 3, text: 'b' },
        { kind: 'heading', level: 1, text: 'Hai' },
        { kind: 'clause', level: 3, text: 'cuối.' },
      ],
    },
  )
  expect(made.body.map((block) => ('marker' in block ? `${block.marker} ${block.text}` : ''))).toEqual([
    'I. Một',
    'a) a',
    'b) b',
    'II. Hai',
    'a) cuối./.',
  ])
})

test('labels exist in both languages for the same things', () => {
  expect(Object.keys(en.kind)).toEqual(Object.keys(vi.kind))
})
