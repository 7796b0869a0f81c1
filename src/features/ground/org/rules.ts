import type { Day } from '#kernel/day.ts'
import { isDay, readDay } from '#kernel/day.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { clean, isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export const UNIT_KINDS = [
  'peoplesCommittee',
  'specialisedAgency',
  'provincialDepartment',
  'managementBoard',
  'verticalAgency',
  'publicServiceUnit',
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

/** A unit (đơn vị) as it was on one day: identity with the version valid then. */
export interface Unit {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly parentId: string | null
  /** Địa danh before the date of its papers. */
  readonly place: string
  /** Codes of the fields of reform it manages. */
  readonly fields: readonly string[]
  readonly legalDocument: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

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
 * narrower words do not take in each other.
 *
 * @source CT-III-2b-2
 */
export function isOfKind(kind: UnitKind, wanted: string): boolean {
  return (
    kind === wanted ||
    (wanted === 'provincialDepartment' && (kind === 'specialisedAgency' || kind === 'managementBoard'))
  )
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

/** "UBND xã Bến Đò", "Uỷ ban nhân dân xã Bến Đò" → "Ủy ban nhân dân xã Bến Đò": a People's Committee by the name that its papers bear. @source ND30-C4 */
export function officialName(typed: string): string {
  return clean(typed)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(ubnd|[uủ][yỷ] ban nhân dân)\s+/iu, 'Ủy ban nhân dân ')
}

/** Địa danh of a People's Committee's papers: the name of its place, with the kind of place where that is a number or a person. Empty for other units. @source ND30-D4 */
export function placeOf(name: string): string {
  const [, kind = '', place = ''] = COMMITTEE.exec(name) ?? []
  return /^\d|^Hồ Chí Minh$/.test(place)
    ? `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${place}`
    : place
}

/** The locality whose People's Committee issues the plans: what the root of its register is called, where it stands and where its papers are dated. */
export interface Locality {
  readonly name: string
  readonly level: UnitLevel
  readonly place: string
}

/**
 * The locality as typed at the first set-up: "tỉnh Mẫu" and "UBND tỉnh Mẫu" both mean "Ủy ban nhân dân tỉnh Mẫu".
 *
 * @refuses LOCALITY_KIND_MISSING
 * @source ND30-C4, ND30-D4
 */
export function readLocality(typed: string): Decision<Locality> {
  const [, kind, rest] = COMMITTEE.exec(officialName(typed).replace(/^(?!Ủy ban nhân dân )/u, 'Ủy ban nhân dân ')) ?? []
  if (!kind || !rest) return refuse(refusals.LOCALITY_KIND_MISSING())
  const name = `Ủy ban nhân dân ${kind.toLowerCase()} ${rest}`
  return allow({ name, level: PLACE_LEVELS[kind.toLowerCase()] ?? 'province', place: placeOf(name) })
}

const PLACE_LEVELS: Readonly<Record<string, UnitLevel>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'đặc khu': 'commune',
  phường: 'commune',
  xã: 'commune',
}
const COMMITTEE = new RegExp(`^Ủy ban nhân dân (${Object.keys(PLACE_LEVELS).join('|')}) (.+)$`, 'iu')

/** A unit typed into the form. */
export interface UnitEntry extends Omit<NewUnit, 'parentCode'> {
  readonly parentId: string | null
}

/**
 * One unit for the register: what the sheet asks of a row, and no twin of a unit that is there. What may stay blank is worked out from the name.
 *
 * @refuses UNIT_CODE_REQUIRED, UNIT_CODE_TWICE, UNIT_NAME_REQUIRED, UNIT_NAME_TWICE, UNIT_PARENT_ABSENT
 */
export function registerUnit(given: UnitEntry, known: readonly Unit[]): Decision<UnitEntry> {
  const [problem] = entryProblems(given, known)
  if (problem) return refuse(problem)
  const name = officialName(given.name)
  return allow({
    ...given,
    code: clean(given.code).trim(),
    name,
    shortName: given.shortName.trim() || name.replace(/^Ủy ban nhân dân /u, 'UBND '),
    place: given.place.trim() || placeOf(name),
  })
}

