import { useEffect, useState } from 'react'
import type { SourceLine } from '#kernel/source-line.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import { bringIntoView, moveWithArrows, type Pointing } from './usePointing.ts'
import './reading.css'

/** Bản gốc: every line as it was read, with its number. */
export function OriginalPane({
  lines,
  pointing,
  unrecognised,
}: {
  lines: readonly SourceLine[]
  pointing: Pointing
  unrecognised: ReadonlySet<number>
}) {
  const { screen: t } = useTexts(texts)
  const shown = lines.filter((line) => line.text.trim() !== '')
  const [stop, setStop] = useState(shown[0]?.number)
  const { original, lines: lit } = pointing
  // On a phone the pane appears after something was pointed at in another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the pane appears
  useEffect(() => bringIntoView(original.current, [...lit].map((line) => `[data-line="${line}"]`).join(',')), [])
  return (
    <section ref={original} className="reading-pane paper" aria-label={t.original} lang="vi" onKeyDown={moveWithArrows}>
      {shown.map((line) => (
        <button
          key={line.number}
          type="button"
          data-line={line.number}
          className={[
            'traced line',
            lit.has(line.number) && 'hit',
            unrecognised.has(line.number) && 'unplaced',
            line.bold && 'bold',
          ]
            .filter(Boolean)
            .join(' ')}
          tabIndex={line.number === stop ? 0 : -1}
          onFocus={() => {
            setStop(line.number)
            pointing.atLine(line.number)
          }}
          onMouseMove={() => pointing.atLine(line.number)}
        >
          <span className="line-number">
            <span className="hidden-visually">{t.line(line.number)}</span>
            <span aria-hidden="true">{line.number}</span>
          </span>
          <span className="said">
            {line.marker ? `${line.marker} ` : ''}
            {line.text}
          </span>
        </button>
      ))}
    </section>
  )
}
