import { Link } from '#web/design/Link.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { questionTexts } from '../texts/questions.ts'
import { MissingAnnex } from './MissingAnnex.tsx'
import './questions.css'

/** Phụ lục còn thiếu: each with the sentence that cites it and the ways out, until the plan is submitted. */
export function MissingAnnexes({ planId, citations }: { planId: string; citations: readonly string[] }) {
  const t = useTexts(questionTexts)
  const text = useThing('/api/plans/:id/text', { id: planId })
  if (!text.data?.open || citations.length === 0) return null
  const { blocks } = text.data
  return (
    <Notice tone="attention">
      <b id="phu-luc">{t.missingAnnexes(citations.length)}</b>
      <ul className="missing-annexes">
        {citations.map((citation) => {
          const sentence = blocks.find((block) => block.text.includes(citation)) ?? null
          return (
            <li key={citation}>
              {sentence ? (
                <Link to={`/ke-hoach/${planId}/soan#${sentence.id}`}>{sentence.text}</Link>
              ) : (
                <span lang="vi">{citation}</span>
              )}
              <MissingAnnex {...{ planId, citation, sentence }} />
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
