import { useState } from 'react'
import type { AnswerValue } from '#features/inspecting/unit-reports/rules.ts'
import { Segments } from '#web/design/Button.tsx'
import { ChoiceField, LongTextField, NumberField, SelectField } from '#web/design/fields.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import { type Found, HOWS, percentOf } from '../rules.ts'
import { decimal, texts } from '../texts.ts'

type Kind = 'number' | 'ratio' | 'yesNo' | 'none'
const KINDS: readonly Kind[] = ['number', 'ratio', 'yesNo', 'none']

interface Props {
  value: Found | null
  /** What the unit reported: the same kind of figure comes first. */
  likely: AnswerValue | null
  onChange(value: Found | null): void
  onLeave(): void
}

/** What was found: a number, a ratio, yes or no, nothing; in words, and how it was seen. */
export function FoundFields({ value, likely, onChange, onLeave }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [kind, setKind] = useState<Kind>(() => kindOf(value) ?? kindOf(likely) ?? 'number')
  const put = (part: { readonly [Key in keyof Found]: Found[Key] | null }) => {
    const next = Object.fromEntries(
      Object.entries({ ...value, ...part }).filter(([, one]) => one !== null && one !== '' && one !== undefined),
    ) as Found
    onChange(Object.keys(next).length === 0 ? null : next)
  }
  const percent = percentOf(value?.done, value?.total)
  return (
    <div className="sheet-found">
      <Segments
        label={t.kind}
        choices={KINDS.map((one) => ({ value: one, label: t.kinds[one] }))}
        value={kind}
        onChange={(next) => {
          setKind(next)
          const cleared = { number: null, done: null, total: null, yes: null, none: null }
          put(next === 'none' ? { ...cleared, none: true } : value?.none || kindOf(value) !== null ? cleared : {})
        }}
      />
      {kind === 'number' && (
        <NumberField
          label={t.number}
          value={value?.number ?? null}
          onChange={(number) => put({ number })}
          onBlur={onLeave}
        />
      )}
      {kind === 'ratio' && (
        <div className="fields">
          <NumberField
            label={t.total}
            value={value?.total ?? null}
            onChange={(total) => put({ total })}
            onBlur={onLeave}
          />
          <NumberField label={t.done} value={value?.done ?? null} onChange={(done) => put({ done })} onBlur={onLeave} />
          <output className="sheet-percent">
            {percent === null ? t.noPercent : t.percent(decimal(percent, language))}
          </output>
        </div>
      )}
      {kind === 'yesNo' && (
        <ChoiceField
          label={t.kinds.yesNo}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          value={value?.yes === undefined ? '' : value.yes ? 'yes' : 'no'}
          onChange={(chosen) => put({ yes: chosen === 'yes' })}
        />
      )}
      <LongTextField
        rows={2}
        label={t.foundText}
        value={value?.text ?? ''}
        onChange={(text) => put({ text })}
        onBlur={onLeave}
      />
      <SelectField
        label={t.howSeen}
        choices={HOWS.map((how) => ({ value: how, label: t.how[how] }))}
        value={value?.how ?? ''}
        onChange={(how) => put({ how: how === '' ? null : how })}
      />
    </div>
  )
}

function kindOf(value: Pick<Found, 'none' | 'number' | 'done' | 'total' | 'yes'> | null): Kind | null {
  if (value === null) return null
  if (value.none) return 'none'
  if (value.done !== undefined || value.total !== undefined) return 'ratio'
  if (value.number !== undefined) return 'number'
  return value.yes === undefined ? null : 'yesNo'
}
