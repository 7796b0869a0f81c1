import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { Button, Segments } from '#web/design/Button.tsx'
import { CheckField, DayField, LongTextField, NumberField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import {
  isAnswered,
  type JudgedPart,
  type PartFound,
  PROGRESS,
  type Progress,
  percentOf,
  RATINGS,
  type Rating,
  type Row,
  type SheetItem,
} from '../rules.ts'
import { decimal, partWords, texts } from '../texts.ts'
import type { Writing } from './useSheet.ts'

interface Props {
  sheet: ServedSheet
  item: SheetItem
  writing: Writing
  mayWrite: boolean
}

/** What of a content is answered one by one; what is for other kinds of unit stands folded below. */
export function PartsFields({ sheet, item, writing, mayWrite }: Props) {
  const t = useTexts(texts)
  const { parts } = writing.judged(item)
  const answerTo = (code: string) => parts.find((part) => part.code === code)?.value ?? null
  const one = (part: SheetItem['parts'][number]) => (
    <PartField
      key={part.code}
      sheet={sheet}
      item={item}
      part={{ ...part, value: answerTo(part.code) }}
      mayWrite={mayWrite}
      onChange={(value) => writing.putPart(item.id, part.code, value)}
      onLeave={writing.autosave.flush}
    />
  )
  const left = item.parts.filter(({ code }) => !isAnswered(answerTo(code))).length
  return (
    <section className="sheet-answers" aria-labelledby={`y-${item.id}`}>
      <h3 id={`y-${item.id}`}>{t.parts}</h3>
      {left > 0 && mayWrite && <p className="muted small">{t.partsLeft(left)}</p>}
      {item.parts.map(one)}
      {item.otherParts.length > 0 && (
        <details open={item.otherParts.some(({ code }) => isAnswered(answerTo(code)))}>
          <summary>{t.otherParts}</summary>
          {item.otherParts.map(one)}
        </details>
      )}
    </section>
  )
}

interface PartProps {
  sheet: ServedSheet
  item: SheetItem
  part: JudgedPart
  mayWrite: boolean
  onChange(value: PartFound | null): void
  onLeave(): void
}

type Change = { readonly [Key in keyof PartFound]: PartFound[Key] | null }

function PartField({ sheet, item, part, mayWrite, onChange, onLeave }: PartProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { kind, label, value } = part
  const put = (change: Change) => {
    const next = Object.fromEntries(
      Object.entries({ ...value, ...change }).filter(
        ([, one]) => one !== null && one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0),
      ),
    ) as PartFound
    onChange(Object.keys(next).length === 0 ? null : next)
  }
  return (
    <fieldset className="sheet-answer">
      <legend lang="vi">{label}</legend>
      {!mayWrite ? (
        <p>{partWords(part, language) || t.state.unseen}</p>
      ) : kind === 'rated' ? (
        <RatedFields value={value} label={label} put={put} onLeave={onLeave} />
      ) : kind === 'figure' ? (
        <FigureFields value={value} put={put} onLeave={onLeave} />
      ) : kind === 'targets' ? (
        <TargetFields value={value} put={put} onLeave={onLeave} />
      ) : (
        <PlanFields sheet={sheet} item={item} part={part} put={put} onLeave={onLeave} />
      )}
    </fieldset>
  )
}

interface FieldsProps {
  value: PartFound | null
  put(change: Change): void
  onLeave(): void
}

function RatedFields({ value, label, put, onLeave }: FieldsProps & { label: string }) {
  const t = useTexts(texts)
  return (
    <>
      <Segments
        label={label}
        choices={RATINGS.map((rating) => ({ value: rating as Rating | '', label: t.rating[rating] }))}
        value={value?.rating ?? ''}
        onChange={(rating) => {
          put({ rating: rating === '' ? null : rating })
          onLeave()
        }}
      />
      <TextField
        label={t.partText}
        optional
        value={value?.text ?? ''}
        onChange={(text) => put({ text })}
        onBlur={onLeave}
      />
    </>
  )
}

function FigureFields({ value, put, onLeave }: FieldsProps) {
  const t = useTexts(texts)
  return (
    <div className="fields">
      {!value?.none && (
        <NumberField
          label={t.number}
          value={value?.number ?? null}
          onChange={(number) => put({ number })}
          onBlur={onLeave}
        />
      )}
      <CheckField
        label={t.partNone}
        value={value?.none ?? false}
        onChange={(none) => {
          put({ none: none || null, number: null })
          onLeave()
        }}
      />
      <TextField
        label={t.partText}
        optional
        value={value?.text ?? ''}
        onChange={(text) => put({ text })}
        onBlur={onLeave}
      />
    </div>
  )
}

