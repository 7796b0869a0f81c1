import {
  type Coverage,
  capacityCautions,
  capacityOf,
  coverageOf,
  formOf,
  missedShares,
  type PlanWindow,
} from '#features/planning/plans/rules.ts'
import { present } from '#features/planning/teams/rules.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Caution, Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Around, DetailedPlanSettings, DetailedWords, PlannedVisit } from './detailed-plan.ts'
import { quotaGaps } from './quota.ts'

/** Units that an earlier version chose, that stand in no visit any more, and of which nothing is set up: their places open again. */
export function giveUp(visits: DetailedWords['visits'], { chosenBefore, setUp }: Around): string[] {
  const going = new Set(visits.map(({ unitId }) => unitId))
  return chosenBefore.filter((unitId) => !going.has(unitId) && !setUp.includes(unitId))
}

/** The units of each sentence of the plan once this version is fixed. */
export function unitsAfter(visits: DetailedWords['visits'], around: Around): ReadonlySet<string>[] {
  const leaving = giveUp(visits, around)
  return around.rules.map(
    (_, at) =>
      new Set(
        [...around.places, ...visits].flatMap(({ rule, unitId }) =>
          rule === at && unitId !== null && !leaving.includes(unitId) ? [unitId] : [],
        ),
      ),
  )
}

/**
 * Everything that stands in the way of fixing a version: the page lists all of it, the act refuses it.
 *
 * @refuses DETAILED_PLAN_EMPTY, VISIT_DAY_MISSING, VISIT_DAYS_REVERSED, VISIT_TEAM_MISSING, VISITOR_NOT_IN_TEAM, VISIT_OUTSIDE_PLAN,
 * VISIT_OUTSIDE_WINDOW, COMMUNE_NOT_UNDER_SELECTED_DISTRICT, COMMUNE_QUOTA, COVERAGE_BELOW_30
 * @source KG-II-2c, KG-I-2b-2, CT-III-1b-1
 */
export function fixGaps(
  { visits }: Pick<DetailedWords, 'visits'>,
  around: Around,
  { coverageBlocksAt }: DetailedPlanSettings,
): Refusal[] {
  const going = visits.filter(({ unitId }) => unitId !== null)
  if (going.length === 0) return [refusals.DETAILED_PLAN_EMPTY()]
  const named = (wrong: (visit: PlannedVisit) => boolean, refusal: (names: { names: string[] }) => Refusal) => {
    const found = going.filter(wrong)
    return found.length > 0 && refusal({ names: [...new Set(found.map((visit) => nameOf(visit, around)))] })
  }
  const units = unitsAfter(visits, around)
  return [
    named((visit) => !isInPlan(visit, around), refusals.VISIT_OUTSIDE_PLAN),
    named(({ from }) => from === null, refusals.VISIT_DAY_MISSING),
    named(({ from, to }) => from !== null && to !== null && to < from, refusals.VISIT_DAYS_REVERSED),
    named(({ teamId }) => !around.teams.some(({ id }) => id === teamId), refusals.VISIT_TEAM_MISSING),
    named((visit) => strangersIn(visit, around), refusals.VISITOR_NOT_IN_TEAM),
    named(
      (visit) => daysOf(visit).some((day) => standing(day, around.windows) === 'outside'),
      ({ names }) => refusals.VISIT_OUTSIDE_WINDOW({ names, ...spanOf(around.windows) }),
    ),
    ...quotaGaps(around, units),
    ...(coverageBlocksAt === 'detailedPlan' ? missedShares(coverageWith(around, units)) : []),
  ].filter((gap) => gap !== false)
}

/** What is odd about a version, though it may be fixed: for a reason. @source CT-III-1b-1, KG-II-2c, T2-PLAN-3 */
export function fixCautions({ visits }: Pick<DetailedWords, 'visits'>, around: Around): Caution[] {
  const name = (unitId: string) => around.units.find(({ id }) => id === unitId)?.name ?? ''
  const units = unitsAfter(visits, around)
  const going = new Set(visits.map(({ rule, unitId }) => `${rule} ${unitId}`))
  const left = units.flatMap((ids, rule) =>
    isVisited(rule, around) ? [...ids].filter((unitId) => !going.has(`${rule} ${unitId}`)) : [],
  )
  const open = around.rules.flatMap(({ text }, rule) => {
    const places = around.places.filter((place) => place.rule === rule).length
    const missing = isVisited(rule, around) ? places - units[rule]!.size : 0
    return missing > 0 ? [`${missing} (${text})`] : []
  })
  const twice = [...Map.groupBy(visits, ({ unitId }) => unitId)].flatMap(([unitId, all]) =>
    unitId !== null && all.length > 1 ? [name(unitId)] : [],
  )
  const odd = visits.filter((visit) => daysOf(visit).some((day) => standing(day, around.windows) === 'odd'))
  return [
    odd.length > 0 &&
      refusals.VISIT_OUTSIDE_INDICATIVE_WINDOW({
        names: odd.map((visit) => nameOf(visit, around)),
        ...spanOf(around.windows),
      }),
    ...clashesIn(visits, around).map((clash) => refusals.VISIT_CLASH(clash)),
    twice.length > 0 && refusals.UNIT_TWICE({ names: twice }),
    left.length > 0 && refusals.UNIT_WITHOUT_VISIT({ names: left.map(name) }),
    open.length > 0 && refusals.PLACE_UNNAMED({ names: open }),
    ...paceCautions(visits, around),
  ].filter((caution) => caution !== false)
}

