import type { TextOdd } from '#features/planning/plans/rules.ts'
import { Link } from '#web/design/Link.tsx'
import { useTexts } from '#web/texts.ts'
import { factTexts } from '../texts/facts.ts'
import { questionTexts } from '../texts/questions.ts'

/** Where sentences and facts of a plan disagree, each leading to its sentence in the editor. */
export function TextOdds({ planId, odds }: { planId: string; odds: readonly TextOdd[] }) {
  const t = useTexts(questionTexts)
  const kinds: Readonly<Record<string, string>> = useTexts(factTexts).kind
  return (
    <ul className="points">
      {odds.map(({ block, kind, sentence }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one sentence may disagree in several ways
        <li key={at}>
          {kinds[kind] ?? kind}:{' '}
          <Link to={`/ke-hoach/${planId}/soan${block === null ? '' : `#${block}`}`}>{sentence || t.noSentence}</Link>
        </li>
      ))}
    </ul>
  )
}
