import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unit } from '#features/ground/org/rules.ts'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import type { Post } from '#kernel/actor.ts'
import { bytesOf, type Refused, send, sendFile } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { SheetUpload } from '#web/design/SheetUpload.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { JudgedRow } from '../contract.ts'
import { PEOPLE_COLUMNS, type PeopleColumn } from '../rules.ts'
import { posts } from '../texts/posts.ts'
import { sheetTexts } from '../texts/sheet.ts'
import { texts } from '../texts/texts.ts'
import { NewLinks } from './NewLinks.tsx'
import './import-people.css'

/** Whether it is to be looked at before it is taken in. */
const isDoubtful = ({ deed, twin, sure }: JudgedRow) => deed === null || (twin !== null && !sure)

/** Nhập người dùng từ Excel: wrong cells are corrected here, right rows are taken in, and each new account has its link to be handed on. */
export function ImportPeoplePage() {
  const t = useTexts(sheetTexts)
  const { title: people } = useTexts(texts)
  const units = useThing('/api/units')
  const [rows, setRows] = useState<readonly JudgedRow[] | null>(null)
  const [taken, setTaken] = useState<readonly JudgedRow[]>([])
  const changed = (row: number, what: Partial<JudgedRow>) =>
    (rows ?? []).map((one) => (one.row === row ? { ...one, ...what } : one))
  const invalidate = useChange()
  const judge = useMutation<void, Refused, { readonly rows: readonly JudgedRow[]; readonly write: boolean }>({
    mutationFn: async ({ rows: given, write }) => {
      const asked = { rows: given.map(sentOf), write }
      const answer = await invalidate(() => send('POST /api/people/rows', asked))
      setTaken((before) => [...before, ...answer.rows.filter(({ made }) => made !== null)])
      setRows(answer.rows.filter(({ made }) => made === null))
    },
  })
  const doubtful = rows?.filter(isDoubtful) ?? []
  const right = rows?.filter((row) => !isDoubtful(row)) ?? []
  const count = right.filter(({ deed }) => deed !== 'nothing').length
  return (
    <div className="column">
      <div>
        <PageHead title={t.title} crumbs={[{ label: people, to: '/thiet-lap/nguoi-dung' }, { label: t.title }]} />
        <SheetUpload
          lead={t.lead}
          template="/api/people/template.xlsx"
          onChange={() => setRows(null)}
          onRead={async (file) => setRows((await sendFile('POST /api/people/sheet', bytesOf(file))).rows)}
        />
      </div>
      {taken.length > 0 && (
        <Notice tone="done" actions={<LinkButton to="/thiet-lap/nguoi-dung">{t.toPeople}</LinkButton>}>
          {t.written(taken.length)}
        </Notice>
      )}
      <NewLinks rows={taken} units={units.data?.items ?? []} />
      {rows?.length === 0 && taken.length === 0 && <Notice tone="attention">{t.nothing}</Notice>}
      {judge.error && <RefusalNotice refused={judge.error} />}
      {doubtful.length > 0 && (
        <Panel title={t.toCorrect(doubtful.length)} alarm>
          <ul className="rows-to-correct">
            {doubtful.map((row) => (
              <RowToCorrect
                key={row.row}
                row={row}
                units={units.data?.items ?? []}
                onChange={(what) => setRows(changed(row.row, what))}
                onSame={(login) => judge.mutate({ rows: changed(row.row, { login }), write: false })}
                onLeaveOut={() => setRows(rows?.filter((one) => one.row !== row.row) ?? null)}
              />
            ))}
          </ul>
          <div className="actions panel-part">
            <Button busy={judge.isPending} onClick={() => judge.mutate({ rows: rows ?? [], write: false })}>
              {t.checkAgain}
            </Button>
          </div>
        </Panel>
      )}
      {right.length > 0 && (
        <Panel title={t.right(count)}>
          <RightRows rows={right} units={units.data?.items ?? []} />
          <div className="actions panel-part">
            {count === 0 && doubtful.length === 0 ? (
              <p className="muted">{t.allThere}</p>
            ) : (
              <Button
                tone="primary"
                busy={judge.isPending}
                disabled={count === 0}
                onClick={() => judge.mutate({ rows: rows ?? [], write: true })}
              >
                {t.write(count)}
              </Button>
            )}
          </div>
        </Panel>
      )}
    </div>
  )
}

