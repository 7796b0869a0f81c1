import { formCode } from '#features/planning/plans/rules.ts'
import { isSpecific, stripped } from '../phrases/named-units.ts'
import { DIVIDER, splitNames } from '../phrases/names.ts'
import { periodsIn } from '../phrases/periods.ts'
import { labelKinds } from '../phrases/section-kinds.ts'
import { targetsIn } from '../phrases/targets.ts'
import { unitKind } from '../phrases/unit-kinds.ts'
import { add, type Reading, remember } from '../reading.ts'
import { formNamed } from './named-forms.ts'
import { type RowTime, timeOf } from './row-times.ts'
import type { Cell, Head, Row, Table } from './table.ts'

/** Where a schedule says what. */
export interface ScheduleColumns {
  /** Null where the columns of time hold the units themselves. */
  readonly units: number | null
  readonly times: readonly Head[]
  /** Columns that are headed by a time: their cells say by a mark, or by units, what takes place then. */
  readonly marked: readonly Head[]
  readonly forms: number | null
  readonly isIndicative: boolean
}

/** What a heading of a group says for the rows below it. */
interface Group {
  readonly time: RowTime | null
  readonly form: string | null
  readonly round: string | null
  /** The kind of units, for names that do not say theirs. */
  readonly kind: string | null
}

const NO_GROUP: Group = { time: null, form: null, round: null, kind: null }

/** Lịch kiểm tra: units of one kind and form are one target with their names; each unit has its own periods. */
export function readSchedule(table: Table, columns: ScheduleColumns, reading: Reading): void {
  const schedule = new Schedule(reading, columns.isIndicative)
  const isCounted = table.rows.some(({ ordinal }) => /^\d+$/.test(ordinal))
  let group = NO_GROUP
  for (const row of table.rows) {
    const heading = groupIn(row, isCounted)
    if (heading) group = groupOf(heading, reading)
    else if (columns.units === null) {
      for (const { column, text } of columns.marked) {
        const cell = row.cell(column)
        if (cell) schedule.add(cell, { text, lines: cell.lines }, group)
      }
    } else {
      const unit = row.cell(columns.units)
      if (unit === null) continue
      const method = row.cell(columns.forms)
      const form = method ? formIn(method.text, method, reading) : null
      schedule.add(unit, timeOf(row, columns.times) ?? markedTime(row, columns.marked), {
        ...group,
        form: form ?? group.form,
      })
    }
  }
}

/** "X" under "Tháng 5". */
function markedTime(row: Row, heads: readonly Head[]): RowTime | null {
  const marked = heads.flatMap(({ column, text }) => {
    const cell = row.cell(column)
    return cell && /^(?:[xX✓✔√●•*+]|có)$/u.test(cell.text) ? [{ text, lines: cell.lines }] : []
  })
  return marked.length === 0
    ? null
    : { text: marked.map(({ text }) => text).join(', '), lines: marked.flatMap(({ lines }) => lines) }
}

const GROUP_WORDS =
  /^(?:(?:các\s|khối\s|cấp\s|nhóm\s|cụm\s|đợt\s|tháng\s|quý\s|tuần\s|UBND\s(?:các|cấp)\s)|(?:tổng )?cộng(?!\s+đồng)|tổng số)/iu

/** The one cell of a row that heads the rows below it: "I | CẤP HUYỆN", "Đợt 1 (tháng 5)"; null for a row of the list. */
function groupIn({ ordinal, cells }: Row, isCounted: boolean): Cell | null {
  const own = cells.filter((cell, index) => cells[index - 1]?.lines !== cell.lines)
  const [first] = own
  if (first === undefined) return null
  const isGroup =
    own.length === 1 &&
    (/^\d+$/.test(ordinal)
      ? false
      : ordinal !== ''
        ? isCounted || GROUP_WORDS.test(first.text)
        : !isSpecific(first.text))
  // A group may say how many it has, or when: its number is then one of groups.
  return isGroup || (/^[IVXA-Z]+$/.test(ordinal) && isCounted && GROUP_WORDS.test(first.text)) ? first : null
}

