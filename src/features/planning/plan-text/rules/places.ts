import { type Place, placesFrom } from '#features/planning/plan-import/rules/accept.ts'
import type { PlanContent } from '#features/planning/plans/rules.ts'
import { type Fact, valuesOf } from './fact.ts'

/** A place that stands in the plan: its rule counted from 0. */
interface Standing {
  readonly id: string
  readonly rule: number
  readonly unitId: string | null
}

/** What becomes of the places of a plan when its objects change. */
export interface Rearranged {
  /** Places that belong to a rule of another number now. */
  readonly moved: readonly { readonly id: string; readonly rule: number }[]
  readonly removed: readonly string[]
  readonly added: readonly Place[]
}

/**
 * Đối tượng thay đổi: places follow the rule that they belong to. A rule that goes takes its places along; one that is new or says another
 * number, other units or another kind keeps the units that stand in it and has as many open places as it promises beyond them.
 *
 * @source CT-III-1b-2, CT-III-1b-6
 */
export function rearranged(
  before: readonly Fact[],
  after: readonly Fact[],
  content: PlanContent,
  standing: readonly Standing[],
  unitIds: ReadonlyMap<string, string>,
  totalOf: (kind: string | null) => number,
): Rearranged {
  const [was, is] = [before, after].map((facts) => facts.filter(({ kind }) => kind === 'target')) as [Fact[], Fact[]]
  const wanted = placesFrom({ ...content, targets: valuesOf(after, 'target') }, unitIds, totalOf)
  const moved: { id: string; rule: number }[] = []
  const removed: string[] = []
  const added: Place[] = []
  was.forEach((fact, rule) => {
    if (!is.some(({ id }) => id === fact.id))
      removed.push(...standing.filter((place) => place.rule === rule).map(({ id }) => id))
  })
  is.forEach((fact, rule) => {
    const old = was.findIndex(({ id }) => id === fact.id)
    const own = standing.filter((place) => old >= 0 && place.rule === old)
    const promised = wanted.filter((place) => place.rule === rule)
    const unchanged = old >= 0 && JSON.stringify(was[old]!.value) === JSON.stringify(fact.value)
    const names = (fact.value as { names: readonly string[] }).names
    // Named units are those that the sentence names; chosen ones stay as long as it names none.
    const staying = unchanged
      ? own
      : names.length > 0
        ? own.filter(({ unitId }) => unitId !== null && promised.some((place) => place.unitId === unitId))
        : own.filter(({ unitId }) => unitId !== null)
    if (old !== rule) moved.push(...staying.map(({ id }) => ({ id, rule })))
    if (unchanged) return
    removed.push(...own.filter((place) => !staying.includes(place)).map(({ id }) => id))
    added.push(
      ...(names.length > 0
        ? promised.filter((place) => place.unitId === null || !staying.some(({ unitId }) => unitId === place.unitId))
        : promised.slice(staying.length)),
    )
  })
  return { moved, removed, added }
}
