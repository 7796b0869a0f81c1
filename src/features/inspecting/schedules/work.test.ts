import { expect, test } from 'vitest'
import { cast, INSPECTION, WARD } from '#test/cast.ts'
import type { ScheduleNotice } from './rules.ts'
import { lineOfNotice } from './work.ts'

const sent: Partial<ScheduleNotice> = {
  id: 'n',
  inspectionId: INSPECTION,
  unitId: WARD,
  state: 'sent',
  reportDueOn: '2026-03-12',
}
const asked = (change: Partial<ScheduleNotice>, by = cast.hoa) =>
  lineOfNotice({ ...sent, ...change } as ScheduleNotice, '2026-03-16', by).map((line) => line.dueOn)

test('a notice waits to be acknowledged by the day its report is due, else by the day of the session (CT-IV-1-6, CT-IV-4-1)', () => {
  expect(asked({})).toEqual(['2026-03-12'])
  expect(asked({ reportDueOn: null })).toEqual(['2026-03-16'])
  expect(asked({ state: 'acknowledged' })).toEqual([])
  expect(asked({}, cast.nam)).toEqual([])
})
