import { expect, test } from 'vitest'
import type { Coverage } from '#features/planning/plans/rules.ts'
import { type Held, outcomesOf } from './rules.ts'
import { texts } from './texts.ts'

const rule = (change: object = {}) => ({
  ...{ kind: 'communePC', names: [], count: null, percent: null, perParent: null, text: 'xã, phường', form: null },
  ...change,
})
const figures = (change: Partial<Coverage> = {}): Coverage => ({
  ...{ rule: 0, text: 'xã, phường', wanted: null, percent: null, total: null, named: 0, inspected: 0, met: true },
  ...{ parts: [], held: 0, verdict: 'met' as const },
  ...change,
})
const held = (unitId: string, change: Partial<Held> = {}): Held => ({
  ...{ unitId, form: 'periodic', state: 'closed', originalId: null, cancelReason: '' },
  ...change,
})
const FORMS = [{ form: 'đột xuất', code: 'surprise', text: '', lead: null, coordinating: [], invited: [] }]
const outcome = (target: object, coverage: Partial<Coverage>, units: readonly (string | null)[], inspections: Held[]) =>
  outcomesOf(
    { targets: [rule(target)], forms: FORMS },
    [figures(coverage)],
    units.map((unitId) => ({ rule: 0, unitId })),
    inspections,
    (unitId) => unitId.startsWith('x'),
  )[0]!

test('a share that was not reached says how many are missing, and which units (CT-III-1b-4, KG-II-2a)', () => {
  const result = outcome(
    { percent: 30 },
    { percent: 30, total: 31, wanted: 10, inspected: 8 },
    ['x1', 'x2', 'x3'],
    [held('x1'), held('x2', { state: 'cancelled', cancelReason: 'Mưa lũ' })],
  )
  expect(result).toMatchObject({ wanted: 10, done: 8, met: false })
  expect(result.missed).toEqual([
    { unitId: 'x2', cancelled: 'Mưa lũ' },
    { unitId: 'x3', cancelled: '' },
  ])
  expect(texts.vi.arithmetic(result)).toBe(
    '30% của 31 đơn vị là 10 đơn vị (làm tròn lên); đã kiểm tra 8 đơn vị (25,8%); còn thiếu 2 đơn vị',
  )
  expect(texts.en.arithmetic(result)).toBe(
    '30% of 31 units are 10 (rounded up); inspected: 8 units (25.8%); missing: 2 units',
  )
})

test('a number that was reached is met, whichever of the chosen units were left out (KG-II-2b)', () => {
  const result = outcome({ count: 1 }, { wanted: 1, inspected: 1 }, ['x1', 'x2'], [held('x1')])
  expect(result).toMatchObject({ met: true, missed: [{ unitId: 'x2' }] })
  expect(texts.vi.arithmetic(result)).toBe('Phải kiểm tra 1 đơn vị; đã kiểm tra 1 đơn vị')
})

test('a sentence without a number counts the units that were chosen for it (CT-III-1b-4)', () => {
  const chosen = outcome({}, { inspected: 1 }, ['x1', 'x2', 'x2', null], [held('x1')])
  expect(chosen).toMatchObject({ wanted: 2, done: 1, met: false })
  expect(outcome({}, {}, [null], [])).toMatchObject({ wanted: null, met: true })
})

test('surprise inspections are counted by themselves, of the kind that the rule names (KG-II-2b)', () => {
  const inspections = [
    held('x1', { form: 'surprise' }),
    held('x1', { form: 'surprise' }),
    held('so', { form: 'surprise' }),
    held('x2', { form: 'surprise', state: 'cancelled' }),
    held('x3'),
  ]
  const result = outcome({ count: 2, form: 'đột xuất' }, { wanted: 2, inspected: 0 }, [null, null], inspections)
  expect(result).toMatchObject({ wanted: 2, done: 1, met: false, missed: [] })
  // No place says at which unit one was wanted: what was sealed and never disclosed stays so.
  expect(outcome({ form: 'đột xuất' }, {}, ['x9'], inspections)).toMatchObject({ wanted: null, missed: [] })
  expect(outcome({ kind: null, form: 'đột xuất' }, {}, [], inspections)).toMatchObject({ wanted: null, done: 2 })
})

test('an inspection again makes no unit an inspected one (CT-III-1b-4)', () => {
  const again = held('x1', { originalId: 'former' })
  expect(outcome({ count: 1 }, { wanted: 1 }, ['x1'], [again]).missed).toEqual([{ unitId: 'x1', cancelled: '' }])
})
