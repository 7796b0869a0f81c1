import { describe, expect, test } from 'vitest'
import type { DelegatedAct, Post, Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { type CastName, cast } from '#test/cast.ts'
import { frame, proposalBasis, signature } from './document.ts'
import {
  abbreviationOf,
  authorityFor,
  checkIssueDay,
  checkNumber,
  checkNumberFree,
  checkProposal,
  checkReturn,
  checkSignature,
  checkWitnesses,
  lifeOf,
  mayRecordSignature,
  type Numbering,
  type OfficialPaper,
  SIGNERS,
  signingLines,
  symbolOf,
} from './rules.ts'

const committee = authorityFor({ rank: 'deputy', headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' }, 'Ủy ban nhân dân')
const paper = (change: Partial<OfficialPaper> = {}): OfficialPaper => ({
  number: null,
  symbol: 'KH-UBND',
  issuedOn: null,
  submittedBy: null,
  submittedOn: null,
  submitNote: '',
  proposalNumber: '',
  proposalOn: null,
  signerId: null,
  signedOn: null,
  returnReason: '',
  ...change,
})
const at = (name: CastName, on: Day) => ({ by: cast[name], on, settings: null })
const KINDS = Object.keys(SIGNERS) as DelegatedAct[]

test('a paper keeps who submitted it, who signed it and when, its number and its day (CT-SIG-1, CT-HDR-1)', () => {
  const life = lifeOf('plan')
  const returned = paper({ returnReason: 'Bổ sung nơi nhận', submittedBy: cast.quang.id })
  const submitted = { ...returned, ...life.submit.change(returned, {}, at('thuy', '2026-03-04')) }
  expect(submitted).toMatchObject({ submittedBy: cast.thuy.id, returnReason: '' })
  const signing = { signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: true } as const
  const signed = { ...submitted, ...life.sign.change(submitted, signing, at('dung', '2026-03-05')) }
  expect(signed).toMatchObject({ signerId: cast.lan.id, signedOn: '2026-03-05' })
  const witnesses = { signatureBy: cast.lan.id, signedCopy: null }
  const numbering: Numbering = { number: ' 12 ', issuedOn: '2026-03-06', numberTaken: false, ...witnesses }
  expect(life.issue.change(signed, numbering, at('dung', '2026-03-06'))).toEqual({
    number: '12',
    issuedOn: '2026-03-06',
  })
  expect(life.issue.change(signed, { ...numbering, symbol: ' TB-UBND ' }, at('dung', '2026-03-06'))).toMatchObject({
    symbol: 'TB-UBND',
  })
  expect(life.return.change(submitted, { reason: ' Sửa căn cứ ' }, at('lan', '2026-03-05'))).toEqual({
    returnReason: 'Sửa căn cứ',
  })
})

test('the submission paper has number and day of its own, or neither (design)', () => {
  const says = (proposalNumber: string, proposalOn: Day | null) =>
    checkProposal({ proposalNumber, proposalOn }, '2026-03-04')?.code ?? null
  expect(says('', null)).toBeNull()
  expect(says('12/TTr-SNV', '2026-03-04')).toBeNull()
  expect(says('12a/TTr-VP.CCHC', '2026-03-04')).toBeNull()
  for (const wrong of ['', '12', '12/KH-UBND', 'TTr-SNV'])
    expect(says(wrong, '2026-03-04')).toBe('PROPOSAL_NUMBER_INVALID')
  expect(says('12/TTr-SNV', null)).toBe('PROPOSAL_DAY_WRONG')
  expect(says('12/TTr-SNV', '2026-03-05')).toBe('PROPOSAL_DAY_WRONG')
  const submitted = lifeOf('plan').submit.change(
    paper(),
    { proposalNumber: ' 12/TTr-SNV ', proposalOn: '2026-03-04' },
    at('thuy', '2026-03-04'),
  )
  expect(submitted).toMatchObject({ proposalNumber: '12/TTr-SNV', proposalOn: '2026-03-04' })
})

test('a paper names the submission that it rests on; a draft without one leaves room, an issued paper does not (design)', () => {
  const given = { proposalNumber: '41/TTr-SNV', proposalOn: '2026-02-27' } as const
  const words = (change: Partial<OfficialPaper>) => proposalBasis('Theo', 'Sở Nội vụ', paper(change))
  const named = 'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 41/TTr-SNV ngày 27 tháng 02 năm 2026'
  expect([words(given), words({ ...given, number: '12' })]).toEqual([named, named])
  expect(words({})).toMatch(/tại Tờ trình số\s+\/TTr-SNV ngày …/)
  expect(words({ number: '12' })).toBe('Theo đề nghị của Giám đốc Sở Nội vụ')
})

test.each(KINDS)('a %s goes from its draft to its issue and skips no step; issued, it never goes back', (kind) => {
  const steps = Object.values(lifeOf(kind)).flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`))
  expect(steps).toEqual([
    'draft → submitted',
    'returned → submitted',
    'submitted → returned',
    'submitted → signed',
    'signed → issued',
  ])
  expect(lifeOf(kind).sign.confirmed).toBe(true)
})

test('returning says what must be changed (design)', () => {
  expect(checkReturn({ reason: ' ' })?.code).toBe('RETURN_REASON_REQUIRED')
  expect(checkReturn({ reason: 'Sửa căn cứ' })).toBeNull()
})

describe('a signature', () => {
  test.each([
    ['lan', true],
    ['dung', true],
    ['quang', false],
    ['thuy', false],
    ['minh', false],
  ] as const)(
    'of Ngọc Lan on what Thuý submitted is recorded by herself or the clerk: %s %s (CT-SIG-1)',
    (who, may) => {
      expect(mayRecordSignature(cast[who], cast.lan.id, cast.thuy.id)).toBe(may)
    },
  )
  test('is not recorded by a clerk who submitted the paper (CT-SIG-1)', () => {
    expect(mayRecordSignature(cast.dung, cast.lan.id, cast.dung.id)).toBe(false)
  })
  const signs: Record<DelegatedAct, (Post | Seat)[]> = {
    plan: ['chair', 'viceChair'],
    detailedPlan: ['focalHead', 'teamHead'],
    teamDecision: ['chair', 'viceChair'],
    conclusion: ['chair', 'viceChair', 'focalHead', 'teamHead'],
    erratum: ['chair', 'viceChair', 'focalHead', 'teamHead'],
  }
  const all = ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'unitHead', 'clerk', 'teamHead', 'member'] as const
  test.each(KINDS)(
    'on a %s is given by those posts and seats alone (CT-SIG-1, QN-SIG-1, NX-SIG-1, TN-SIG-1, KG-III-2-1)',
    (kind) => {
      for (const held of all)
        expect(
          checkSignature(kind, { signerId: cast.lan.id, signerHolds: [held], recordable: true }, null)?.code ?? 'ok',
        ).toBe(signs[kind].includes(held) ? 'ok' : 'SIGN_AUTHORITY_MISMATCH')
    },
  )
  const given = { signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: true } as const
  test.each([
    [{}, cast.thuy.id, 'ok'],
    [{}, cast.lan.id, 'SIGNER_IS_AUTHOR'],
    [{ signerHolds: [] }, cast.thuy.id, 'SIGN_AUTHORITY_MISMATCH'],
    [{ recordable: false }, cast.thuy.id, 'SIGNATURE_OF_ANOTHER'],
  ] as const)(
    'with %j on what another or the same person submitted (%#) gives the third (CT-SIG-1)',
    (change, by, code) => {
      expect(checkSignature('plan', { ...given, ...change }, by)?.code ?? 'ok').toBe(code)
    },
  )
  test('refused says who may sign that paper, from the table itself (CT-SIG-1)', () => {
    const refused = checkSignature('conclusion', { ...given, signerHolds: ['unitHead'] }, null)
    expect(refused?.text.vi).toContain(
      'ký thông báo kết luận vào ngày ký. Hãy chọn Chủ tịch UBND, Phó Chủ tịch UBND, người đứng đầu cơ quan đầu mối hoặc Trưởng đoàn.',
    )
    expect(refused?.text.en).toContain('the head of the focal agency')
  })
})

test.each([
  ['committee', 'head', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['committee', 'deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['chair', 'head', ['CHỦ TỊCH']],
  ['chair', 'deputy', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['committee', 'teamHead', ['TRƯỞNG ĐOÀN']],
  ['committee', 'teamDeputy', ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN']],
  ['committee', 'actingHead', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
] as const)(
  'a paper of the %s signed by a %s reads as the decree wants (ND30-K1, ND30-K2, ND30-K3)',
  (decider, rank, lines) => {
    const committee = decider === 'committee' ? 'Ủy ban nhân dân' : null
    expect(signingLines(authorityFor({ rank, headTitle: 'Chủ tịch', ownTitle: 'Phó Chủ tịch' }, committee))).toEqual(
      lines,
    )
  },
)

test('the head of a Team adds the office he holds (ND30-K6)', () => {
  const authority = authorityFor({ rank: 'teamHead', headTitle: '', ownTitle: 'Phó Giám đốc Sở Nội vụ' }, null)
  expect(signature({ authority, name: 'Trần Quốc Minh' })).toEqual({
    lines: ['TRƯỞNG ĐOÀN'],
    name: 'Trần Quốc Minh',
    officeHeld: 'Phó Giám đốc Sở Nội vụ',
  })
})

test('a deputy signs for the head of the Team, never as the head, and adds the office he holds (ND30-K2, ND30-K6)', () => {
  const authority = authorityFor(
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
  test.each([
    ['12', 'ok'],
    [' 12a ', 'ok'],
    [' ', 'DOC_NUMBER_MISSING'],
    ['12/KH', 'DOC_NUMBER_INVALID'],
    ['XII', 'DOC_NUMBER_INVALID'],
    ['123456', 'DOC_NUMBER_INVALID'],
    ['1 2', 'DOC_NUMBER_INVALID'],
    ['12AB', 'DOC_NUMBER_INVALID'],
  ])('«%s» as a number is %s (QN-HDR-1, NX-HDR-1, ND30-Y2)', (number, code) => {
    expect(checkNumber('plan', number)?.code ?? 'ok').toBe(code)
  })
  test('a number is used once by an issuer for a type in a year (CT-HDR-1)', () => {
    expect(checkNumberFree('plan', { number: '12', symbol: 'KH-UBND' }, false)).toBeNull()
    expect(checkNumberFree('plan', { number: '12', symbol: 'KH-UBND' }, true)).toMatchObject({
      code: 'DUPLICATE_DOC_NUMBER',
      text: { vi: expect.stringContaining('Số 12/KH-UBND đã dùng cho một kế hoạch khác') },
    })
  })
  test.each([
    ['2026-03-07', null, 'ISSUE_DAY_WRONG'],
    ['2026-03-06', null, 'ok'],
    ['2026-03-04', '2026-03-05', 'ISSUE_DAY_WRONG'],
    ['2026-03-05', '2026-03-05', 'ok'],
  ] as const)('on 6 March a paper of %s signed %s is %s (ND30-D5)', (issuedOn, signedOn, code) => {
    expect(checkIssueDay(issuedOn, '2026-03-06', signedOn)?.code ?? 'ok').toBe(code)
  })
  test('issuing asks all of it, the number first (CT-HDR-1, QN-HDR-1)', () => {
    const witnesses = { signatureBy: cast.lan.id, signedCopy: null }
    const numbering = { number: '12', issuedOn: '2026-03-05', numberTaken: false, ...witnesses } as const
    const issue = (change: Partial<Numbering>) =>
      lifeOf('plan').issue.check(
        paper({ signedOn: '2026-03-05', signerId: cast.lan.id }),
        { ...numbering, ...change },
        '2026-03-06',
      )?.code
    expect(issue({})).toBeUndefined()
    expect(issue({ number: '', numberTaken: true })).toBe('DOC_NUMBER_MISSING')
    expect(issue({ numberTaken: true, issuedOn: '2026-03-04' })).toBe('DUPLICATE_DOC_NUMBER')
    expect(issue({ issuedOn: '2026-03-04' })).toBe('ISSUE_DAY_WRONG')
    expect(issue({ signatureBy: cast.dung.id })).toBe('SIGNED_COPY_REQUIRED')
  })
  test('a signature that a clerk recorded, or of which the record knows nothing, needs the signed copy (design)', () => {
    const signedCopy = 'a'.repeat(64)
    for (const [signatureBy, copy, code] of [
      [cast.lan.id, null, undefined],
      [cast.dung.id, signedCopy, undefined],
      [cast.dung.id, null, 'SIGNED_COPY_REQUIRED'],
      [null, null, 'SIGNED_COPY_REQUIRED'],
      [null, signedCopy, undefined],
    ] as const)
      expect(checkWitnesses(cast.lan.id, { signatureBy, signedCopy: copy })?.code).toBe(code)
    expect(checkWitnesses(null, { signatureBy: null, signedCopy: null })?.code).toBe('SIGNED_COPY_REQUIRED')
  })
})

test('symbols are made of type and body, for a letter of body and drafter (ND30-Y4, ND30-Y5)', () => {
  expect(symbolOf('plan', 'UBND')).toBe('KH-UBND')
  expect(symbolOf('letter', 'SNV', 'CCHC')).toBe('SNV-CCHC')
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
