import type { Paragraph } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { openSection, type Reading } from '../reading.ts'
import { readSchedule } from './schedule.ts'
import { Table } from './table.ts'

/**
 * Bảng đơn vị hoặc lịch kiểm tra, in the body or an annex: the column of units gives names, the column of time periods.
 * A table without a column of units is kept as a part of its section.
 */
export function readTables(parts: Parts, reading: Reading): void {
  const cells = [...parts.body, ...parts.annexes].filter((paragraph) => paragraph.cell !== null)
  const body = new Set(parts.body)
  for (const own of Map.groupBy(cells, (paragraph) => paragraph.cell!.table).values()) readTable(own, body, reading)
}

function readTable(cells: readonly Paragraph[], body: ReadonlySet<Paragraph>, reading: Reading): void {
  const table = new Table(cells)
  const units = table.columnOf(/don vi|co quan|ten|doi tuong|dia phuong|so, ban/)
  const isSchedule = units !== null && table.columnOf(/chu tri|nhiem vu|san pham/) === null
  if (cells.some((cell) => body.has(cell))) {
    const heading = table.heads.map((head) => head.text).join(' | ')
    openSection(reading, isSchedule ? 'targets' : 'contents', cells, { marker: null, heading })
  }
  if (isSchedule) readSchedule(table, units, reading)
}
