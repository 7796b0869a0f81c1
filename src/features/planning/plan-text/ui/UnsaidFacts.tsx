import { Button } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import type { Fact } from '../rules/fact.ts'
import { texts } from '../texts.ts'
import type { Writing } from './useText.ts'

/** Facts that no sentence says: each may go, or is said again somewhere. */
export function UnsaidFacts({ writing, facts }: { writing: Writing; facts: readonly Fact[] }) {
  const t = useTexts(texts)
  return (
    <details>
      <summary>{t.unsaid(facts.length)}</summary>
      <ul className="unsaid" lang="vi">
        {facts.map((fact) => (
          <li key={fact.id}>
            {t.fact.kind[fact.kind]}: {t.fact.says(fact)}{' '}
            {writing.text.open && (
              <Button
                small
                label={`${t.dropFact}: ${t.fact.says(fact)}`}
                onClick={() => void writing.write({ do: 'removeFact', fact: fact.id }).catch(() => {})}
              >
                {t.dropFact}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
