import { add, formNamed, openParagraphs, type Reading, remember } from './draft.ts'
import { formCode } from './form-codes.ts'
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
  const methods = columnOf(/hinh thuc|phuong thuc/)
  const inBody = cells.some((cell) => parts.body.includes(cell))
  const indicative = heads.some((head) => head.cell?.column === times && /du kien/.test(head.key))
  const isSchedule = units >= 0 && !heads.some((head) => /chu tri|nhiem vu|san pham/.test(head.key))
  if (inBody)
    openParagraphs(reading, isSchedule ? 'targets' : 'contents', cells, heads.map((head) => head.text).join(' | '))
  if (!isSchedule) return
  const lists = new Map<string, number>()
  for (const row of new Set(cells.map((cell) => cell.cell!.row))) {
    const name = textAt(cells, row, units)
    if (
      row === first ||
      name === null ||
      !isUnitCell(name.text) ||
      cells.filter((cell) => cell.cell!.row === row).length === 1
    )
      continue
    const kind = unitKind(name.text)
    const method = methods >= 0 ? textAt(cells, row, methods) : null
    const form = method ? formIn(method, reading) : null
    const list = lists.get(`${kind} ${form}`)
    if (list === undefined) {
      add(
        reading,
        'targets',
        { kind, names: [name.text], count: null, percent: null, perParent: null, text: name.text, form, unitIds: [] },
        name.lines,
      )
      lists.set(`${kind} ${form}`, reading.lists.targets.length - 1)
    } else {
      const target = reading.lists.targets[list]!
      target.names.push(name.text)
      target.text = `${target.text}, ${name.text}`
      remember(reading, `targets.${list}`, name.lines)
    }
    const time = times >= 0 ? textAt(cells, row, times) : null
    if (time)
      for (const period of periodsIn(time.text, reading.planYear))
        add(
          reading,
          'periods',
          {
            form,
            from: period.from,
            to: period.to,
            before: period.before,
            text: `${name.text}: ${time.text}`,
            round: null,
            indicative,
          },
          time.lines,
        )
  }
}

/** The form that a row says for its unit, in the words by which the plan first names it. */
function formIn(method: { readonly text: string; readonly lines: readonly number[] }, reading: Reading): string | null {
  const code = formCode(method.text)
  return code === null ? null : formNamed(reading, method.text, code, method.text, method.lines).form.form
}

/** A cell that names a unit: no figure, no heading of a group. */
function isUnitCell(text: string): boolean {
  return (
    !/^(?:\d+|[IVX]+)$/.test(text) &&
    labelKinds(text).length === 0 &&
    (unitKind(text) !== null || /^\p{Lu}/u.test(text))
  )
}

function textAt(cells: readonly Paragraph[], row: number, column: number): { text: string; lines: number[] } | null {
  const found = cells.filter((cell) => cell.cell!.row === row && cell.cell!.column === column)
  return found.length === 0
    ? null
    : { text: found.map((cell) => cell.text).join(' '), lines: found.flatMap((cell) => [...cell.lines]) }
}
