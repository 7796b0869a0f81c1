import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { checkDelegation, checkEnd, type DelegationDraft, type Holders, headPost, holdsOn } from './rules.ts'

const held = (post: Holders['from'][number]['post'], unitId: string, title = '') => ({ post, unitId, title })
const CHAIR = [held('chair', 'ubnd', 'Chủ tịch UBND tỉnh')]
const VICE = [held('viceChair', 'ubnd', 'Phó Chủ tịch UBND tỉnh')]
const DIRECTOR = [held('focalHead', 'snv', 'Giám đốc Sở Nội vụ')]
const DEPUTY_DIRECTOR = [held('focalHead', 'snv', 'Phó Giám đốc Sở Nội vụ')]
const OFFICER = [held('focalOfficer', 'snv', 'Trưởng phòng Cải cách hành chính')]

const draft = (more: Partial<DelegationDraft> = {}): DelegationDraft => ({
  fromId: 'a',
  toId: 'b',
  kind: 'forHead',
  acts: ['conclusion'],
  from: '2026-03-01',
  to: '2026-12-31',
  document: '15/QĐ-UBND ngày 05/01/2026',
  ...more,
})
const outcome = (more: Partial<DelegationDraft>, from: Holders['from'], to: Holders['to']) =>
  checkDelegation(draft(more), { from, to })?.code ?? 'ok'

describe('who may sign in whose place', () => {
  test('KT. is for deputies of the same head only (ND30-K2, ND30-K5)', () => {
    expect(outcome({}, CHAIR, VICE)).toBe('ok')
    expect(outcome({ acts: ['plan', 'teamDecision', 'conclusion'] }, CHAIR, VICE)).toBe('ok')
    expect(outcome({}, DIRECTOR, DEPUTY_DIRECTOR)).toBe('ok')
    expect(outcome({}, CHAIR, DEPUTY_DIRECTOR)).toBe('KT_ONLY_DEPUTY')
    expect(outcome({}, CHAIR, DIRECTOR)).toBe('KT_ONLY_DEPUTY')
    expect(outcome({}, DIRECTOR, OFFICER)).toBe('KT_ONLY_DEPUTY')
  })
  test('TL. is for subordinates, never for the deputy (ND30-K5)', () => {
    expect(outcome({ kind: 'byOrder' }, CHAIR, DIRECTOR)).toBe('ok')
    expect(outcome({ kind: 'byOrder', to: null }, DIRECTOR, OFFICER)).toBe('ok')
    expect(outcome({ kind: 'byOrder' }, CHAIR, VICE)).toBe('DEPUTY_SIGNS_KT')
  })
  test('TUQ. has an end (ND30-K5)', () => {
    expect(outcome({ kind: 'byAuthorisation' }, CHAIR, DIRECTOR)).toBe('ok')
    expect(outcome({ kind: 'byAuthorisation', to: null }, CHAIR, DIRECTOR)).toBe('TUQ_NEEDS_END')
  })
  test('a plan in the name of the committee is signed by the head or a deputy only (ND30-K2)', () => {
    for (const kind of ['byOrder', 'byAuthorisation'] as const)
      expect(outcome({ kind, acts: ['plan'] }, CHAIR, DIRECTOR)).toBe('PLAN_SIGNED_COLLECTIVELY')
  })
  test('only a head delegates, and a deputy nobody further', () => {
    expect(outcome({}, VICE, DEPUTY_DIRECTOR)).toBe('DELEGATOR_NOT_HEAD')
    expect(outcome({ kind: 'byOrder' }, DEPUTY_DIRECTOR, OFFICER)).toBe('DELEGATOR_NOT_HEAD')
    expect(outcome({}, [], VICE)).toBe('DELEGATOR_NOT_HEAD')
    expect(headPost([...OFFICER, ...DIRECTOR])?.post).toBe('focalHead')
  })
  test('it rests on a document, names another person who holds a post, and ends after it began', () => {
    expect(outcome({ document: ' ' }, CHAIR, VICE)).toBe('DELEGATION_DOCUMENT_REQUIRED')
    expect(outcome({ toId: 'a' }, CHAIR, VICE)).toBe('DELEGATE_SELF')
    expect(outcome({ kind: 'byOrder' }, CHAIR, [])).toBe('DELEGATE_HAS_NO_POST')
    expect(outcome({ to: '2026-02-28' }, CHAIR, VICE)).toBe('DELEGATION_PERIOD')
  })
})

test('a delegation holds from its first to its last day', () => {
  const days: Day[] = ['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01']
  expect(days.map((on) => holdsOn(draft(), on))).toEqual([false, true, true, false])
  expect(holdsOn(draft({ to: null }), '2099-01-01')).toBe(true)
})

test('a delegation ends once, and not before it began', () => {
  const one = { ...draft(), id: 'd' }
  expect(checkEnd(one, '2026-05-01', '2026-05-01')).toBeNull()
  expect(checkEnd(one, '2026-02-01', '2026-05-01')?.code).toBe('DELEGATION_PERIOD')
  expect(checkEnd(one, '2027-02-01', '2027-02-01')?.code).toBe('DELEGATION_OVER')
})
