import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { type OutlineItem, questionsFor } from '#features/planning/outlines/rules.ts'
import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { CheckField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import type { Remark } from '../rules.ts'
import { texts } from '../texts.ts'
import { titleOf } from './report-items.ts'

interface SubmitValues {
  asOf: Day | null
  declared: boolean
  number: string
  symbol: string
  datedOn: Day | null
}

/** The acts on the report itself: sending, which is due once nothing is missing, returning, receiving. */
export function useReportActs(report: ServedReport, complete: boolean) {
  const t = useTexts(texts)
  const { on } = useMe()
  const { planId, declaration, requiresSoftCopy } = report.settings
  return {
    submit: act<SubmitValues>({
      label: t.action.submit,
      tone: complete ? 'primary' : 'plain',
      effects: t.submit.effects,
      rule: { planId, settings: ['declaration'] },
      start: {
        asOf: report.asOf ?? on,
        declared: false,
        number: report.number ?? '',
        symbol: report.symbol || symbolOf('unitReport', abbreviationOf(report.unitName)),
        datedOn: report.datedOn ?? on,
      },
      check: ({ asOf }) => (asOf === null ? { asOf: t.submit.asOfMissing } : {}),
      fields: (form) => (
        <>
          <div className="fields">
            <DayField label={t.submit.asOf} {...form.field('asOf')} />
            <DayField label={t.submit.datedOn} optional {...form.field('datedOn')} />
            <TextField label={t.submit.number} optional hint={t.submit.numberHint} {...form.field('number')} />
            <TextField label={t.submit.symbol} {...form.field('symbol')} />
          </div>
          {declaration !== 'off' && (
            <CheckField
              label={declaration === 'head' ? t.submit.declared : t.submit.declaredUnit}
              {...form.field('declared')}
            />
          )}
        </>
      ),
    }),
    receive: act<{ softCopyOn: Day | null }>({
      label: t.action.receive,
      tone: 'primary',
      rule: { planId, settings: ['requiresSoftCopy'] },
      start: { softCopyOn: null },
      fields: (form) => <DayField label={t.softCopy} optional={!requiresSoftCopy} {...form.field('softCopyOn')} />,
    }),
    number: act<Pick<SubmitValues, 'number' | 'symbol' | 'datedOn'>>({
      label: t.action.number,
      start: {
        number: '',
        symbol: report.symbol || symbolOf('unitReport', abbreviationOf(report.unitName)),
        datedOn: report.datedOn ?? on,
      },
      check: ({ number, datedOn }) => ({
        ...(number.trim() === '' && { number: t.submit.numberMissing }),
        ...(datedOn === null && { datedOn: t.submit.datedOnMissing }),
      }),
      fields: (form) => (
        <div className="fields">
          <TextField label={t.submit.number} {...form.field('number')} />
          <TextField label={t.submit.symbol} {...form.field('symbol')} />
          <DayField label={t.submit.datedOn} {...form.field('datedOn')} />
        </div>
      ),
    }),
    present: act({ label: t.action.present, tone: 'primary', effects: t.presentEffects }),
    askBack: act({
      label: t.action.askBack,
      effects: t.askBackEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.askBackReason} {...form.field('reason')} />,
    }),
    return: act<{ reason: string; dueOn: Day | null; remarks: readonly Remark[] }>({
      label: t.action.return,
      effects: t.returnEffects,
      start: { reason: '', dueOn: null, remarks: [] },
      input: ({ remarks, ...values }) => ({ ...values, remarks: remarks.filter(({ text }) => text.trim() !== '') }),
      fields: (form) => (
        <>
          <LongTextField label={t.returnReason} {...form.field('reason')} />
          {report.outline && (
            <RemarksField questions={questionsFor(report.outline, report.unitKind)} {...form.field('remarks')} />
          )}
          <DayField label={t.returnDue} optional hint={t.returnDueHint} {...form.field('dueOn')} />
        </>
      ),
    }),
  }
}

/** What is asked of single items: an item chosen, then its own words. */
function RemarksField({
  questions,
  value,
  onChange,
}: {
  questions: readonly OutlineItem[]
  value: readonly Remark[]
  onChange(value: readonly Remark[]): void
}) {
  const t = useTexts(texts)
  const free = questions.filter(({ id }) => !value.some(({ itemId }) => itemId === id))
  const titles = new Map(questions.map((item) => [item.id, titleOf(item)]))
  return (
    <>
      {value.map(({ itemId, text }) => (
        <LongTextField
          key={itemId}
          rows={2}
          label={t.remarkAt(titles.get(itemId) ?? '')}
          value={text}
          onChange={(next) =>
            onChange(value.map((remark) => (remark.itemId === itemId ? { itemId, text: next } : remark)))
          }
        />
      ))}
      <SelectField
        label={t.remarks}
        hint={t.remarksHint}
        placeholder={t.remarkAdd}
        optional
        choices={free.map(({ id }) => ({ value: id, label: (titles.get(id) ?? '').slice(0, 110) }))}
        value=""
        onChange={(itemId) => itemId !== '' && onChange([...value, { itemId, text: '' }])}
      />
    </>
  )
}
