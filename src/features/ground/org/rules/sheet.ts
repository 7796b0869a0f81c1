import { addDays, type Day, isDay, readDay } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { type FilledRow, saidIn, type WrongCell } from '#kernel/filled.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkLevels, unitCautions } from './levels.ts'
import { isPlace } from './links.ts'
import { officialName, placeOf, shortNameOf } from './names.ts'
import { endProblems, isUntyped } from './register.ts'
import { asOf, type NewUnit, UNIT_LENGTHS, type Unit, type UnitKind, type UnitLevel } from './unit.ts'

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
  'to',
  'endedBy',
  'successors',
  'covers',
  'focalAgency',
] as const

/** Columns that a sheet may lack: what few units have. */
export const OPTIONAL_COLUMNS: readonly Column[] = ['to', 'endedBy', 'successors', 'covers', 'focalAgency']

/** A unit of the sheet with what it names by code. */
export interface SheetUnit extends NewUnit {
  readonly successors: readonly string[]
  readonly covers: readonly string[]
  readonly focalAgency: string | null
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
 * @refuses UNIT_PARENT_UNKNOWN, UNIT_PARENT_ABSENT, UNIT_PARENT_LOOP, UNIT_DAY_WRONG, UNIT_TOO_LONG, UNIT_CODE_UNKNOWN
 * @refuses COMMUNE_TYPE_MISSING, LEVEL_ABOLISHED, UNIT_ENDS_BEFORE, EVENT_BASIS_REQUIRED, UNIT_NOT_SUBORDINATE
 */
export function readSheet(
  rows: readonly SheetRow[],
  words: SheetWords,
  known: readonly Unit[],
): { units: SheetUnit[]; problems: SheetProblem[]; cautions: SheetProblem[] } {
  const problems: SheetProblem[] = []
  const cautions: SheetProblem[] = []
  const cellOf = (row: SheetRow, column: Column) => saidIn(row[column])
  const knownCodes = new Set(known.map(({ code }) => code))
  const parents = new Map(rows.map((row) => [cellOf(row, 'code'), cellOf(row, 'parent')]))
  const stands = standing(rows, words, known)
  const seen = new Set<string>()
  const names = new Map<string, Period[]>()
  const units = rows.map((row): SheetUnit => {
    const problem = (column: Column, refusal: Refusal) => problems.push({ row: row.row, column, refusal })
    const cell = (column: Column) => cellOf(row, column)
    const listed = (column: Column) =>
      cell(column)
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    const day = (column: Column) => {
      const read = readDay(cell(column))
      if (!read) problem(column, refusals.UNIT_DAY_WRONG({ given: cell(column) }))
      return read && isDay(read) ? read : null
    }
    for (const [column, most] of Object.entries(LONGEST) as [Column, number][]) {
      const { length } = cell(column)
      if (length > most) problem(column, refusals.UNIT_TOO_LONG({ most, over: length - most }))
    }
    for (const { length } of listed('aliases'))
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
    const from = day('from')
    const to = cell('to') === '' && cell('successors') === '' ? null : day('to')
    const then = asOf(known, from ?? EVER)
    const name = officialName(cell('name'))
    const key = searchKey(name)
    const twins = names.get(key) ?? []
    const period = { from: from ?? EVER, to }
    if (isBlank(name)) problem('name', refusals.UNIT_NAME_REQUIRED())
    else if (
      twins.some((twin) => overlap(twin, period)) ||
      then.some((unit) => searchKey(officialName(unit.name)) === key)
    )
      problem('name', refusals.UNIT_NAME_TWICE({ name }))
    else if (kind && isUntyped({ name, kind })) problem('name', refusals.COMMUNE_TYPE_MISSING())
    names.set(key, [...twins, period])
    const parent = cell('parent')
    if (parent !== '' && loops(code, parents)) problem('parent', refusals.UNIT_PARENT_LOOP({ code: parent }))
    else if (parent !== '' && !parents.has(parent)) {
      if (!knownCodes.has(parent)) problem('parent', refusals.UNIT_PARENT_UNKNOWN({ given: parent }))
      else if (from && !then.some((unit) => unit.code === parent))
        problem('parent', refusals.UNIT_PARENT_ABSENT({ from }))
    }
    for (const refusal of endProblems({ to, endedBy: cell('endedBy') }, from ?? EVER))
      problem(refusal.field as Column, refusal)
    if (kind && level && from) {
      const placed = { name, kind, level, from, to }
      const wrong = checkLevels(placed, stands(parent, from))
      if (wrong) problem(wrong.field === 'parentId' ? 'parent' : (wrong.field as Column), wrong)
      for (const refusal of unitCautions(placed)) cautions.push({ row: row.row, column: 'name', refusal })
    }
    // Named by code: takes over the day after, is served, has the reform work.
    const named = (column: Column, on: Day | null, fits: (unit: Standing) => Refusal | null) =>
      listed(column).filter((given) => {
        if (!parents.has(given) && !knownCodes.has(given)) problem(column, refusals.UNIT_CODE_UNKNOWN({ given }))
        else if (on !== null) {
          const unit = stands(given, on)
          const wrong = unit ? fits(unit) : refusals.UNIT_NOT_VALID_ON_DATE({ name: given, on, names: [] })
          if (wrong) problem(column, wrong)
        }
        return true
      })
    const successors = named('successors', to && addDays(to, 1), () => null)
    const covers = named('covers', from, (unit) => (isPlace(unit) ? null : refusals.COVERS_NO_PLACE()))
    const [focalAgency = null, ...more] = named('focalAgency', from, (unit) =>
      unit.parentCode === code ? null : refusals.UNIT_NOT_SUBORDINATE({ name: unit.name }),
    )
    if (covers.length > 0 && kind !== 'verticalAgency') problem('covers', refusals.LINK_NOT_OF_KIND({ name }))
    if (focalAgency !== null && kind !== 'communePC') problem('focalAgency', refusals.LINK_NOT_OF_KIND({ name }))
    if (more.length > 0) problem('focalAgency', refusals.ONE_FOCAL_AGENCY())
    return {
      code,
      name,
      shortName: shortNameOf(name, cell('shortName')),
      kind: kind ?? 'specialisedAgency',
      level: level ?? 'province',
      parentCode: parent || null,
      place: cell('place') || placeOf(name),
      aliases: listed('aliases'),
      from: from ?? EVER,
      legalDocument: cell('legalDocument'),
      to,
      endedBy: cell('endedBy'),
      successors,
      covers,
      focalAgency,
    }
  })
  return { units: problems.length > 0 ? [] : units, problems, cautions }
}

const EVER: Day = '1900-01-01'

type Period = Pick<NewUnit, 'from' | 'to'>

const overlap = (one: Period, other: Period) =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)

type Standing = Pick<NewUnit, 'name' | 'kind' | 'level' | 'parentCode'>

/** A unit by its code as it stands on a day, in the sheet or in the register; null for none. */
function standing(rows: readonly SheetRow[], words: SheetWords, known: readonly Unit[]) {
  const typed = new Map(rows.map((row) => [saidIn(row.code), row]))
  const codes = new Map(known.map(({ id, code }) => [id, code]))
  return (code: string, day: Day): Standing | null => {
    const row = typed.get(code)
    const kind = row && words.kinds.get(searchKey(row.kind))
    const level = row && words.levels.get(searchKey(row.level))
    if (row && kind && level) {
      const to = readDay(saidIn(row.to))
      return to && to < day ? null : { name: saidIn(row.name), kind, level, parentCode: saidIn(row.parent) }
    }
    const unit = asOf(known, day).find((one) => one.code === code)
    return unit ? { ...unit, parentCode: codes.get(unit.parentId ?? '') ?? null } : null
  }
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
