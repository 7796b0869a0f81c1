import { expect, test } from 'vitest'
import { profileOf } from '#features/ground/profiles/rules.ts'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import type { UnitReport } from './rules.ts'
import { lineOfReport } from './work.ts'

const settings = profileOf([])
const report = (change: Partial<UnitReport>) =>
  ({
    ...{ id: 'r', inspectionId: INSPECTION, teamId: TEAM, unitId: WARD, state: 'drafting', dueOn: '2026-03-11' },
    ...{ returnReason: '', presentedOn: null, askBack: '', ...change },
  }) as UnitReport
const waits = (
  who: 'hoa' | 'yen' | 'thuy' | 'minh',
  change: Partial<UnitReport>,
  state: 'notified' | 'gathering' | 'inSession' = 'notified',
) =>
  lineOfReport(report(change), { state }, settings, { by: cast[who], on: '2026-03-11' }).map(({ action, dueOn }) => [
    action,
    dueOn,
  ])

test('a missing report is the unit’s to write and, from its day until the session, the focal agency’s to ask for (CT-IV-4-1)', () => {
  expect(waits('yen', {})).toEqual([['write', '2026-03-11']])
  expect(waits('thuy', {})).toEqual([['remind', null]])
  expect(waits('thuy', {}, 'gathering')).toEqual([['remind', null]])
  expect(waits('thuy', { dueOn: '2026-03-12' })).toEqual([])
  expect(waits('thuy', {}, 'inSession')).toEqual([])
  expect(waits('minh', {})).toEqual([])
})

test('what its writer has put before the head of the unit waits for him; what is asked back, for who returns it (CT-IV-4-1)', () => {
  expect(waits('hoa', { presentedOn: '2026-03-10' })).toEqual([['submit', '2026-03-11']])
  expect(waits('yen', { presentedOn: '2026-03-10' })).toEqual([['write', '2026-03-11']])
  expect(waits('thuy', { state: 'received', askBack: 'Nhầm số liệu' })).toEqual([['return', null]])
})
