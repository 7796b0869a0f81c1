import type { Paragraph } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { isSpecific } from '../phrases/named-units.ts'
import { periodsIn } from '../phrases/periods.ts'
import type { SectionKind } from '../phrases/section-kinds.ts'
import { openSection, type Reading } from '../reading.ts'
import { readSchedule, type ScheduleColumns } from './schedule.ts'
import { Table } from './table.ts'
import { readTaskTable, type TaskColumns } from './task-table.ts'

/**
 * Bảng trong kế hoạch, in the body or an annex: a schedule gives units and times, a table of work gives duties, any other
 * stays words of its section, or is listed where that should have been read. @source CT-III-1b-6, NX-IV-1-3
 */
export function readTables(parts: Parts, reading: Reading): void {
  const cells = [...parts.body, ...parts.annexes].filter((paragraph) => paragraph.cell !== null)
  const body = new Set(parts.body)
  for (const own of Map.groupBy(cells, (paragraph) => paragraph.cell!.table).values()) readTable(own, body, reading)
}

function readTable(cells: readonly Paragraph[], body: ReadonlySet<Paragraph>, reading: Reading): void {
  const table = new Table(cells)
  const tasks = taskColumns(table)
  const schedule = tasks ? null : scheduleColumns(table, reading.planYear)
  if (cells.some((cell) => body.has(cell))) {
    const kind = tasks ? 'organisation' : schedule ? 'targets' : kindAround(cells, reading)
    openSection(reading, kind, cells, {
      marker: null,
      heading: table.heads.map(({ text }) => text).join(' | ') || null,
    })
  }
  if (tasks) readTaskTable(table, tasks, reading)
  else if (schedule) readSchedule(table, schedule, reading)
}

/** Kinds of which a table is only a part of the words; any other should have been read. */
const WORDS: ReadonlySet<SectionKind> = new Set([
  'contents',
  'forms',
  'team',
  'duties',
  'attendance',
  'procedure',
  'place',
])

/** A table that nobody reads belongs to the part in which it stands, where that is one of words. */
function kindAround(cells: readonly Paragraph[], { owners, sections }: Reading): SectionKind {
  let line = cells[0]!.lines[0]! - 1
  while (line > 0 && !owners.has(line)) line -= 1
  const kind = sections[owners.get(line) ?? -1]?.kind ?? 'other'
  return WORDS.has(kind) ? kind : 'other'
}

const ACTS = /chu tri|thuc hien|phu trach|trach nhiem|phoi hop|tham muu|dau moi/
const INSPECTED = /duoc kiem tra|doi tuong|(?:don vi|co quan|dia phuong) kiem tra$/
const UNITS = /don vi|co quan|dia phuong|so, ban|(?:^|[^a-z])ten(?![a-z])|(?:^|[\s,/])(?:xa|phuong|so|phong)(?=$|[,/])/
const WORK = /noi dung|cong viec|nhiem vu|hoat dong/
const TIMES =
  /thoi gian|thoi han|thoi diem|tien do|(?:^|[^a-z])(?:ngay|thang|quy|tuan|lich|han|dot)(?![a-z])|bat dau|ket thuc|hoan thanh/

/** A table of work: what is to be done and who does it; null for any other. */
function taskColumns(table: Table): TaskColumns | null {
  const inspected = table.columnOf(INSPECTED)
  const [work] = table.columnsOf(WORK, ACTS)
  const body = table.columnOf(/chu tri|thuc hien|phu trach|trach nhiem/, /thoi gian|thoi han|san pham/)
  const unit = table.columnOf(UNITS, /phoi hop/)
  const isDuty = work !== undefined && /cong viec|nhiem vu|hoat dong/.test(work.key)
  if (work === undefined || inspected !== null || isOfPeople(table)) return null
  const actor = body ?? (isDuty ? unit : null)
  return actor === null ? null : { work: work.column, body: actor, times: table.columnsOf(TIMES, /ket qua/) }
}

/** A list of the members of the Team names persons. */
const isOfPeople = (table: Table): boolean => table.columnOf(/ho va ten|ho ten|chuc vu/) !== null

/** A table of units to be inspected, by its heads or by what its cells are; null for any other. */
function scheduleColumns(table: Table, planYear: number | null): ScheduleColumns | null {
  if (isOfPeople(table)) return null
  const holdsTime = (text: string) => periodsIn(text, planYear).length > 0
  const marked = table.heads.flatMap((head) => {
    const time = MONTH_OR_QUARTER.exec(head.text)?.[0]
    return time && holdsTime(time) ? [{ ...head, text: time }] : []
  })
  const units =
    table.heads.length === 0 ? table.columnBy(isSpecific) : (table.columnOf(INSPECTED) ?? table.columnOf(UNITS, ACTS))
  if (units === null && marked.length < 2) return null
  const headed = table
    .columnsOf(TIMES, /ghi chu/)
    .filter(({ column }) => column !== units && !marked.some((one) => one.column === column))
  const timed = table.heads.length === 0 ? table.columnBy(holdsTime) : null
  return {
    units,
    times: timed === null ? headed : [{ column: timed, text: '', key: '' }],
    marked,
    forms: table.columnOf(/hinh thuc|phuong thuc/),
    isIndicative: headed.some(({ key }) => /du kien/.test(key)),
  }
}

/** The time that heads a column, under whatever stands over several of them. */
const MONTH_OR_QUARTER = /(?:tháng|quý)\s+(?:\d{1,2}|[IVX]{1,3})(?:\s*\/\s*\d{4})?/iu
