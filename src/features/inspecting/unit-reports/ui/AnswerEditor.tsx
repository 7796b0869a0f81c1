import { useState } from 'react'
import { EvidenceField, useEvidence } from '#features/ground/evidence/ui/embed.tsx'
import type { AnswerKind, OutlineItem } from '#features/planning/outlines/rules.ts'
import { CheckField, ChoiceField, LongTextField, NumberField } from '#web/design/fields.tsx'
import { LinesField } from '#web/design/LinesField.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { type Answer, type AnswerValue, answerCautions, isEmptyAnswer, ratioPercent } from '../rules.ts'
import { texts } from '../texts.ts'
import { OtherWords } from './OtherWords.tsx'
import { ItemRemark, SaidValue } from './ReportView.tsx'

/** Figures first, then words, then what proves them. */
const KIND_ORDER: readonly AnswerKind[] = ['ratio', 'number', 'yesNo', 'narrative', 'list', 'evidence']

interface Props {
  report: Pick<ServedReport, 'id' | 'inspectionId' | 'returned'>
  item: OutlineItem
  value: AnswerValue
  /** The server's refusal of this very answer. */
  refused: string | undefined
  /** What somebody else wrote there meanwhile. */
  other: Answer | undefined
  onChange(value: AnswerValue): void
  onChoose(own: boolean): void
  onLeave(): void
}

/** One item of the outline with the fields that its kinds of answer ask for. */
export function AnswerEditor({ report, item, value, refused, other, onChange, onChoose, onLeave }: Props) {
  const { form: t } = useTexts(texts)
  const language = useLanguage()
  const [kept, setKept] = useState<AnswerValue>({})
  const inapplicable = value.naReason !== undefined
  const none = value.none === true || inapplicable
  const proved = useEvidence(report.inspectionId, report.id, item.id).some((file) => file.state === 'stored')
  const toggle = (answer: AnswerValue) => (chosen: boolean) => {
    if (chosen && !none) setKept(value)
    onChange(chosen ? answer : kept)
  }
  return (
    <section className="panel answer" id={`muc-${item.id}`} tabIndex={-1} aria-labelledby={`ten-${item.id}`}>
      <div className="panel-head">
        <h2 className="item-title" id={`ten-${item.id}`}>
          {item.marker} {item.text}
        </h2>
        <span className="push">
          <AnswerTag
            value={value}
            proved={proved && item.answerKinds.includes('evidence')}
            conditional={item.conditional}
          />
        </span>
      </div>
      {item.footnote && <p className="muted small">{item.footnote}</p>}
      <ItemRemark report={report} itemId={item.id} />
      {other ? (
        <OtherWords by={other} onChoose={onChoose}>
          <SaidValue value={other.value} />
        </OtherWords>
      ) : (
        refused && <Notice tone="alarm">{refused}</Notice>
      )}
      {!none &&
        KIND_ORDER.filter((kind) => item.answerKinds.includes(kind)).map((kind) => (
          <KindField key={kind} kind={kind} value={value} onChange={onChange} onLeave={onLeave} />
        ))}
      {!none &&
        answerCautions(value).map((caution) => (
          <Notice key={caution.code} tone="attention">
            {caution.text[language]}
          </Notice>
        ))}
      {!none && (answerCautions(value).length > 0 || value.explanation !== undefined) && (
        <LongTextField
          rows={2}
          label={t.explanation}
          value={value.explanation ?? ''}
          onChange={(explanation) => onChange({ ...value, explanation })}
          onBlur={onLeave}
        />
      )}
      {!none && (
        <EvidenceField
          inspectionId={report.inspectionId}
          thingId={report.id}
          partId={item.id}
          path="/api/unit-reports"
          label={t.evidenceFiles}
        />
      )}
      <div className="fields panel-part">
        {!inapplicable && (
          <CheckField
            label={t.none}
            hint={none ? undefined : t.noneHint}
            value={value.none === true}
            onChange={toggle({ none: true })}
          />
        )}
        {value.none !== true && (
          <CheckField
            label={t.inapplicable}
            hint={none ? undefined : t.inapplicableHint}
            value={inapplicable}
            onChange={toggle({ naReason: '' })}
          />
        )}
      </div>
      {inapplicable && (
        <LongTextField
          rows={2}
          label={t.inapplicableReason}
          value={value.naReason ?? ''}
          onChange={(naReason) => onChange({ naReason })}
          onBlur={onLeave}
        />
      )}
    </section>
  )
}

export function AnswerTag({
  value,
  proved,
  conditional,
}: {
  value: AnswerValue | undefined
  proved: boolean
  conditional: boolean
}) {
  const { form: t } = useTexts(texts)
  if (value?.none) return <StateTag tone="done">{t.none}</StateTag>
  if (value?.naReason?.trim()) return <StateTag tone="done">{t.inapplicable}</StateTag>
  if (value && answerCautions(value).length > 0) return <StateTag tone="attention">{t.doubtful}</StateTag>
  if (!isEmptyAnswer(value) || proved) return <StateTag tone="done">{t.done}</StateTag>
  return (
    <StateTag tone="muted" sign="○">
      {conditional ? t.conditional : t.open}
    </StateTag>
  )
}

interface KindProps {
  kind: AnswerKind
  value: AnswerValue
  onChange(value: AnswerValue): void
  onLeave(): void
}

function KindField({ kind, value, onChange, onLeave }: KindProps) {
  const { form: t } = useTexts(texts)
  const put = (change: { readonly [Key in keyof AnswerValue]: AnswerValue[Key] | null }) =>
    onChange(
      Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, part]) => part !== null)) as AnswerValue,
    )
  switch (kind) {
    case 'narrative':
      return (
        <LongTextField
          rows={4}
          label={t.kind.narrative}
          hint={t.narrativeHint}
          value={value.text ?? ''}
          onChange={(text) => put({ text })}
          onBlur={onLeave}
        />
      )
    case 'number':
      return (
        <NumberField
          label={t.kind.number}
          value={value.number ?? null}
          onChange={(number) => put({ number })}
          onBlur={onLeave}
        />
      )
    case 'ratio':
      return (
        <div className="fields">
          <NumberField label={t.done1} value={value.done ?? null} onChange={(done) => put({ done })} onBlur={onLeave} />
          <NumberField
            label={t.total}
            value={value.total ?? null}
            onChange={(total) => put({ total })}
            onBlur={onLeave}
          />
          <div className="field">
            <span className="worked-label">{t.percent}</span>
            <span className="hint">{t.percentHint}</span>
            <output className="input worked">
              {ratioPercent(value) === null ? t.percentNone : `${ratioPercent(value)}%`}
            </output>
          </div>
        </div>
      )
    case 'yesNo':
      return (
        <ChoiceField
          label={t.kind.yesNo}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          value={value.yes === undefined ? '' : value.yes ? 'yes' : 'no'}
          onChange={(chosen) => put({ yes: chosen === 'yes' })}
        />
      )
    case 'list':
      return (
        <LinesField
          rows={3}
          label={t.kind.list}
          hint={t.listHint}
          value={value.list ?? []}
          onChange={(list) => put({ list })}
          onBlur={onLeave}
        />
      )
    case 'evidence':
      return (
        <LinesField
          rows={2}
          label={t.kind.evidence}
          hint={t.evidenceHint}
          value={value.evidence ?? []}
          onChange={(evidence) => put({ evidence })}
          onBlur={onLeave}
        />
      )
  }
}
