import { bodyOf } from '../phrases/bodies.ts'
import { periodsIn } from '../phrases/periods.ts'
import { add, type Reading } from '../reading.ts'
import { timeOf } from './row-times.ts'
import type { Head, Table } from './table.ts'

export interface TaskColumns {
  readonly work: number
  readonly body: number
  readonly times: readonly Head[]
}

/** Bảng phân công: one duty for each row, with who leads it and the last day of its time. @source NX-IV-1-3 */
export function readTaskTable(table: Table, { work, body, times }: TaskColumns, reading: Reading): void {
  for (const row of table.rows) {
    const duty = row.cell(work)
    const actor = row.cell(body)
    const time = timeOf(row, times)
    // A row that says neither who nor when heads a group.
    if (duty === null || (actor === null && time === null) || actor?.lines === duty.lines) continue
    const limit = periodsIn(time?.text ?? '', reading.planYear).find(({ to }) => to !== null)
    const task = {
      body: actor ? (/chủ trì/iu.test(actor.text) && bodyOf(actor.text)) || actor.text.replace(/[.;,]+$/, '') : null,
      text: duty.text,
      due: limit?.to ?? null,
      dueBefore: limit?.before ?? false,
    }
    add(reading, 'tasks', task, duty, ...(actor ? [actor] : []), ...(time ? [time] : []))
  }
}
