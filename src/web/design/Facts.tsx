import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'
import './Facts.css'

/** Label and value pairs. What has no value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export interface HistoryEntry {
  readonly id: string
  /** "12/11/2026" or with an hour; already written out. */
  readonly at: string
  readonly what: ReactNode
  readonly who?: string
  readonly note?: ReactNode
}

/** What happened to a thing, newest first as given. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTexts(designTexts)
  if (entries.length === 0) return <p className="muted">{t.noHistory}</p>
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <b className="day">{entry.at}</b> {entry.what}
          {entry.who && <div className="muted small">{entry.who}</div>}
          {entry.note && <div className="small">{entry.note}</div>}
        </li>
      ))}
    </ol>
  )
}
