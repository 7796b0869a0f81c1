import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { bytesOf, sendFile } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Form } from '#web/design/Form.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { SheetUpload } from '#web/design/SheetUpload.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { SheetAnswer, SheetCell } from '../contract.ts'
import { texts } from '../texts.ts'

/** Nhập danh mục từ Excel: template, preview with what is wrong in each cell, then all rows or none. */
export function ImportUnitsPage() {
  const t = useTexts(texts)
  const [read, setRead] = useState<{ readonly file: File; readonly answer: SheetAnswer } | null>(null)
  return (
    <div className="column">
      <div>
        <PageHead
          title={t.importTitle}
          crumbs={[{ label: t.title, to: '/thiet-lap/don-vi' }, { label: t.importTitle }]}
        />
        <SheetUpload
          lead={t.importHint}
          template="/api/units/template.xlsx"
          onChange={() => setRead(null)}
          onRead={async (file) => {
            setRead(null)
            setRead({ file, answer: await sendFile('POST /api/units/sheet', {}, bytesOf(file)) })
          }}
        />
      </div>
      {read && read.answer.problems.length > 0 && (
        <Cells title={t.problems(read.answer.problems.length)} label={t.problem} cells={read.answer.problems} alarm />
      )}
      {read && read.answer.cautions.length > 0 && (
        <Cells title={t.cautions(read.answer.cautions.length)} label={t.caution} cells={read.answer.cautions} />
      )}
      {read && read.answer.problems.length === 0 && <Preview units={read.answer.units} file={read.file} />}
    </div>
  )
}

interface CellsProps {
  readonly title: string
  readonly label: string
  readonly cells: readonly SheetCell[]
  readonly alarm?: boolean
}

function Cells({ title, label, cells, alarm }: CellsProps) {
  const t = useTexts(texts)
  return (
    <Panel title={title} {...(alarm && { alarm })}>
      <DataTable
        caption={title}
        rows={cells}
        rowKey={(one) => `${one.row} ${one.column} ${one.code}`}
        columns={[
          { key: 'row', label: t.row, numeric: true, cell: (one) => one.row },
          { key: 'column', label: t.cell, cell: (one) => one.column },
          { key: 'text', label, headline: true, cell: (one) => one.text },
        ]}
      />
    </Panel>
  )
}

function Preview({ units, file }: { units: SheetAnswer['units']; file: File }) {
  const t = useTexts(texts)
  const go = useGo()
  const change = useChange()
  const [written, setWritten] = useState<number | null>(null)
  const form = useForm({
    start: {},
    send: async () => {
      const answer = await change(() => sendFile('POST /api/units/sheet', { ghi: '1' }, bytesOf(file)))
      setWritten(answer.units.length)
    },
  })
  if (written !== null)
    return (
      <Notice tone="done" actions={<LinkButton to="/thiet-lap/don-vi">{t.register}</LinkButton>}>
        {t.imported(written)}
      </Notice>
    )
  return (
    <Panel title={t.previewTitle(units.length)}>
      <DataTable
        caption={t.preview}
        rows={units}
        rowKey={(unit) => unit.code}
        columns={[
          { key: 'name', label: t.column.name, headline: true, cell: (unit) => unit.name },
          { key: 'code', label: t.column.code, cell: (unit) => unit.code },
          { key: 'kind', label: t.column.kind, cell: (unit) => t.kind[unit.kind] },
          { key: 'level', label: t.column.level, cell: (unit) => t.level[unit.level] },
          { key: 'parent', label: t.column.parent, cell: (unit) => unit.parentCode },
          {
            key: 'from',
            label: t.validity,
            cell: ({ from, to }) => (
              <span className="small">
                {t.since(showDay(from))} {to && t.until(showDay(to))}
              </span>
            ),
          },
          {
            key: 'named',
            label: t.named,
            cell: ({ successors, covers, focalAgency }) => (
              <Facts
                facts={[
                  [t.unit.after, successors.join(', ')],
                  [t.unit.covers, covers.join(', ')],
                  [t.unit.focal, focalAgency],
                ]}
              />
            ),
          },
        ]}
      />
      <Form form={form}>
        <div className="actions panel-part">
          <Button tone="primary" submit busy={form.busy} disabled={units.length === 0}>
            {t.accept(units.length)}
          </Button>
          <Button onClick={() => go('/thiet-lap/don-vi')}>{t.cancel}</Button>
        </div>
      </Form>
    </Panel>
  )
}
