import type { ComponentProps, ReactNode } from 'react'
import type { Tone } from '#kernel/tone.ts'
import type { Refused } from '../api.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import { Source } from './Source.tsx'
import './Notice.css'

export type NoticeTone = Exclude<Tone, 'muted' | 'waiting'>

const SIGNS: Readonly<Record<NoticeTone, string>> = { calm: 'i', done: '✓', attention: '!', alarm: '!' }

interface Props {
  tone: NoticeTone
  source?: ComponentProps<typeof Source>
  actions?: ReactNode
  children: ReactNode
}

/** A sentence the person should know here and now. Alarms are read out at once by screen readers. */
export function Notice({ tone, source, actions, children }: Props) {
  return (
    <div className={`notice ${tone}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      <b aria-hidden="true">{SIGNS[tone]}</b>
      <div>
        {children}
        {source && <Source {...source} />}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </div>
  )
}

/** A refusal or failure of the server, as it was said, with its clause and incident number. */
export function RefusalNotice({ refused, onRetry }: { refused: Refused; onRetry?(): void }) {
  const t = useTexts(shellTexts)
  const { detail, also = [], source, basis, incident } = refused.problem
  return (
    <Notice
      tone="alarm"
      source={{ of: source, basis }}
      actions={
        onRetry && (
          <Button small onClick={onRetry}>
            {t.retry}
          </Button>
        )
      }
    >
      {detail}
      {also.map((one) => (
        <div key={one.detail}>{one.detail}</div>
      ))}
      {incident && <div className="small">{t.incident(incident)}</div>}
    </Notice>
  )
}
