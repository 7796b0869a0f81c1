import { isOfKind } from '#features/ground/org/rules.ts'
import { formOf } from '#features/planning/plans/rules.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Around } from './detailed-plan.ts'

/**
 * Chọn 02 xã thuộc mỗi huyện được chọn; 10 UBND cấp xã: so many communes under each selected parent, and so many in all, as the sentences
 * of the plan have it. Communes that are counted and communes under each parent are the same units.
 *
 * @refuses COMMUNE_NOT_UNDER_SELECTED_DISTRICT, COMMUNE_QUOTA
 * @source KG-II-2c, KG-I-2b-2
 */
export function quotaGaps({ rules, forms, units }: Around, chosen: readonly ReadonlySet<string>[]): Refusal[] {
  const asked = rules
    .map((rule, at) => ({ ...rule, at, of: formOf(rule, { forms }) }))
    .filter(({ of }) => of !== 'surprise')
  const standing = new Map(units.map((unit) => [unit.id, unit]))
  /** Communes that one of these sentences has. */
  const communesOf = (sentences: typeof asked) =>
    [...new Set(sentences.flatMap(({ at }) => [...chosen[at]!]))].flatMap((id) => standing.get(id) ?? [])
  const selected = asked.flatMap(({ at, of }) => [...chosen[at]!].map((id) => ({ id, of })))
  return asked.flatMap(({ text, kind, count, names, perParent, of, at }): Refusal[] => {
    const kin = asked.filter((other) => other.of === of && other.kind !== null && other.kind === kind)
    if (kind === null || !isOfKind('communePC', kind)) return []
    if (perParent === null) {
      if (count === null || names.length > 0) return []
      const sharing = kin.filter((other) => other.at === at || other.perParent !== null)
      const have = communesOf(sharing).length
      return have === count ? [] : [refusals.COMMUNE_QUOTA({ sentence: text, under: '', wanted: count, chosen: have })]
    }
    const communes = communesOf(kin).filter((unit) => isOfKind(unit.kind, kind))
    const parents = new Set(units.flatMap((unit) => (isOfKind(unit.kind, kind) ? (unit.parentId ?? []) : [])))
    const districts = selected
      .filter(({ id, of: form }) => form === of && parents.has(id))
      .flatMap(({ id }) => standing.get(id) ?? [])
    const strays = communes.filter(({ parentId }) => !districts.some(({ id }) => id === parentId))
    return [
      ...(strays.length > 0
        ? [refusals.COMMUNE_NOT_UNDER_SELECTED_DISTRICT({ sentence: text, names: strays.map(({ name }) => name) })]
        : []),
      ...[...new Set(districts)].flatMap(({ id, name }) => {
        const have = communes.filter(({ parentId }) => parentId === id).length
        return have === perParent
          ? []
          : [refusals.COMMUNE_QUOTA({ sentence: text, under: name, wanted: perParent, chosen: have })]
      }),
    ]
  })
}
