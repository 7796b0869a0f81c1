import type { Tone } from '#kernel/tone.ts'
import './StateTag.css'

const SIGNS: Readonly<Record<Tone, string>> = {
  muted: '✎',
  calm: '○',
  waiting: '◔',
  attention: '◐',
  done: '✓',
  alarm: '!',
}

/** A state as colour, sign and word together: never by colour alone. */
export function StateTag({ tone, children, sign = SIGNS[tone] }: { tone: Tone; children: string; sign?: string }) {
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {children}
    </span>
  )
}