function groupOf(heading: Cell, reading: Reading): Group {
  return {
    time: periodsIn(heading.text, reading.planYear).length > 0 ? heading : null,
    form: formIn(heading.text, heading, reading),
    kind: unitKind(heading.text),
    round: /^đợt\s+(?:\d+|[IVX]+)(?![\p{L}\d])/iu.exec(heading.text)?.[0] ?? null,
  }
}

/** The form that a cell says, in the words by which the plan first names it. */
function formIn(words: string, cell: Cell, reading: Reading): string | null {
  const code = formCode(words)
  return code === null ? null : formNamed(reading, words, code, words, cell).form.form
}

/** No cell of a schedule says as much of its units or of their time. */
const LONGEST = 4_000

/** The units of one table: those of one kind and form are one target. */
class Schedule {
  readonly #reading: Reading
  readonly #indicative: boolean
  readonly #targets = new Map<string, number>()

  constructor(reading: Reading, indicative: boolean) {
    this.#reading = reading
    this.#indicative = indicative
  }

  /** A cell that names units, or says which they are, with its time. */
  add(unit: Cell, own: RowTime | null, { time, form, round, kind }: Group): void {
    if (unit.text.length > LONGEST) return
    const names = namesIn(unit)
    for (const name of names) this.#addName(name, unit, form, kind)
    if (names.length === 0 && !this.#addPopulation(unit, form)) return
    const said = own ? periodsIn(own.text, this.#reading.planYear) : []
    const when = said.length > 0 ? own : time
    if (when === null) return
    const periods = said.length > 0 ? said : periodsIn(when.text, this.#reading.planYear)
    for (const name of names.length > 0 ? names : [unit.text])
      for (const { from, to, before } of periods) {
        const text = `${name}: ${when.text}`
        add(this.#reading, 'periods', { form, from, to, before, text, round, indicative: this.#indicative }, when)
      }
  }

  #addName(name: string, unit: Cell, form: string | null, ofGroup: string | null): void {
    const kind = unitKind(name) ?? ofGroup
    const key = `${kind} ${form}`
    const known = this.#targets.get(key)
    const { targets } = this.#reading.lists
    if (known === undefined) {
      const target = { kind, names: [name], count: null, percent: null, perParent: null, text: name, form, unitIds: [] }
      add(this.#reading, 'targets', target, unit)
      this.#targets.set(key, targets.length - 1)
    } else {
      const target = targets[known]!
      target.names.push(name)
      target.text = `${target.text}, ${name}`
      remember(this.#reading, `targets.${known}`, unit)
    }
  }

  /** "Các phòng chuyên môn", "05 xã": units without names; false where the cell says none. */
  #addPopulation(unit: Cell, form: string | null): boolean {
    const said = labelKinds(unit.text).length > 0 ? [] : targetsIn(unit.text)
    for (const target of said) add(this.#reading, 'targets', { ...target, form, unitIds: [] }, unit)
    return said.length > 0
  }
}

/** The names of a cell: each of its paragraphs or of its list that is one by itself, else the whole where it is no population. */
function namesIn({ text, parts }: Cell): string[] {
  const bare = (words: string) => stripped(words.replace(/^(?:[-–+•]|\d{1,2}[.)])\s*/u, '')).replace(/[.;,]+$/, '')
  const lists = [parts, DIVIDER.test(text) ? splitNames(text) : []].filter(({ length }) => length > 1)
  const list = lists.map((names) => names.map(bare)).find((names) => names.every((name) => isSpecific(name)))
  if (list) return list
  const name = bare(text)
  const isUnit =
    !/^(?:\d+|[IVX]+)$/.test(name) &&
    labelKinds(name).length === 0 &&
    !GROUP_WORDS.test(name) &&
    !/^\d{1,3}\s/.test(name) &&
    (unitKind(name) !== null || /^\p{Lu}/u.test(name))
  return isUnit ? [name] : []
}
