import { describe, expect, test } from 'vitest'
import { takeMove } from '#kernel/lifecycle.ts'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { CORRECTION_MOVES, type Correction, correctionActions, mayPropose, propose, wordsInForce } from './rules.ts'

const ISSUED = { state: 'issued', teamId: TEAM, results: 'Kết quả', headAssessment: 'Tốt' } as const
const DRAFT = { reason: 'Sai số liệu', results: 'Kết quả đúng', headAssessment: 'Tốt' }
const PROPOSED: Correction = {
  ...DRAFT,
  id: '1',
  conclusionId: '2',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  ordinal: 1,
  state: 'proposed',
  proposerId: cast.tam.id,
  proposerName: cast.tam.name,
  proposedOn: '2026-03-20',
  deciderId: null,
  deciderName: '',
  decidedOn: null,
  refusal: '',
  number: null,
  symbol: '',
  issuedOn: null,
  version: 1,
}
const at = (by: Parameters<typeof mayPropose>[0]) => ({ by, on: '2026-03-21', settings: {} }) as const
const code = (decision: ReturnType<typeof propose>) => (decision.ok ? 'ok' : decision.refusal.code)

describe('a correction is proposed', () => {
  test.each([
    ['thuy', true],
    ['quang', true],
    ['minh', true],
    ['tam', true],
    ['binh', false],
    ['lan', false],
    ['hoa', false],
    ['dung', false],
    ['khoa', false],
  ] as const)('by %s: %s (design)', (name, may) => {
    expect(mayPropose(cast[name], ISSUED)).toBe(may)
    expect(code(propose(cast[name], ISSUED, [], DRAFT))).toBe(may ? 'ok' : 'WRONG_ACTOR')
  })
  test('of an issued notice only, with a reason, with words that differ, one at a time (design)', () => {
    for (const state of ['draft', 'submitted', 'returned', 'signed'] as const)
      expect(code(propose(cast.thuy, { ...ISSUED, state }, [], DRAFT))).toBe('WRONG_STATE')
    expect(code(propose(cast.thuy, ISSUED, [], { ...DRAFT, reason: ' ' }))).toBe('CORRECTION_REASON_REQUIRED')
    expect(code(propose(cast.thuy, ISSUED, [], { ...DRAFT, results: '' }))).toBe('CORRECTED_RESULTS_REQUIRED')
    expect(code(propose(cast.thuy, ISSUED, [], { ...DRAFT, results: ISSUED.results }))).toBe('NOTHING_CORRECTED')
    expect(code(propose(cast.thuy, ISSUED, [PROPOSED], DRAFT))).toBe('CORRECTION_PENDING')
    expect(code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'refused' }], DRAFT))).toBe('ok')
    expect(code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'approved' }], DRAFT))).toBe('CORRECTION_PENDING')
    // What counts is what is in force, not what was issued first.
    expect(code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'issued' }], DRAFT))).toBe('NOTHING_CORRECTED')
    expect(
      code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'issued' }], { ...DRAFT, results: ISSUED.results })),
    ).toBe('ok')
  })
})

describe('a correction is decided', () => {
  test.each([
    ['lan', ['approve', 'refuse']],
    ['minh', ['approve', 'refuse']],
    ['tam', []],
    ['thuy', []],
    ['quang', []],
    ['hoa', []],
    ['dung', []],
  ] as const)('%s may: %s (design)', (name, acts) => {
    expect(correctionActions(PROPOSED, at(cast[name]))).toEqual(acts)
  })
  test('never by whoever proposed it, whatever he holds (design)', () => {
    for (const name of ['lan', 'minh'] as const)
      expect(correctionActions({ ...PROPOSED, proposerId: cast[name].id }, at(cast[name]))).toEqual([])
  })
  test('once: decided means decided; a refusal says why (design)', () => {
    const approved = takeMove(CORRECTION_MOVES.approve, PROPOSED, { belowSigner: false }, at(cast.lan))
    expect(approved).toMatchObject({
      ok: true,
      value: { state: 'approved', deciderId: cast.lan.id, deciderName: 'Lan', decidedOn: '2026-03-21' },
    })
    expect(
      takeMove(CORRECTION_MOVES.refuse, { ...PROPOSED, state: 'approved' as const }, { reason: 'x' }, at(cast.lan)),
    ).toMatchObject({ refusal: { code: 'WRONG_STATE' } })
    expect(takeMove(CORRECTION_MOVES.refuse, PROPOSED, { reason: ' ' }, at(cast.lan))).toMatchObject({
      refusal: { code: 'REFUSAL_REASON_REQUIRED' },
    })
    expect(takeMove(CORRECTION_MOVES.refuse, PROPOSED, { reason: ' Chưa rõ ' }, at(cast.lan))).toMatchObject({
      value: { state: 'refused', refusal: 'Chưa rõ' },
    })
  })
  test('the approval is a signature: proved freshly, and by no one below who signed the first (design)', () => {
    expect(CORRECTION_MOVES.approve.confirmed).toBe(true)
    expect(takeMove(CORRECTION_MOVES.approve, PROPOSED, { belowSigner: true }, at(cast.minh))).toMatchObject({
      refusal: { code: 'APPROVER_BELOW_SIGNER' },
    })
  })
  test('what is approved is issued by the records desk, with a free number and a day not before the approval (design)', () => {
    const approved: Correction = { ...PROPOSED, state: 'approved', deciderId: cast.lan.id, decidedOn: '2026-03-21' }
    for (const [name, acts] of [
      ['dung', ['issue']],
      ['thuy', ['issue']],
      ['lan', []],
      ['minh', []],
      ['hoa', []],
    ] as const)
      expect(correctionActions(approved, at(cast[name]))).toEqual(acts)
    const issue = (number: string, issuedOn: Correction['issuedOn'], numberTaken = false) =>
      takeMove(
        CORRECTION_MOVES.issue,
        approved,
        { number, symbol: 'TB-UBND', issuedOn: issuedOn!, numberTaken },
        at(cast.dung),
      )
    expect(issue(' ', '2026-03-21')).toMatchObject({ refusal: { code: 'DOC_NUMBER_MISSING' } })
    expect(issue('91', '2026-03-21', true)).toMatchObject({ refusal: { code: 'DUPLICATE_DOC_NUMBER' } })
    expect(issue('91', '2026-03-20')).toMatchObject({ refusal: { code: 'ISSUE_DAY_WRONG' } })
    expect(issue('91', '2026-03-22')).toMatchObject({ refusal: { code: 'ISSUE_DAY_WRONG' } })
    expect(issue(' 91 ', '2026-03-21')).toMatchObject({
      value: { state: 'issued', number: '91', symbol: 'TB-UBND', issuedOn: '2026-03-21' },
    })
  })
  test('the last issued replacement is in force; one on its way and refused ones are not (design)', () => {
    const others = (['proposed', 'approved', 'refused'] as const).map((state) => ({ ...PROPOSED, state }))
    expect(wordsInForce(ISSUED, others)).toEqual({
      results: 'Kết quả',
      headAssessment: 'Tốt',
      correction: null,
    })
    const [first, second] = [
      { ...PROPOSED, state: 'issued' as const },
      { ...PROPOSED, state: 'issued' as const, ordinal: 2, results: 'Lần hai' },
    ]
    expect(wordsInForce(ISSUED, [second, first])).toMatchObject({ results: 'Lần hai', correction: { ordinal: 2 } })
  })
})
