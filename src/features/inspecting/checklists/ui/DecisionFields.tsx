import { useState } from 'react'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { ChoiceField, LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { RATINGS, type Rating, type SheetItem } from '../rules.ts'
import { texts } from '../texts.ts'
import type { Writing } from './useSheet.ts'

/** Kết quả của Đoàn: the head decides, the secretary drafts; the others read it. */
export function DecisionFields({ sheet, item, writing }: { sheet: ServedSheet; item: SheetItem; writing: Writing }) {
  const t = useTexts(texts)
  const { decision, rating } = writing.judged(item)
  const [chosen, setChosen] = useState<Rating | ''>(decision?.rating ?? rating?.rating ?? '')
  const [text, setText] = useState(decision?.text ?? '')
  const [missing, setMissing] = useState(false)
  const wrote = writing.writtenBy(item.id, 'decision')
  const drafts = sheet.decides === 'drafts'
  if (sheet.decides === null && decision === null) return null
  return (
    <details className="sheet-decision" open={decision !== null}>
      <summary>{t.decision}</summary>
      {decision && (
        <p>
          <b>{t.rating[decision.rating]}</b>
          {decision.text && `: ${decision.text}`}{' '}
          {decision.draft && <span className="muted small">{t.decisionDraft}</span>}
        </p>
      )}
      {wrote?.at && <p className="muted small">{t.writtenBy(wrote.authorName, showMoment(wrote.at))}</p>}
      {sheet.decides !== null && sheet.writes.includes(item.id) && (
        <>
          <ChoiceField
            label={t.decision}
            choices={RATINGS.map((value) => ({ value, label: t.rating[value] }))}
            value={chosen}
            error={missing && chosen === '' ? t.decisionMissing : undefined}
            onChange={(value) => setChosen(value)}
          />
          <LongTextField rows={2} label={t.decisionText} value={text} onChange={setText} />
          <div className="actions">
            <Button
              onClick={() => {
                setMissing(chosen === '')
                if (chosen === '') return
                writing.put(item.id, 'decision', { rating: chosen, text: text.trim(), draft: drafts })
                writing.autosave.flush()
              }}
            >
              {drafts ? t.draftDecision : t.decide}
            </Button>
          </div>
        </>
      )}
    </details>
  )
}
