import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { bytesOf, sendFile } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button, DownloadButton, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Form } from '#web/design/Form.tsx'
import { FileField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { SheetAnswer } from '../contract.ts'
import { texts } from '../texts.ts'

/** Nhập danh mục từ Excel: template, preview with what is wrong in each cell, then all rows or none. */
export function ImportUnitsPage() {
  const t = useTexts(texts)
  const [answer, setAnswer] = useState<SheetAnswer | null>(null)
  const form = useForm<{ file: readonly File[] }>({
    start: { file: [] },
    check: ({ file }) => (file.length === 0 ? { file: t.fileMissing } : {}),
    send: async ({ file }) => {
      setAnswer(null)
      setAnswer(await sendFile('POST /api/units/sheet', {}, bytesOf(file[0]!)))
    },
  })
  const file = form.values.file[0]
  return (
    <div className="column">
      <div>
        <PageHead
          title={t.importTitle}
          crumbs={[{ label: t.title, to: '/thiet-lap/don-vi' }, { label: t.importTitle }]}
        />
        <Panel>
          <p className="muted">{t.importHint}</p>
          <Form form={form}>
            <FileField
              label={t.file}
              accept=".xlsx"
              {...form.field('file')}
              onChange={(files) => {
                setAnswer(null)
                form.set('file', files)
              }}
            />
            <div className="actions">
              <Button tone="primary" submit busy={form.busy}>
                {t.preview}
              </Button>
              <DownloadButton href="/api/units/template.xlsx">{t.template}</DownloadButton>
            </div>
          </Form>
        </Panel>
      </div>
      {answer && answer.problems.length > 0 && <Problems problems={answer.problems} />}
      {answer && answer.problems.length === 0 && file && <Preview units={answer.units} file={file} />}
    </div>
  )
}

function Problems({ problems }: { problems: SheetAnswer['problems'] }) {
  const t = useTexts(texts)
  return (
    <Panel title={t.problems(problems.length)} alarm>
      <DataTable
        caption={t.problemsCaption}
        rows={problems}
        rowKey={(one) => `${one.row} ${one.column} ${one.code}`}
        columns={[
          { key: 'row', label: t.row, numeric: true, cell: (one) => one.row },
          { key: 'column', label: t.cell, cell: (one) => one.column },
          { key: 'text', label: t.problem, headline: true, cell: (one) => one.text },
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
          { key: 'from', label: t.column.from, cell: (unit) => <span className="day">{showDay(unit.from)}</span> },
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
