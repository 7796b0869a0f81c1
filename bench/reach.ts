import type { RiskCriterion } from '#features/ground/profiles/rules.ts'
import { type Factor, rankUnits, type Scale } from '#features/planning/choices/rules.ts'
import {
  type CountedPlace,
  type CoverageRule,
  capacityOf,
  coverageOf,
  cycleOf,
  visitsNeeded,
} from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'

const UNITS = 200
const TIMES = 200

/** Coverage, cycle, capacity and ranking of a plan with two hundred units, worked out anew: what a page of the plan takes beside its rows. */
export async function reach(): Promise<object> {
  const units = Array.from({ length: UNITS }, (_, at) => ({
    ...{ id: `u${at}`, code: `X${at}`, name: `Đơn vị ${at}`, parentId: 'T' },
    kind: at < 30 ? ('specialisedAgency' as const) : ('communePC' as const),
  }))
  const rule = (part: Partial<CoverageRule>): CoverageRule => ({
    ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: '', form: null },
    ...part,
  })
  const targets = [
    rule({ kind: 'provincialDepartment', percent: 30 }),
    rule({ kind: 'communePC', percent: 30 }),
    rule({ kind: 'communePC', count: 51 }),
  ]
  const places = units.map(({ id, kind }): CountedPlace => ({ rule: kind === 'communePC' ? 2 : 0, unitId: id }))
  const visits = new Map(units.filter((_, at) => at % 3 > 0).map(({ id }) => [id, '2025-05-05' as Day]))
  const windows = [{ from: '2026-04-01' as Day, to: '2026-09-30' as Day, indicative: false }]
  const criteria: RiskCriterion[] = ['lateDossiers', 'openRecommendations', 'lateReports', 'lowIndex', 'notVisited']
  const scales = criteria.map((criterion): Scale => ({ criterion, weight: 20, cap: 40 }))
  const figures = new Map(
    units.map(({ id }, at): [string, Factor] => [id, { value: at * 37, source: '', on: '2026-01-01' }]),
  )
  const factors = new Map(criteria.map((criterion) => [criterion, figures]))
  const once = () => {
    const coverage = coverageOf(targets, places, new Set(visits.keys()), units)
    const settings = { cycleYears: 3, cycleFrom: null }
    cycleOf({ planYear: 2026, content: { targets, forms: [] } }, places, visits, units, settings)
    capacityOf({ planYear: 2026, windows }, visitsNeeded(places, coverage), { visitTeams: 2, unitsPerDay: 2 })
    rankUnits(units, scales, factors)
  }
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now()
    once()
    return performance.now() - began
  })
  const ordered = times.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(ordered[Math.floor(part * (TIMES - 1))]! * 100) / 100
  return {
    bench: 'reach',
    units: UNITS,
    firstMs: Math.round(times[0]! * 100) / 100,
    medianMs: at(0.5),
    p95Ms: at(0.95),
  }
}
