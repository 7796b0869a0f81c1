import { EvidenceList, useEvidence } from '#features/ground/evidence/ui/embed.tsx'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { applies, type OutlineItem } from '#features/planning/outlines/rules.ts'
import { Notice } from '#web/design/Notice.tsx'
import { showDecimal } from '#web/design/numbers.ts'
import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { type AnswerValue, changedItems, isEmptyAnswer, ratioPercent } from '../rules.ts'
import { texts } from '../texts.ts'

/** The answers as sent, by the outline's tree; nothing can be changed here. */
export function ReportView({ report }: { report: ServedReport }) {
  const { panel: t } = useTexts(texts)
  const { returned } = report
  // Only what is sent again is compared: until then what was returned itself is shown.
  const changed = returned && report.state !== 'returned' ? changedItems(report.answers, returned) : []
  if (report.outline)
    return (
      <>
        {returned && report.state !== 'returned' && <Notice tone="calm">{t.changed(changed.length)}</Notice>}
        <Level report={report} items={report.outline.items} parentId={null} changed={changed} />
      </>
    )
  return (
    <>
      <p className="said">{report.narrative}</p>
      <EvidenceList inspectionId={report.inspectionId} thingId={report.id} />
    </>
  )
}

function Level({
  report,
  items,
  parentId,
  changed,
}: {
  report: ServedReport
  items: readonly OutlineItem[]
  parentId: string | null
  changed: readonly string[]
}) {
  const { panel: t } = useTexts(texts)
  const here = items.filter((item) => item.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ol className="answers">
      {here.map((item) => (
        <li key={item.id}>
          <div className={item.answerKinds.length > 0 ? 'question' : 'question heading'}>
            {item.marker} {item.text}{' '}
            {changed.includes(item.id) && <StateTag tone="attention">{t.changedItem}</StateTag>}
          </div>
          <ItemRemark report={report} itemId={item.id} />
          {item.answerKinds.length > 0 && (
            <Said report={report} item={item} asked={applies(item, report.unitKind, items)} />
          )}
          <EvidenceList inspectionId={report.inspectionId} thingId={report.id} partId={item.id} />
          <Level report={report} items={items} parentId={item.id} changed={changed} />
        </li>
      ))}
    </ol>
  )
}

/** What the recipient asked of an item when the report was last returned. */
export function ItemRemark({ report, itemId }: { report: Pick<ServedReport, 'returned'>; itemId: string }) {
  const { panel: t } = useTexts(texts)
  const remark = report.returned?.remarks.find((one) => one.itemId === itemId)
  return remark ? <Notice tone="attention">{t.remark(remark.text)}</Notice> : null
}

function Said({ report, item, asked }: { report: ServedReport; item: OutlineItem; asked: boolean }) {
  const { form: t, panel } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const proved = useEvidence(report.inspectionId, report.id, item.id).length > 0
  const value = report.answers.find((answer) => answer.itemId === item.id)?.value
  if (!asked)
    return <p className="muted small">{t.notApplicable(kinds[report.unitKind as UnitKind] ?? report.unitKind)}</p>
  if (isEmptyAnswer(value) || !value)
    return proved ? null : <p className="muted">{item.conditional ? panel.leftOut : panel.noAnswer}</p>
  return <SaidValue value={value} />
}

/** What one answer says. */
export function SaidValue({ value }: { value: AnswerValue }) {
  const { form: t } = useTexts(texts)
  if (value.none) return <p>{t.none}</p>
  if (value.naReason !== undefined)
    return (
      <p className="said">
        {t.inapplicable}: {value.naReason}
      </p>
    )
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
          {ratioPercent(value) !== null && ` (${ratioPercent(value)}%)`}
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