/** What the server is sent of a row. */
function sentOf({ row, name, unit, post, title, login, from, sure }: JudgedRow) {
  return { row, name, unit, post, title, login, from, sure }
}

/** The cells of a row in which something is wrong, or the question who a namesake is. */
function RowToCorrect({
  row,
  units,
  onChange,
  onSame,
  onLeaveOut,
}: {
  row: JudgedRow
  units: readonly Unit[]
  onChange(what: Partial<JudgedRow>): void
  onSame(login: string): void
  onLeaveOut(): void
}) {
  const t = useTexts(sheetTexts)
  const { post: words } = useTexts(posts)
  const called = t.rowName(row.row, row.name.trim())
  const { twin } = row
  const columns = PEOPLE_COLUMNS.filter((column) => row.problems.some((problem) => problem.column === column))
  const fieldOf = (column: PeopleColumn) => {
    const error = row.problems
      .filter((problem) => problem.column === column)
      .map(({ text }) => text)
      .join(' ')
    const field = { label: t.column[column], error }
    if (column === 'post')
      return (
        <SelectField<Post>
          key={column}
          {...field}
          choices={(Object.keys(words) as Post[]).map((value) => ({ value, label: words[value] }))}
          value={(Object.keys(words) as Post[]).find((post) => words[post] === row.post) ?? ''}
          onChange={(post) => onChange({ post: post && words[post] })}
        />
      )
    if (column === 'unit')
      return (
        <UnitField
          key={column}
          {...field}
          units={units}
          value={units.find(({ code, name }) => row.unit !== '' && (code === row.unit || name === row.unit))?.id ?? ''}
          onChange={(id) => {
            const chosen = units.find((unit) => unit.id === id)
            onChange({ unit: chosen?.code ?? chosen?.name ?? '' })
          }}
        />
      )
    return <TextField key={column} {...field} value={row[column]} onChange={(text) => onChange({ [column]: text })} />
  }
  return (
    <li>
      <h3>{called}</h3>
      {columns.length > 0 && <div className="fields">{columns.map(fieldOf)}</div>}
      {twin !== null && <p>{t.twin(twin)}</p>}
      <div className="actions">
        {twin !== null && (
          <>
            <Button small label={`${t.samePerson}: ${called}`} onClick={() => onSame(twin)}>
              {t.samePerson}
            </Button>
            <Button small label={`${t.another}: ${called}`} onClick={() => onChange({ sure: true })}>
              {t.another}
            </Button>
          </>
        )}
        <Button small tone="quiet" label={`${t.leaveOut}: ${called}`} onClick={onLeaveOut}>
          {t.leaveOut}
        </Button>
      </div>
    </li>
  )
}

function RightRows({ rows, units }: { rows: readonly JudgedRow[]; units: readonly Unit[] }) {
  const t = useTexts(sheetTexts)
  const { post: words } = useTexts(posts)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return (
    <DataTable
      caption={t.caption}
      rows={rows.flatMap(({ row, deed, entry, needsSecond }) =>
        deed && entry ? [{ row, deed, needsSecond, ...entry }] : [],
      )}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'name', label: t.column.name, headline: true, cell: ({ name }) => name },
        { key: 'login', label: t.column.login, cell: ({ login }) => login },
        {
          key: 'post',
          label: t.column.post,
          cell: ({ post, title, unitId, from }) => (
            <div>
              {title || words[post]}
              <div className="muted small">
                {[title && words[post], names.get(unitId), showDay(from)].filter(Boolean).join(' · ')}
              </div>
            </div>
          ),
        },
        {
          key: 'does',
          label: t.does,
          cell: ({ deed, needsSecond }) => (needsSecond ? `${t.deed[deed]}; ${t.second}` : t.deed[deed]),
        },
      ]}
    />
  )
}
