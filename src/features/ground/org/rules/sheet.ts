import { type Day, isDay, readDay } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { clean, isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { UnitKind, UnitLevel } from './unit.ts'

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

/** A level as a sheet may say it: “Cấp xã” and “xã” are one. */
export const levelKey = (word: string): string => searchKey(word).replace(/^cap /, '')

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
    const level = words.levels.get(levelKey(row.level))
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