/** Chỉ tiêu: each with what was to be reached and what was. */
function TargetFields({ value, put, onLeave }: FieldsProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rows = value?.rows ?? []
  const change = (at: number, part: Partial<Row>) =>
    put({ rows: rows.map((row, index) => (index === at ? withoutBlank({ ...row, ...part }) : row)) })
  return (
    <>
      {rows.map((row, at) => {
        const percent = percentOf(row.actual, row.planned)
        return (
          <div key={row.text} className="sheet-row">
            <span lang="vi">{row.text}</span>
            <div className="fields">
              <NumberField
                label={t.planned}
                value={row.planned ?? null}
                onChange={(planned) => change(at, { planned: planned ?? '' })}
                onBlur={onLeave}
              />
              <NumberField
                label={t.actual}
                value={row.actual ?? null}
                onChange={(actual) => change(at, { actual: actual ?? '' })}
                onBlur={onLeave}
              />
              {percent !== null && <output className="sheet-percent">{t.percent(decimal(percent, language))}</output>}
            </div>
          </div>
        )
      })}
      <ListFields label={t.targetsOf} rows={rows} put={(next) => put({ rows: next })} onLeave={onLeave} />
    </>
  )
}

/** The unit's own plan, or what it has to remedy: number, day, tasks with their state; or that there is none. */
function PlanFields({
  sheet,
  item,
  part,
  put,
  onLeave,
}: Omit<FieldsProps, 'value'> & Pick<PartProps, 'sheet' | 'item' | 'part'>) {
  const t = useTexts(texts)
  const { kind, value } = part
  const rows = value?.rows ?? []
  const reported = sheet.reported
    .filter(({ itemId }) => itemId === item.id)
    .flatMap(({ value: said }) => said.list ?? [])
  const offers = [
    { label: t.takeReported, lines: reported },
    ...(kind === 'remedies' ? [{ label: t.takeEarlier(sheet.earlier.length), lines: sheet.earlier }] : []),
  ].filter(({ lines }) => lines.some((line) => !rows.some((row) => row.text === line)))
  return (
    <>
      <CheckField
        label={t.noPlanYet}
        value={value?.none ?? false}
        onChange={(none) => {
          put({ none: none || null, ...(none && { paper: null, paperOn: null }) })
          onLeave()
        }}
      />
      {!value?.none && (
        <div className="fields">
          <TextField
            label={t.paperNumber}
            value={value?.paper ?? ''}
            onChange={(paper) => put({ paper })}
            onBlur={onLeave}
          />
          <DayField
            label={t.paperDay}
            value={(value?.paperOn as Day) ?? null}
            onChange={(paperOn) => put({ paperOn })}
            onBlur={onLeave}
          />
        </div>
      )}
      {rows.map((row, at) => (
        <div key={row.text} className="sheet-row">
          <span lang="vi">{row.text}</span>
          <Segments
            label={t.progressLabel(row.text)}
            choices={PROGRESS.map((progress) => ({ value: progress as Progress | '', label: t.progressOf[progress] }))}
            value={row.progress ?? ''}
            onChange={(progress) => {
              put({ rows: rows.map((one, index) => (index === at && progress !== '' ? { ...one, progress } : one)) })
              onLeave()
            }}
          />
        </div>
      ))}
      {offers.map(({ label, lines }) => (
        <Button
          key={label}
          small
          onClick={() => {
            put({ rows: rowsOf([...rows.map(({ text }) => text), ...lines], rows) })
            onLeave()
          }}
        >
          {label}
        </Button>
      ))}
      <ListFields
        label={kind === 'remedies' ? t.shortcomings : t.tasks}
        rows={rows}
        put={(next) => put({ rows: next })}
        onLeave={onLeave}
      />
      <LongTextField
        rows={2}
        label={t.partText}
        optional
        value={value?.text ?? ''}
        onChange={(text) => put({ text })}
        onBlur={onLeave}
      />
    </>
  )
}

/** The lines of a list, typed or pasted; what was said of a line stays with it. */
function ListFields({
  label,
  rows,
  put,
  onLeave,
}: {
  label: string
  rows: readonly Row[]
  put(rows: readonly Row[]): void
  onLeave(): void
}) {
  const t = useTexts(texts)
  const [lines, setLines] = useState<readonly string[] | null>(rows.length === 0 ? [] : null)
  if (lines === null)
    return (
      <div className="actions">
        <Button small onClick={() => setLines(rows.map(({ text }) => text))}>
          {t.changeRows}
        </Button>
      </div>
    )
  return (
    <>
      <LinesField rows={3} label={label} hint={t.rowsHint} optional value={lines} onChange={setLines} />
      <div className="actions">
        <Button
          small
          onClick={() => {
            put(rowsOf(linesOf(lines), rows))
            setLines(null)
            onLeave()
          }}
        >
          {t.keepRows}
        </Button>
      </div>
    </>
  )
}

/** Each line once, with what was said of it before. */
function rowsOf(lines: readonly string[], before: readonly Row[]): Row[] {
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].map(
    (text) => before.find((row) => row.text === text) ?? { text },
  )
}

const withoutBlank = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')) as unknown as Row
