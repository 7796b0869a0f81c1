import { expect, test } from 'vitest'
import type { Correction } from '#features/concluding/corrections/rules.ts'
import { daysLate, RECOMMENDATION_STATES, type Recommendation } from '#features/concluding/recommendations/rules.ts'
import { type ConclusionArtefact, profileOf } from '#features/ground/profiles/rules.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { ScheduleNotice, Session } from '#features/inspecting/schedules/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { cast, INSPECTION, PLAN, TEAM, WARD } from '#test/cast.ts'
import { CAN_THO } from '#test/world.ts'
import { type Known, workOf } from './rules.ts'

const ON: Day = '2026-03-16'
const REPORT_DUE: Day = '2026-03-12'
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
const session = { inspectionId: INSPECTION, heldOn: ON } as Session
const notice = {
  id: 'n',
  inspectionId: INSPECTION,
  unitId: WARD,
  state: 'sent',
  reportDueOn: REPORT_DUE,
} as ScheduleNotice

const known = (artefacts: readonly ConclusionArtefact['artefact'][], change: Partial<Known> = {}): Known => ({
  plans: [],
  teams: [],
  inspections: [inspection],
  sessions: [session],
  notices: [],
  reports: [],
  findings: [],
  conclusions: [],
  corrections: [],
  recommendations: [],
  profiles: new Map([
    [
      PLAN,
      profileOf([
        {
          key: 'conclusionArtefacts',
          value: artefacts.map((artefact) => ({ artefact, level: 'inspection' })),
          source: 'design',
        },
      ]),
    ],
  ]),
  ...change,
})
const works = (actor: Actor, facts: Known) => workOf(actor, ON, facts).map((work) => [work.action, work.dueOn])

test('the head is asked for a preliminary conclusion only where the plan asks for one and none is given (QN-II-3a-6)', () => {
  expect(works(cast.minh, known(['preliminaryConclusion']))).toEqual([['concludePreliminarily', '2026-03-16']])
  expect(works(cast.minh, known(['conclusionNotice']))).toEqual([['consolidate', null]])
  const spoken: Inspection = { ...inspection, state: 'preliminarilyConcluded', preliminaryOn: '2026-03-16' }
  expect(works(cast.minh, known(['preliminaryConclusion'], { inspections: [spoken] }))).toEqual([['consolidate', null]])
})

test('a proposed correction waits for whoever may approve it, never for who proposed it (CT-IV-5-1)', () => {
  const proposed = {
    id: 'c',
    inspectionId: INSPECTION,
    teamId: TEAM,
    unitId: WARD,
    state: 'proposed',
    proposerId: cast.minh.id,
  } as Correction
  const waits = (actor: Actor, correction: Correction) =>
    workOf(actor, ON, known([], { corrections: [correction] })).filter((work) => work.thing === 'correction').length
  expect([cast.lan, cast.minh, cast.thuy, cast.hoa].map((actor) => waits(actor, proposed))).toEqual([1, 0, 0, 0])
  expect(waits(cast.minh, { ...proposed, proposerId: cast.tam.id })).toBe(1)
  expect(waits(cast.lan, { ...proposed, state: 'approved' })).toBe(0)
})

test('a notice waits to be acknowledged by the day its report is due, else by the day of the session (CT-IV-1-6, CT-IV-4-1)', () => {
  const asked = (change: Partial<ScheduleNotice>) => works(cast.hoa, known([], { notices: [{ ...notice, ...change }] }))
  expect(asked({})).toEqual([['acknowledge', '2026-03-12']])
  expect(asked({ reportDueOn: null })).toEqual([['acknowledge', '2026-03-16']])
  expect(asked({ state: 'acknowledged' })).toEqual([])
})

test('the list calls a recommendation late in the same states as the count beside it: once UBND has decided its handling, no day runs (CT-IV-4-6, CT-IV-5-6)', () => {
  const profiles = new Map([[PLAN, { ...profileOf([]), ...CAN_THO }]])
  const seen = RECOMMENDATION_STATES.flatMap((state) => {
    const part: Partial<Recommendation> = {
      id: 'r',
      inspectionId: INSPECTION,
      teamId: TEAM,
      unitId: WARD,
      addressee: 'unit',
      binding: 'agreed',
      text: '',
      state,
      dueOn: '2026-03-10',
    }
    const one = part as Recommendation
    return [cast.hoa, cast.thuy, cast.minh]
      .flatMap((actor) => workOf(actor, ON, known([], { recommendations: [one], profiles })))
      .filter((work) => work.thing === 'recommendation')
      .map((work) => ({
        action: work.action,
        inList: work.dueOn !== null && work.dueOn < ON,
        inCount: daysLate(one, ON) > 0,
      }))
  })
  expect(seen).toContainEqual({ action: 'resume', inList: false, inCount: false })
  expect(seen).toContainEqual({ action: 'handle', inList: true, inCount: true })
  expect(seen.filter((work) => work.inList !== work.inCount)).toEqual([])
})
