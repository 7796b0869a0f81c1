import { searchKey } from '#kernel/text.ts'

/** A unit of the register as the import needs it. */
export interface RegisteredUnit {
  readonly id: string
  readonly name: string
  readonly kind?: string
}

/** The one unit of the register that a name of the plan means; null where none or several fit. Never guesses. */
export function unitNamed(name: string, kind: string | null, register: readonly RegisteredUnit[]): string | null {
  const wanted = unitKey(name)
  const exact = register.filter((unit) => unitKey(unit.name) === wanted)
  if (exact.length === 1) return exact[0]!.id
  const bare = bareKey(name)
  const alike = register.filter(
    (unit) => bareKey(unit.name) === bare && (kind === null || unit.kind === undefined || unit.kind === kind),
  )
  return alike.length === 1 ? alike[0]!.id : null
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
