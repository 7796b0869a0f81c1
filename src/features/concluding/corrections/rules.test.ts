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
    // What counts is what is in force, not what was issued first.
    expect(code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'approved' }], DRAFT))).toBe('NOTHING_CORRECTED')
    expect(
      code(propose(cast.thuy, ISSUED, [{ ...PROPOSED, state: 'approved' }], { ...DRAFT, results: ISSUED.results })),
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
    const approved = takeMove(CORRECTION_MOVES.approve, PROPOSED, {}, at(cast.lan))
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
  test('the last approved correction is in force; proposals and refused ones are not (design)', () => {
    expect(wordsInForce(ISSUED, [PROPOSED, { ...PROPOSED, state: 'refused' }])).toEqual({
      results: 'Kết quả',
      headAssessment: 'Tốt',
      correction: null,
    })
    const [first, second] = [
      { ...PROPOSED, state: 'approved' as const },
      { ...PROPOSED, state: 'approved' as const, ordinal: 2, results: 'Lần hai' },
    ]
    expect(wordsInForce(ISSUED, [second, first])).toMatchObject({ results: 'Lần hai', correction: { ordinal: 2 } })
  })
})
