import { Button } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import { citing, renumbered } from '../rules/renumber.ts'
import { texts } from '../texts.ts'
import type { Writing } from './useText.ts'

/** Đánh lại số: what the series of a paragraph would be called, before it is. */
export function Renumbering({ of, writing }: { of: string; writing: Writing }) {
  const t = useTexts(texts)
  const { blocks } = writing.text
  const changes = renumbered(blocks, of)
  if (changes.length === 0) return null
  const cited = citing(blocks, changes)
  return (
    <details className="margin-part">
      <summary>{t.renumber}</summary>
      <ul className="points small">
        {changes.map(({ block, from, to, text }) => (
          <li key={block}>
            {from} → {to}: <span className="muted">{short(text)}</span>
          </li>
        ))}
      </ul>
      {cited.length > 0 && (
        <>
          <p className="small">{t.citedThere}</p>
          <ul className="points small">
            {cited.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{short(text)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button
        small
        tone="primary"
        onClick={() =>
          void writing
            .write(...changes.map(({ block, seen, text }) => ({ do: 'set', block, seen, text }) as const))
            .catch(() => {})
        }
      >
        {t.renumberNow(changes.length)}
      </Button>
    </details>
  )
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text)
