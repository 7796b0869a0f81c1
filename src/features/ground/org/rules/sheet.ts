import { type Day, isDay, readDay } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { type FilledRow, saidIn, type WrongCell } from '#kernel/filled.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { officialName, placeOf, shortNameOf } from './names.ts'
import { asOf, UNIT_LENGTHS, type Unit, type UnitKind, type UnitLevel } from './unit.ts'

/** One row of the register's Excel sheet, as typed. */
export type SheetRow = FilledRow<Column>

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

export type SheetProblem = WrongCell<Column>

/** Words of a sheet's kind and level columns, in either language of the texts, as folded keys. */
export interface SheetWords {
  readonly kinds: ReadonlyMap<string, UnitKind>
  readonly levels: ReadonlyMap<string, UnitLevel>
}

/** A level as a sheet may say it: “Cấp xã” and “xã” are one. */
export const levelKey = (word: string): string => searchKey(word).replace(/^cap /, '')

/**
 * Reads the register's sheet: every row or nothing. Each wrong cell is named with what to do. A row is held to what the form for one unit
 * asks, against the register and the other rows; what may stay blank is worked out from the name as there.
 *
 * @refuses UNIT_CODE_REQUIRED, UNIT_CODE_TWICE, UNIT_NAME_REQUIRED, UNIT_NAME_TWICE, UNIT_KIND_UNKNOWN, UNIT_LEVEL_UNKNOWN
 * @refuses UNIT_PARENT_UNKNOWN, UNIT_PARENT_ABSENT, UNIT_PARENT_LOOP, UNIT_DAY_WRONG, UNIT_TOO_LONG
 */
export function readSheet(
  rows: readonly SheetRow[],
  words: SheetWords,
  known: readonly Unit[],
): { units: NewUnit[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = []
  const cellOf = (row: SheetRow, column: Column) => saidIn(row[column])
  const knownCodes = new Set(known.map(({ code }) => code))
  const parents = new Map(rows.map((row) => [cellOf(row, 'code'), cellOf(row, 'parent')]))
  const seen = new Set<string>()
  const names = new Set<string>()
  const units = rows.map((row) => {
    const problem = (column: Column, refusal: Refusal) => problems.push({ row: row.row, column, refusal })
    const cell = (column: Column) => cellOf(row, column)
    for (const [column, most] of Object.entries(LONGEST) as [Column, number][]) {
      const { length } = cell(column)
      if (length > most) problem(column, refusals.UNIT_TOO_LONG({ most, over: length - most }))
    }
    for (const { length } of cell('aliases').split(';'))
      if (length > UNIT_LENGTHS.name)
        problem('aliases', refusals.UNIT_TOO_LONG({ most: UNIT_LENGTHS.name, over: length - UNIT_LENGTHS.name }))
    const code = cell('code')
    if (code === '') problem('code', refusals.UNIT_CODE_REQUIRED())
    else if (seen.has(code) || knownCodes.has(code)) problem('code', refusals.UNIT_CODE_TWICE({ code }))
    seen.add(code)
    const kind = words.kinds.get(searchKey(row.kind))
    if (!kind) problem('kind', refusals.UNIT_KIND_UNKNOWN({ given: cell('kind') }))
    const level = words.levels.get(searchKey(row.level))
    if (!level) problem('level', refusals.UNIT_LEVEL_UNKNOWN({ given: cell('level') }))
    const from = readDay(cell('from'))
    if (!from) problem('from', refusals.UNIT_DAY_WRONG({ given: cell('from') }))
    const then = asOf(known, from ?? ('1900-01-01' as Day))
    const name = officialName(cell('name'))
    const key = searchKey(name)
    if (isBlank(name)) problem('name', refusals.UNIT_NAME_REQUIRED())
    else if (names.has(key) || then.some((unit) => searchKey(officialName(unit.name)) === key))
      problem('name', refusals.UNIT_NAME_TWICE({ name }))
    names.add(key)
    const parent = cell('parent')
    if (parent !== '' && loops(code, parents)) problem('parent', refusals.UNIT_PARENT_LOOP({ code: parent }))
    else if (parent !== '' && !parents.has(parent)) {
      if (!knownCodes.has(parent)) problem('parent', refusals.UNIT_PARENT_UNKNOWN({ given: parent }))
      else if (from && !then.some((unit) => unit.code === parent))
        problem('parent', refusals.UNIT_PARENT_ABSENT({ from }))
    }
    return {
      code,
      name,
      shortName: shortNameOf(name, cell('shortName')),
      kind: kind ?? 'specialisedAgency',
      level: level ?? 'province',
      parentCode: parent || null,
      place: cell('place') || placeOf(name),
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

type Column = (typeof SHEET_COLUMNS)[number]

/** Letters that the form takes too (contract.ts). */
const LONGEST: Readonly<Partial<Record<Column, number>>> = UNIT_LENGTHS

/** Whether the way upwards comes back to where it began. */
function loops(code: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(code); at; at = parents.get(at)) {
    if (at === code) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}
