import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Caution, Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import { type CountedPlace, type CountedUnit, type CoverageRule, formOf, isCounted, takesKind } from './coverage.ts'
import type { NamedForm } from './form-codes.ts'

/** A unit that nobody has visited since the cycle began, and that the plan does not choose. */
export interface UnvisitedUnit {
  readonly unitId: string
  readonly name: string
  /** When it was last visited, in a cycle before; null: nobody knows of a visit. */
  readonly lastOn: Day | null
}

/** Units of one kind on their way through the cycle. */
export interface CycleGroup {
  readonly kind: string
  readonly total: number
  /** How many a year must see, so that each is seen once. */
  readonly wanted: number
  /** Units that the plan chooses, with its places that have no unit yet. */
  readonly chosen: number
  /** Its places that have no unit yet: each may still take one of the unvisited. */
  readonly open: number
  /** Units visited since the cycle began. */
  readonly visited: number
  readonly unvisited: readonly UnvisitedUnit[]
}

/** Chu kỳ kiểm tra: every unit once in some years. */
export interface Cycle {
  readonly years: number
  /** Its first and last year. */
  readonly from: number
  readonly to: number
  /** Years that the cycle still has after that of the plan. */
  readonly left: number
  readonly groups: readonly CycleGroup[]
}

/** What a plan says of whom it inspects, and in which forms. */
interface Sentences {
  readonly targets: readonly CoverageRule[]
  readonly forms: readonly NamedForm[]
}

type CycleSettings = Pick<Profile, 'cycleYears' | 'cycleFrom'>

/** The first and last year of the cycle in which a year lies; null where the plan has none. @source T2-PLAN-4 */
export function cycleYearsOf(
  year: number,
  { cycleYears: years, cycleFrom }: CycleSettings,
): { from: number; to: number } | null {
  if (!years) return null
  const from = cycleFrom === null ? year - years + 1 : cycleFrom + Math.floor((year - cycleFrom) / years) * years
  return { from, to: from + years - 1 }
}

/**
 * How far the units of a plan have come in its cycle: of the kinds that it promises a share of, else of all kinds that its announced
 * sentences speak of. A visit counts for the unit that was visited; of one that was merged since, nothing is taken over.
 *
 * @source T2-PLAN-4
 */
export function cycleOf(
  { planYear, content }: { readonly planYear: number; readonly content: Sentences },
  places: readonly CountedPlace[],
  lastVisits: ReadonlyMap<string, Day>,
  register: readonly (CountedUnit & { readonly name: string })[],
  settings: CycleSettings,
): Cycle | null {
  const years = cycleYearsOf(planYear, settings)
  if (years === null) return null
  const { targets } = content
  const chosen = new Set(places.flatMap(({ unitId }) => unitId ?? []))
  const groups = groupsOf(content).map((rule): CycleGroup => {
    const units = register.filter(({ kind }) => takesKind(rule, kind))
    const isSeen = (id: string) => (lastVisits.get(id) ?? '') >= `${years.from}-01-01`
    const open = places.filter(
      ({ unitId, rule: at }) => unitId === null && takesKind(rule, targets[at]?.kind ?? ''),
    ).length
    return {
      kind: rule.kind!,
      total: units.length,
      wanted: Math.ceil(units.length / settings.cycleYears!),
      chosen: units.filter(({ id }) => chosen.has(id)).length + open,
      open,
      visited: units.filter(({ id }) => isSeen(id)).length,
      unvisited: units
        .filter(({ id }) => !isSeen(id) && !chosen.has(id))
        .map(({ id, name }) => ({ unitId: id, name, lastOn: lastVisits.get(id) ?? null })),
    }
  })
  return { years: settings.cycleYears!, ...years, left: years.to - planYear, groups }
}

/** One sentence for each kind of unit that goes through the cycle. */
function groupsOf({ targets, forms }: Sentences): CoverageRule[] {
  const announced = targets.filter((rule) => isCounted(rule) && formOf(rule, { forms }) !== 'surprise')
  const shares = announced.filter(({ percent }) => percent !== null)
  return [...new Map((shares.length > 0 ? shares : announced).map((rule) => [rule.kind, rule])).values()]
}

/**
 * What the last plan of a cycle leaves out: units that are neither visited nor chosen, beyond those for which a place is open.
 *
 * @refuses CYCLE_UNVISITED
 * @source T2-PLAN-4
 */
export function cycleGaps(cycle: Cycle | null): Refusal[] {
  if (cycle === null || cycle.left > 0) return []
  return cycle.groups.flatMap(({ unvisited, open, total, wanted }) =>
    unvisited.length > open
      ? [
          refusals.CYCLE_UNVISITED({
            ...{ years: cycle.years, from: cycle.from, to: cycle.to, total, wanted },
            missing: unvisited.length - open,
            names: unvisited.map(({ name }) => name),
          }),
        ]
      : [],
  )
}

/** The same, where the plan does not make it binding. @source T2-PLAN-4 */
export function cycleCautions(cycle: Cycle | null, { cycleBlocksAt }: Pick<Profile, 'cycleBlocksAt'>): Caution[] {
  return cycleBlocksAt === 'submission' ? [] : cycleGaps(cycle)
}
