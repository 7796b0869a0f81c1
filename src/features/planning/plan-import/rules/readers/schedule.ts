import { formCode } from '../phrases/form-codes.ts'
import { periodsIn } from '../phrases/periods.ts'
import { labelKinds } from '../phrases/section-kinds.ts'
import { unitKind } from '../phrases/unit-kinds.ts'
import { add, type Reading, remember } from '../reading.ts'
import { formNamed } from './named-forms.ts'
import type { Cell, Table } from './table.ts'

/** Lịch kiểm tra: units of one kind and form are one target with their names; each unit has its own periods. */
export function readSchedule(table: Table, units: number, reading: Reading): void {
  const times = table.columnOf(/thoi gian|ngay|thang|lich/)
  const methods = table.columnOf(/hinh thuc|phuong thuc/)
  const indicative = table.heads.some((head) => head.cell?.column === times && /du kien/.test(head.key))
  const targets = new Map<string, number>()
  for (const { cell } of table.rows()) {
    const unit = cell(units)
    if (unit === null || !isUnit(unit.text)) continue
    const method = cell(methods)
    const form = method ? formIn(method, reading) : null
    addUnit(unit, form, targets, reading)
    const time = cell(times)
    if (time === null) continue
    const text = `${unit.text}: ${time.text}`
    for (const { from, to, before } of periodsIn(time.text, reading.planYear))
      add(reading, 'periods', { form, from, to, before, text, round: null, indicative }, time)
  }
}

/** Adds a unit to the target of its kind and form; `targets` keeps where each stands in the draft. */
function addUnit(unit: Cell, form: string | null, targets: Map<string, number>, reading: Reading): void {
  const { text } = unit
  const kind = unitKind(text)
  const key = `${kind} ${form}`
  const known = targets.get(key)
  if (known === undefined) {
    const target = { kind, names: [text], count: null, percent: null, perParent: null, text, form, unitIds: [] }
    add(reading, 'targets', target, unit)
    targets.set(key, reading.lists.targets.length - 1)
  } else {
    const target = reading.lists.targets[known]!
    target.names.push(text)
    target.text = `${target.text}, ${text}`
    remember(reading, `targets.${known}`, unit)
  }
}

/** The form that a row says for its unit, in the words by which the plan first names it. */
function formIn(method: Cell, reading: Reading): string | null {
  const code = formCode(method.text)
  return code === null ? null : formNamed(reading, method.text, code, method.text, method).form.form
}

/** A cell that names a unit: no figure, no heading of a group. */
function isUnit(text: string): boolean {
  return (
    !/^(?:\d+|[IVX]+)$/.test(text) &&
    labelKinds(text).length === 0 &&
    (unitKind(text) !== null || /^\p{Lu}/u.test(text))
  )
}
