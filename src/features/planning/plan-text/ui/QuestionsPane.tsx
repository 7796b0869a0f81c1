import type { ImportedContent } from '#features/planning/plan-import/rules/accept.ts'
import type { Pointing } from '#features/planning/plan-import/ui/embed.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { texts } from '../texts.ts'
import { LineLink, Question } from './Question.tsx'
import './questions.css'

interface Props {
  planId: string
  text: ServedText
  imported: ImportedContent['imported']
  pointing: Pointing
  /** Shows the original where it is not beside (phone). */
  onLine(line: number): void
}

/** Điểm cần xác nhận: each a question with its answers; below, what found no place and the typography passed over. */
export function QuestionsPane({ planId, text, imported, pointing, onLine }: Props) {
  const { question: t } = useTexts(texts)
  const original = useThing('/api/plans/:id/text/original', { id: planId })
  const { doubts } = imported
  return (
    <section ref={pointing.draft} className="reading-pane panel" aria-label={t.questions}>
      {doubts.length === 0 ? <Empty>{t.noDoubts}</Empty> : <p className="muted small">{t.doubtLead}</p>}
      <ol className="doubts">
        {doubts.map((doubt, index) => (
          <Question
            // biome-ignore lint/suspicious/noArrayIndexKey: a doubt is its place in the list
            key={`${index} ${doubt.decision}`}
            {...{ planId, text, index, doubt, pointing, onLine }}
            all={doubts}
            original={original.data?.blocks ?? []}
          />
        ))}
      </ol>
      <h3>{t.unrecognised}</h3>
      {imported.unrecognised.length === 0 ? (
        <p className="muted">{t.allRecognised}</p>
      ) : (
        <>
          <p className="muted small">{t.unrecognisedLead}</p>
          <ul className="points">
            {imported.unrecognised.map((one) => (
              <li key={one.line}>
                <LineLink line={one.line} pointing={pointing} onLine={onLine} /> {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {imported.typography.length > 0 && (
        <>
          <h3 className="panel-part">{t.typography}</h3>
          <ul className="points small">
            {imported.typography.map(({ kind, count }) => (
              <li key={kind}>
                {count} {t.typographyKind[kind] ?? kind}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
