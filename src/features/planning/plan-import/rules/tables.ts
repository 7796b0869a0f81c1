import { add, openParagraphs, type Reading } from './draft.ts'
import { labelKinds } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Parts } from './parts.ts'
import { periodsIn } from './periods.ts'
import { unitKind } from './targets.ts'

/**
 * Bảng đơn vị hoặc lịch kiểm tra, in the body or an annex: the column of units gives names, the column of time periods.
 * A table without a column of units is kept as a part of its section.
 */
export function readTables(parts: Parts, reading: Reading): void {
  const cells = [...parts.body, ...parts.annexes].filter((paragraph) => paragraph.cell !== null)
  for (const table of new Set(cells.map((paragraph) => paragraph.cell!.table)))
    readTable(
      cells.filter((paragraph) => paragraph.cell!.table === table),
      parts,
      reading,
    )
}

function readTable(cells: readonly Paragraph[], parts: Parts, reading: Reading): void {
  const first = cells[0]!.cell!.row
  const heads = cells.filter((paragraph) => paragraph.cell!.row === first)
  const columnOf = (pattern: RegExp) => heads.find((head) => pattern.test(head.key))?.cell?.column ?? -1
  const units = columnOf(/don vi|co quan|ten|doi tuong|dia phuong|so, ban/)
  const times = columnOf(/thoi gian|ngay|thang|lich/)
  const inBody = cells.some((cell) => parts.body.includes(cell))
  const isSchedule = units >= 0 && !heads.some((head) => /chu tri|nhiem vu|san pham/.test(head.key))
  if (inBody) openParagraphs(reading, isSchedule ? 'targets' : 'contents', cells, heads.map((head) => head.text).join(' | '))
  if (!isSchedule) return
  for (const row of new Set(cells.map((cell) => cell.cell!.row))) {
    if (row === first) continue
    const name = textAt(cells, row, units)
    if (!name || /^(?:\d+|[IVX]+)$/.test(name.text) || labelKinds(name.text).length > 0) continue
    const kind = unitKind(name.text)
    if (kind === null && !/^\p{Lu}/u.test(name.text)) continue
    if (cells.filter((cell) => cell.cell!.row === row).length === 1) continue
    const known = reading.lists.targets.find(
      (target) =>
        target.kind === kind &&
        target.form === null &&
        target.names.length > 0 &&
        reading.origins.get(`targets.${reading.lists.targets.indexOf(target)}`)?.some((line) => cells.some((cell) => cell.lines.includes(line))),
    )
    if (known) {
      known.names.push(name.text)
      known.text = `${known.text}, ${name.text}`
      reading.origins.set(`targets.${reading.lists.targets.indexOf(known)}`, [...(reading.origins.get(`targets.${reading.lists.targets.indexOf(known)}`) ?? []), ...name.lines])
    } else add(reading, 'targets', { kind, names: [name.text], count: null, percent: null, perParent: null, text: name.text, form: null, unitIds: [] }, name.lines)
    const time = times >= 0 ? textAt(cells, row, times) : null
    if (time)
      for (const period of periodsIn(time.text, reading.planYear))
        add(reading, 'periods', { form: null, from: period.from, to: period.to, before: period.before, text: `${name.text}: ${time.text}`, round: null }, time.lines)
  }
}

function textAt(cells: readonly Paragraph[], row: number, column: number): { text: string; lines: number[] } | null {
  const found = cells.filter((cell) => cell.cell!.row === row && cell.cell!.column === column)
  return found.length === 0 ? null : { text: found.map((cell) => cell.text).join(' '), lines: found.flatMap((cell) => [...cell.lines]) }
}
