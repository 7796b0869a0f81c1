import { isOfKind, type UnitKind } from '#features/ground/org/rules.ts'
import { searchKey } from '#kernel/text.ts'

/** A unit of the register as the import needs it. */
export interface RegisteredUnit {
  readonly id: string
  readonly name: string
  readonly kind?: UnitKind
}

/** Finds the one unit of a register that a name of the plan means; null where none or several fit. Never guesses. */
export function unitFinder(register: readonly RegisteredUnit[]): (name: string, kind: string | null) => string | null {
  const exact = Map.groupBy(register, (unit) => unitKey(unit.name))
  const bare = Map.groupBy(register, (unit) => bareKey(unit.name))
  return (name, kind) => {
    const same = exact.get(unitKey(name)) ?? []
    if (same.length === 1) return same[0]!.id
    const alike = (bare.get(bareKey(name)) ?? []).filter(
      (unit) => kind === null || unit.kind === undefined || isOfKind(unit.kind, kind),
    )
    return alike.length === 1 ? alike[0]!.id : null
  }
}

function unitKey(name: string): string {
  return searchKey(name)
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/\bthanh pho\b/g, 'tp')
    .replace(/\s*[-–,&]\s*|\s+va\s+/g, ' ')
    .trim()
}

const bareKey = (name: string) =>
  unitKey(name)
    .replace(/^(?:ubnd\s+)?(?:so|phong|xa|phuong|huyen|quan|thi xa|thi tran|tp|dac khu|ubnd)\s+/, '')
    .replace(/\s+(?:tinh|tp|huyen)$/, '')