/** More visits than the Teams of the plan can make in its days, or on one of them. @source T2-PLAN-3 */
function paceCautions(visits: DetailedWords['visits'], { planYear, windows, pace, teams }: Around): Caution[] {
  const going = visits.filter(({ unitId }) => unitId !== null)
  const settings = { ...pace, visitTeams: pace.visitTeams && Math.max(pace.visitTeams, teams.length) }
  const capacity = capacityOf({ planYear, windows }, going.length, settings)
  if (capacity === null) return []
  const most = capacity.teams * capacity.perDay
  const days = Map.groupBy(going.flatMap(daysOf), (day) => day)
  return [
    ...capacityCautions(capacity),
    ...[...days]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([on, { length }]) =>
        length > most
          ? [refusals.DAY_OVERLOADED({ on, visits: length, teams: capacity.teams, perDay: capacity.perDay })]
          : [],
      ),
  ]
}

export interface VisitClash {
  readonly who: string
  readonly on: Day
  /** The two units, by their names. */
  readonly names: readonly string[]
}

/** A person who would sit in two units at one time, told once for each day; a Team that goes whole stands for all who sit in it. */
function clashesIn(visits: DetailedWords['visits'], around: Around): VisitClash[] {
  const clashes: VisitClash[] = []
  visits.forEach((one, at) => {
    for (const other of visits.slice(at + 1)) {
      const day = daysOf(one).find((own) => daysOf(other).includes(own))
      if (day === undefined || other.unitId === one.unitId || !partsMeet(one, other)) continue
      const who = whoMeet(one, other, around)
      if (who !== '') clashes.push({ who, on: day, names: [nameOf(one, around), nameOf(other, around)] })
    }
  })
  return clashes
}

const partsMeet = (one: PlannedVisit, other: PlannedVisit) =>
  one.part === other.part || one.part === 'day' || other.part === 'day'

function whoMeet(one: PlannedVisit, other: PlannedVisit, { teams }: Around): string {
  const whole = [one, other].every(({ memberIds }) => memberIds.length === 0)
  if (whole && one.teamId !== null && one.teamId === other.teamId)
    return teams.find(({ id }) => id === one.teamId)?.name ?? ''
  const seats = teams.flatMap((team) => present(team.seats))
  const goers = ({ teamId, memberIds }: PlannedVisit) =>
    memberIds.length > 0
      ? memberIds
      : present(teams.find(({ id }) => id === teamId)?.seats ?? []).map(({ accountId }) => accountId)
  const both = goers(one).filter((id) => goers(other).includes(id))
  return both.map((id) => seats.find(({ accountId }) => accountId === id)?.name ?? '').join(', ')
}

const nameOf = ({ unitId }: PlannedVisit, { units }: Around) => units.find(({ id }) => id === unitId)?.name ?? ''

/** Whether a sentence is carried out by announced visits; a surprise is planned nowhere. */
export function isVisited(rule: number, { rules, forms }: Pick<Around, 'rules' | 'forms'>): boolean {
  const said = rules[rule]
  return said !== undefined && formOf(said, { forms }) !== 'surprise'
}

/** A unit that the sentence names, or one of the register for a sentence that names none. */
function isInPlan({ rule, unitId }: PlannedVisit, around: Around): boolean {
  if (!isVisited(rule, around)) return false
  if (around.places.some((place) => place.rule === rule && place.unitId === unitId)) return true
  return around.rules[rule]!.names.length === 0 && around.units.some(({ id }) => id === unitId)
}

function strangersIn({ teamId, memberIds }: PlannedVisit, { teams }: Around): boolean {
  const seats = present(teams.find(({ id }) => id === teamId)?.seats ?? [])
  return teamId !== null && memberIds.some((id) => !seats.some(({ accountId }) => accountId === id))
}

const MOST_DAYS = 31

/** Its days, one by one. */
function daysOf({ from, to }: PlannedVisit): Day[] {
  const days: Day[] = []
  for (let day = from; day !== null && day <= (to ?? from!) && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push(day)
  return days
}

/** Outside of every round a day is wrong; it is only odd where one of them is said to be indicative. */
function standing(day: Day, windows: readonly PlanWindow[]): 'inside' | 'odd' | 'outside' {
  const holds = ({ from, to }: PlanWindow) => (from === null || day >= from) && (to === null || day <= to)
  if (windows.some(holds)) return 'inside'
  return windows.some(({ indicative }) => indicative) ? 'odd' : 'outside'
}

function spanOf(windows: readonly PlanWindow[]): { from: Day | null; to: Day | null } {
  const days = (end: 'from' | 'to') => windows.flatMap((window) => window[end] ?? []).toSorted()
  return { from: days('from')[0] ?? null, to: days('to').at(-1) ?? null }
}

/** Độ bao phủ with these units in the places of each sentence. */
export function coverageWith({ rules, counted }: Around, named: readonly ReadonlySet<string>[]): Coverage[] {
  return coverageOf(
    rules,
    named.flatMap((ids, rule) => [...ids].map((unitId) => ({ rule, unitId }))),
    new Set(),
    counted,
  )
}