/** Everything that is wrong with a typed unit, each at its field: the form says it all at once. */
export function entryProblems(
  given: Pick<UnitEntry, 'code' | 'name' | 'parentId' | 'from'>,
  known: readonly Unit[],
): Refusal[] {
  const code = clean(given.code).trim()
  const name = officialName(given.name)
  const then = asOf(known, given.from)
  const twin = then.some((unit) => searchKey(officialName(unit.name)) === searchKey(name))
  return [
    firstOf(
      name === '' && refusals.UNIT_NAME_REQUIRED({}, { field: 'name' }),
      twin && refusals.UNIT_NAME_TWICE({ name }, { field: 'name' }),
    ),
    firstOf(
      code === '' && refusals.UNIT_CODE_REQUIRED({}, { field: 'code' }),
      known.some((unit) => unit.code === code) && refusals.UNIT_CODE_TWICE({ code }, { field: 'code' }),
    ),
    given.parentId !== null && !then.some((unit) => unit.id === given.parentId)
      ? refusals.UNIT_PARENT_ABSENT({ from: given.from }, { field: 'parentId' })
      : null,
  ].filter((problem) => problem !== null)
}

/** One row of the register's Excel sheet, as typed. */
export type SheetRow = Readonly<Record<(typeof SHEET_COLUMNS)[number], string>>

/** Columns of the sheet in their order; headings are in texts. */
export const SHEET_COLUMNS = [
  'code',
  'name',
  'shortName',
  'kind',
  'level',
  'parent',
  'place',
  'aliases',
  'from',
  'legalDocument',
] as const

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
}

export interface SheetProblem {
  /** Row number as Excel shows it: the heading is row 1. */
  readonly row: number
  readonly column: (typeof SHEET_COLUMNS)[number]
  readonly refusal: Refusal
}

/** Words of a sheet's kind and level columns, in either language of the texts, as folded keys. */
export interface SheetWords {
  readonly kinds: ReadonlyMap<string, UnitKind>
  readonly levels: ReadonlyMap<string, UnitLevel>
}

/**
 * Reads the register's sheet: every row or nothing. Each wrong cell is named with what to do.
 *
 * @refuses UNIT_CODE_REQUIRED, UNIT_CODE_TWICE, UNIT_NAME_REQUIRED, UNIT_KIND_UNKNOWN, UNIT_LEVEL_UNKNOWN, UNIT_PARENT_UNKNOWN, UNIT_DAY_WRONG
 */
export function readSheet(
  rows: readonly SheetRow[],
  words: SheetWords,
  knownCodes: ReadonlySet<string>,
): { units: NewUnit[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = []
  const codes = new Set(rows.map((row) => clean(row.code).trim()).filter((code) => code !== ''))
  const seen = new Set<string>()
  const units = rows.map((row, index) => {
    const problem = (column: SheetProblem['column'], refusal: Refusal) =>
      problems.push({ row: index + 2, column, refusal })
    const cell = (column: keyof SheetRow) => clean(row[column]).trim().replace(/\s+/g, ' ')
    const code = cell('code')
    if (code === '') problem('code', refusals.UNIT_CODE_REQUIRED())
    else if (seen.has(code) || knownCodes.has(code)) problem('code', refusals.UNIT_CODE_TWICE({ code }))
    seen.add(code)
    if (isBlank(row.name)) problem('name', refusals.UNIT_NAME_REQUIRED())
    const kind = words.kinds.get(searchKey(row.kind))
    if (!kind) problem('kind', refusals.UNIT_KIND_UNKNOWN({ given: cell('kind') }))
    const level = words.levels.get(searchKey(row.level))
    if (!level) problem('level', refusals.UNIT_LEVEL_UNKNOWN({ given: cell('level') }))
    const parent = cell('parent')
    if (parent !== '' && !codes.has(parent) && !knownCodes.has(parent))
      problem('parent', refusals.UNIT_PARENT_UNKNOWN({ given: parent }))
    const from = readDay(cell('from'))
    if (!from) problem('from', refusals.UNIT_DAY_WRONG({ given: cell('from') }))
    return {
      code,
      name: cell('name'),
      shortName: cell('shortName') || cell('name'),
      kind: kind ?? 'specialisedAgency',
      level: level ?? 'province',
      parentCode: parent || null,
      place: cell('place'),
      aliases: cell('aliases')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      from: from && isDay(from) ? from : ('1900-01-01' as Day),
      legalDocument: cell('legalDocument'),
    }
  })
  return { units: problems.length > 0 ? [] : units, problems }
}
