import { showDecimal } from '../../../../web/design/numbers.ts'
import { useTexts } from '../../../../web/texts.ts'
import type { UnitKind } from '../../../ground/org/rules.ts'
import { texts as orgTexts } from '../../../ground/org/texts.ts'
import { applies, type Outline, type OutlineItem } from '../../../planning/outlines/rules.ts'
import { type Answer, type AnswerValue, isEmptyAnswer, ratioPercent } from '../rules.ts'
import { texts } from '../texts.ts'

/** The answers as sent, by the outline's tree; nothing can be changed here. */
export function ReportView({ outline, answers, unitKind, narrative }: { outline: Outline | null; answers: readonly Answer[]; unitKind: string; narrative: string }) {
  if (!outline) return <p className="said">{narrative}</p>
  const given = new Map(answers.map((answer) => [answer.itemId, answer.value]))
  return <Level items={outline.items} parentId={null} given={given} unitKind={unitKind} />
}

function Level({ items, parentId, given, unitKind }: { items: readonly OutlineItem[]; parentId: string | null; given: ReadonlyMap<string, AnswerValue>; unitKind: string }) {
  const here = items.filter((item) => item.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ol className="answers">
      {here.map((item) => (
        <li key={item.id}>
          <div className={item.answerKinds.length > 0 ? 'question' : 'question heading'}>
            {item.marker} {item.text}
          </div>
          {item.answerKinds.length > 0 && <Said item={item} value={given.get(item.id)} asked={applies(item, unitKind, items)} unitKind={unitKind} />}
          <Level items={items} parentId={item.id} given={given} unitKind={unitKind} />
        </li>
      ))}
    </ol>
  )
}

function Said({ item, value, asked, unitKind }: { item: OutlineItem; value: AnswerValue | undefined; asked: boolean; unitKind: string }) {
  const { form: t, panel } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  if (!asked) return <p className="muted small">{t.notApplicable(kinds[unitKind as UnitKind] ?? unitKind)}</p>
  if (isEmptyAnswer(value) || !value) return <p className="muted">{item.conditional ? panel.leftOut : panel.noAnswer}</p>
  if (value.none) return <p>{t.none}</p>
  return (
    <div className="answer-said">
      {value.yes !== undefined && <p>{value.yes ? t.yes : t.no}</p>}
      {value.number && (
        <p>
          <b>{showDecimal(value.number)}</b>
        </p>
      )}
      {value.done && value.total && (
        <p>
          <b>
            {showDecimal(value.done)}/{showDecimal(value.total)}
          </b>
          {ratioPercent(value) !== null && ` (${ratioPercent(value)} %)`}
        </p>
      )}
      {value.text && <p className="said">{value.text}</p>}
      <Points points={value.list} />
      {value.explanation && (
        <p className="said muted">
          {t.explanation}: {value.explanation}
        </p>
      )}
      {(value.evidence?.length ?? 0) > 0 && (
        <div className="small">
          <span className="muted">{t.kind.evidence}:</span>
          <Points points={value.evidence} />
        </div>
      )}
    </div>
  )
}

function Points({ points }: { points: readonly string[] | undefined }) {
  const said = (points ?? []).filter((point) => point.trim() !== '')
  if (said.length === 0) return null
  return (
    <ul className="points">
      {said.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
