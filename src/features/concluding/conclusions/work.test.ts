import { expect, test } from 'vitest'
import { type ConclusionArtefact, profileOf } from '#features/ground/profiles/rules.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Day } from '#kernel/day.ts'
import { cast, INSPECTION, PLAN, TEAM, WARD } from '#test/cast.ts'
import { type Around, lineOfInspection } from './work.ts'

const ON: Day = '2026-03-16'
const inspection = {
  id: INSPECTION,
  planId: PLAN,
  teamId: TEAM,
  unitId: WARD,
  form: 'periodic',
  state: 'inSession',
  originalId: null,
  preliminaryOn: null,
} as Inspection

/** What waits for the head of the Team under a plan that asks for these artefacts. */
const waits = (artefacts: readonly ConclusionArtefact['artefact'][], change: Partial<Around> = {}) => {
  const value = artefacts.map((artefact) => ({ artefact, level: 'inspection' }))
  const profile = profileOf([{ key: 'conclusionArtefacts', value, source: 'design' }])
  const around: Around = {
    inspection,
    profile,
    heldOn: ON,
    hostHeldOn: null,
    reportDueOn: null,
    team: null,
    openRecommendations: false,
    ...change,
  }
  return lineOfInspection(around, { by: cast.minh, on: ON }).map((line) => [line.action, line.dueOn])
}

test('the head is asked for a preliminary conclusion only where the plan asks for one and none is given (QN-II-3a-6)', () => {
  expect(waits(['preliminaryConclusion'])).toEqual([['concludePreliminarily', '2026-03-16']])
  expect(waits(['conclusionNotice'])).toEqual([['consolidate', null]])
  const spoken: Inspection = { ...inspection, state: 'preliminarilyConcluded', preliminaryOn: '2026-03-16' }
  expect(waits(['preliminaryConclusion'], { inspection: spoken })).toEqual([['consolidate', null]])
})

test('consolidating waits for the secretary where the Team has one, and closing for the last open recommendation (CT-I-2d-1)', () => {
  const seat = { id: 's', name: '', agencyId: '', post: '', fields: [], leftOn: null }
  const with_ = (accountId: string) => ({ team: { seats: [{ ...seat, accountId, seat: 'teamSecretary' as const }] } })
  expect(waits(['conclusionNotice'], with_(cast.tam.id))).toEqual([])
  expect(waits(['conclusionNotice'], with_(cast.minh.id))).toEqual([['consolidate', null]])
  const remedied = { inspection: { ...inspection, state: 'remediation' as const } }
  expect(waits([], remedied)).toEqual([['close', null]])
  expect(waits([], { ...remedied, openRecommendations: true })).toEqual([])
})

test('the steps to the conclusion are due when the plan says that its notice must be out (CT-IV-5-1)', () => {
  const profile = profileOf([{ key: 'conclusionDays', value: 10, source: 'Chậm nhất 10 ngày' }])
  expect(waits([], { profile })).toEqual([['consolidate', '2026-03-26']])
  expect(waits([], { profile, heldOn: null })).toEqual([['consolidate', null]])
  // Where the Team went, the day of its report says nothing.
  expect(waits([], { profile, reportDueOn: '2026-03-09' })).toEqual([['consolidate', '2026-03-26']])
})

test('by report, the days to the conclusion count from the day by which the report was due (CT-IV-5-1, TN-II-2a-1)', () => {
  const profile = profileOf([{ key: 'conclusionDays', value: 10, source: 'Chậm nhất 10 ngày' }])
  const reviewed: Inspection = { ...inspection, method: 'byReport', state: 'reviewing' }
  expect(waits([], { profile, inspection: reviewed, heldOn: null, reportDueOn: '2026-03-20' })).toEqual([
    ['consolidate', '2026-03-30'],
  ])
})

test('what takes place in another’s session waits until that has a day (CT-III-3c-1)', () => {
  const hosted: Inspection = { ...inspection, form: 'isoQms', state: 'planned', hostId: 'host' }
  expect(waits([], { inspection: hosted, heldOn: null })).toEqual([])
  expect(waits([], { inspection: hosted, heldOn: null, hostHeldOn: ON })).toEqual([['followHost', null]])
})
