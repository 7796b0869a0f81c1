import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PrintedPart } from '#kernel/wire.ts'
import { get, type Refused } from '../api.ts'
import { showDay } from '../days.ts'
import type { ListPath } from '../lists.ts'
import { useTexts } from '../texts.ts'
import { RefusalNotice } from './Notice.tsx'
import { usePrinting } from './printing.ts'
import { designTexts } from './texts.ts'
import './PrintedList.css'

interface Props {
  path: ListPath
  words: object
  onEnd(): void
}

/**
 * All rows of a list for paper, not only those that were seen: fetched part by part, laid over the page where it is printed, and gone
 * when the printer's window closes.
 */
export function PrintedList({ path, words, onEnd }: Props) {
  const [parts, setParts] = useState<readonly PrintedPart[] | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const asked = JSON.stringify(words)

  useEffect(() => {
    const stop = new AbortController()
    readAll(path, JSON.parse(asked) as object, stop.signal).then(setParts, (failure: Refused) => {
      if (!stop.signal.aborted) setRefused(failure)
    })
    return () => stop.abort()
  }, [path, asked])

  usePrinting(parts !== null, onEnd)

  if (refused) return <RefusalNotice refused={refused} onRetry={onEnd} />
  return parts && createPortal(<PrintedSheet parts={parts} />, document.body)
}

async function readAll(path: ListPath, words: object, signal: AbortSignal): Promise<PrintedPart[]> {
  const parts: PrintedPart[] = []
  for (let after = ''; ; ) {
    const part = (await get(
      `${path}/sheet` as '/api/recommendations/sheet',
      { ...words, after },
      signal,
    )) as PrintedPart
    parts.push(part)
    if (part.next === null) return parts
    after = part.next
  }
}

/** Office, day, title and filters above a plain table whose head stands again on every page. */
export function PrintedSheet({ parts }: { parts: readonly PrintedPart[] }) {
  const t = useTexts(designTexts)
  const [head] = parts
  if (!head) return null
  const rows = parts.flatMap((part) => part.rows)
  return (
    <section className="printed-list">
      <p className="printed-office">
        <strong>{head.office}</strong>
        <span>{t.onDay(showDay(head.on))}</span>
      </p>
      <h1>{head.title}</h1>
      {head.filters.length > 0 && <p>{head.filters.join(' · ')}</p>}
      <table>
        <thead>
          <tr>
            <th className="number">{t.rowNumber}</th>
            {head.columns.map(({ label, numeric }) => (
              <th key={label} className={numeric ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet of paper does not change
            <tr key={at}>
              <td className="number">{at + 1}</td>
              {cells.map((cell, column) => (
                <td key={head.columns[column]!.label} className={head.columns[column]!.numeric ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.rowsInAll(rows.length.toLocaleString('vi'))}</p>
    </section>
  )
}
