import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import type { Day } from '#kernel/day.ts'
import { isBlank } from '#kernel/text.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, DayField, LongTextField, NumberField, SelectField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { type Answer, agreeing, headingsOf, sentencesOf } from '../rules/answers.ts'
import { texts } from '../texts.ts'

/** What an answer asks for. */
export type Asking = 'words' | 'day' | 'number' | 'choose' | 'refer' | 'why'

interface Values {
  words: string
  day: Day | null
  count: string | null
  holds: string
  rest: 'change' | 'drop'
  /** The other sentences as they would be, by their paragraph. */
  others: Readonly<Record<string, string>>
  reason: string
}

/** The field, or the two sentences, that an answer needs. */
export function AnswerForm({
  asking,
  doubt,
  all,
  text,
  onGive,
  onClose,
}: {
  asking: Asking
  doubt: DecidedDoubt
  all: readonly DecidedDoubt[]
  text: ServedText
  onGive(answer: Answer): Promise<unknown>
  onClose(): void
}) {
  const { question: t } = useTexts(texts)
  const sentences = sentencesOf(text, doubt, all)
  const othersOf = ({ holds, others: typed }: Values) => {
    const held = sentences.find(({ id }) => id === holds)
    return sentences.flatMap((one) =>
      held && one !== held ? [{ block: one.id, text: typed[one.id] ?? agreeing(one, held, doubt, all) }] : [],
    )
  }
  const form = useForm<Values>({
    start: { words: doubt.text, day: null, count: null, holds: '', rest: 'change', others: {}, reason: '' },
    check: (values) => ({
      ...((asking === 'words' || asking === 'refer') && isBlank(values.words) && { words: t.wordsMissing }),
      ...(asking === 'day' && values.day === null && { day: t.dayMissing }),
      ...(asking === 'number' && !isCount(values.count) && { count: t.numberMissing }),
      ...(asking === 'choose' && values.holds === '' && { holds: t.holdsMissing }),
      ...(asking === 'why' && isBlank(values.reason) && { reason: t.reasonMissing }),
    }),
    send: (values) => onGive(answerOf(asking, values, othersOf(values))),
  })
  const { values } = form
  const others = othersOf(values)
  return (
    <Form form={form}>
      {asking === 'words' && <LongTextField label={t.words} rows={2} {...form.field('words')} />}
      {asking === 'day' && <DayField label={t.day} {...form.field('day')} />}
      {asking === 'number' && <NumberField label={t.count} {...form.field('count')} />}
      {asking === 'why' && <LongTextField label={t.reason} rows={2} {...form.field('reason')} />}
      {asking === 'refer' && (
        <>
          <SelectField
            label={t.heading}
            placeholder={t.noHeading}
            choices={headingsOf(text).map(({ words, block }) => ({ value: words, label: block.text }))}
            {...form.field('words')}
          />
          <LongTextField label={t.words} rows={2} {...form.field('words')} />
        </>
      )}
      {asking === 'choose' && (
        <>
          <ChoiceField
            label={t.holds}
            choices={sentences.map(({ id, text: words }) => ({ value: id, label: words }))}
            {...form.field('holds')}
          />
          {others.length > 0 && (
            <ChoiceField
              label={t.rest}
              choices={[
                { value: 'change', label: t.restChange },
                { value: 'drop', label: t.restDrop },
              ]}
              {...form.field('rest')}
              onChange={(value) => form.set('rest', value === 'drop' ? 'drop' : 'change')}
            />
          )}
          {values.rest === 'change' &&
            others.map(({ block, text: words }) => (
              <LongTextField
                key={block}
                label={t.otherWords}
                rows={3}
                value={words}
                onChange={(typed) => form.set('others', { ...values.others, [block]: typed })}
              />
            ))}
        </>
      )}
      <div className="actions answers">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

const isCount = (count: string | null) => count !== null && /^[1-9]\d{0,3}$/.test(count)

function answerOf(
  asking: Asking,
  values: Values,
  others: readonly { readonly block: string; readonly text: string }[],
): Answer {
  switch (asking) {
    case 'words':
    case 'refer':
      return { as: 'words', text: values.words }
    case 'day':
      return { as: 'day', day: values.day! }
    case 'number':
      return { as: 'number', count: Number(values.count) }
    case 'why':
      return { as: 'keep', reason: values.reason }
    case 'choose':
      return {
        as: 'choose',
        holds: values.holds,
        others: others.map(({ block, text }) => ({ block, text: values.rest === 'drop' ? null : text })),
      }
  }
}
