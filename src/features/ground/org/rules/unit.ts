import type { Day } from '#kernel/day.ts'

export const UNIT_KINDS = [
  'peoplesCommittee',
  'specialisedAgency',
  'provincialDepartment',
  'managementBoard',
  'verticalAgency',
  'publicServiceUnit',
  'publicServiceCentre',
  'districtPC',
  'communePC',
  'partyBody',
  'councilBody',
  'massOrganisation',
  'media',
  'upperAgency',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]
export const UNIT_LEVELS = ['central', 'province', 'district', 'commune'] as const
export type UnitLevel = (typeof UNIT_LEVELS)[number]
export type CommuneType = 'commune' | 'ward' | 'township' | 'specialZone'

/** A unit (đơn vị) as it was on one day: identity with the version valid then. */
export interface Unit {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly kind: UnitKind
  readonly level: UnitLevel
  /** Xã, phường, thị trấn, đặc khu; null for other units. */
  readonly communeType: CommuneType | null
  readonly parentId: string | null
  /** Địa danh before the date of its papers. */
  readonly place: string
  /** Codes of the fields of reform it manages. */
  readonly fields: readonly string[]
  readonly legalDocument: string
  readonly validFrom: Day
  readonly validTo: Day | null
  /** The document by which it ended. */
  readonly endedBy: string
}

/** A unit as it is typed, with its parent by code. */
export interface NewUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly parentCode: string | null
  readonly place: string
  readonly aliases: readonly string[]
  readonly from: Day
  readonly legalDocument: string
  readonly to: Day | null
  readonly endedBy: string
}

/** The most letters of each field, in the form as in the sheet. */
export const UNIT_LENGTHS = {
  code: 50,
  name: 300,
  shortName: 300,
  place: 200,
  legalDocument: 300,
  endedBy: 300,
} as const

/** An event (sáp nhập, chia, đổi tên …) with who took over from whom. */
export interface Succession {
  readonly eventId: string
  readonly kind: string
  readonly on: Day
  readonly legalDocument: string
  readonly from: string
  readonly to: string
}

/**
 * True when a unit is of the kind that a plan asks for. "Sở, ban, ngành" takes in specialised agencies and boards; the
 * narrower words do not take in each other. "Cơ quan hành chính" are those and the committees of districts, no vertical agency and no service unit.
 *
 * @source CT-III-2b-2, CT-III-3a, KG-I-2b-1
 */
export function isOfKind(kind: UnitKind, wanted: string): boolean {
  return kind === wanted || (WIDER[wanted]?.includes(kind) ?? false)
}

const DEPARTMENTS: readonly UnitKind[] = ['provincialDepartment', 'specialisedAgency', 'managementBoard']
const WIDER: Readonly<Record<string, readonly UnitKind[]>> = {
  provincialDepartment: DEPARTMENTS,
  administrativeAgency: [...DEPARTMENTS, 'districtPC'],
}

/** The versions valid on `day`; one per unit. */
export function asOf(versions: readonly Unit[], day: Day): Unit[] {
  return versions.filter((version) => version.validFrom <= day && (version.validTo === null || version.validTo >= day))
}

/**
 * Units that stand in the place of `unitId` on `day`: itself while it exists, else what its successions lead to.
 * More than one after a split: a person decides with a document (domain §4.4).
 */
export function successors(
  unitId: string,
  day: Day,
  versions: readonly Unit[],
  successions: readonly Succession[],
): string[] {
  const seen = new Set<string>()
  const follow = (id: string): string[] => {
    if (seen.has(id)) return []
    seen.add(id)
    if (asOf(versions, day).some((version) => version.id === id)) return [id]
    return successions
      .filter((succession) => succession.from === id && succession.on <= day)
      .flatMap((succession) => follow(succession.to))
  }
  return [...new Set(follow(unitId))]
}

/** What units and those before them were called until a day, and the districts that they lay in: people still look for them by these. @source T2-ORG-2 */
export function formerNames(
  day: Day,
  versions: readonly Unit[],
  successions: readonly Succession[],
): Map<string, string[]> {
  const own = Map.groupBy(
    versions.filter(({ validFrom }) => validFrom <= day),
    ({ id }) => id,
  )
  const before = Map.groupBy(
    successions.filter(({ on }) => on <= day),
    ({ to }) => to,
  )
  const districtsOf = ({ parentId, validFrom }: Unit): string[] => {
    const [district] = asOf(own.get(parentId ?? '') ?? [], validFrom)
    return district?.kind === 'districtPC' ? [district.name] : []
  }
  const namesOf = (id: string, seen: ReadonlySet<string>): string[] =>
    seen.has(id)
      ? []
      : [
          ...(own.get(id) ?? []).flatMap((version) => [version.name, ...districtsOf(version)]),
          ...(before.get(id) ?? []).flatMap(({ from }) => namesOf(from, new Set([...seen, id]))),
        ]
  return new Map(
    asOf(versions, day).map(({ id, name }) => [
      id,
      [...new Set(namesOf(id, new Set()))].filter((former) => former !== name),
    ]),
  )
}

/** Each unit after the one it belongs to, with how far below the top it stands; those whose parent is not among them stand at the top. */
export function treeOf<Placed extends Pick<Unit, 'id' | 'parentId'>>(
  units: readonly Placed[],
): { unit: Placed; depth: number }[] {
  const ids = new Set(units.map((unit) => unit.id))
  const children = Map.groupBy(units, (unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : ''))
  const below = (parent: string, depth: number): { unit: Placed; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((unit) => [
      { unit, depth },
      ...(unit.id === parent ? [] : below(unit.id, depth + 1)),
    ])
  return below('', 0)
}
