import { useState } from 'react'
import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import { isBlank } from '#kernel/text.ts'
import { newId, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, ChoiceField, LongTextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { ALIKE, type Answer, asksWhy, isOpenTo, reworded, sentenceOf } from '../rules/answers.ts'
import { texts } from '../texts.ts'
import { ChangedWords } from './ComparedText.tsx'

/** Trả lời cả N câu cùng loại: one answer, each sentence before and after it, ticked off where it is another case. */
export function SameKind({
  planId,
  text,
  doubt,
  all,
}: {
  planId: string
  text: ServedText
  doubt: DecidedDoubt
  all: readonly DecidedDoubt[]
}) {
  const { question: t } = useTexts(texts)
  const [asked, setAsked] = useState(false)
  const same = all.flatMap((one, index) =>
    one.code === doubt.code && one.decision === 'open' ? [{ one, index: String(index) }] : [],
  )
  if (same.length < 2) return null
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t.answerAll(same.length)}</Button>
      <Dialog
        title={t.answerAllTitle(same.length, t.doubt[doubt.code] ?? doubt.code)}
        open={asked}
        onClose={() => setAsked(false)}
      >
        <SameKindForm {...{ planId, text, same }} onDone={() => setAsked(false)} />
      </Dialog>
    </>
  )
}

function SameKindForm({
  planId,
  text,
  same,
  onDone,
}: {
  planId: string
  text: ServedText
  same: readonly { readonly one: DecidedDoubt; readonly index: string }[]
  onDone(): void
}) {
  const { question: t } = useTexts(texts)
  const change = useChange()
  const fits = (as: string) => same.filter(({ one }) => isOpenTo(one, as as Answer['as']))
  const choices = ALIKE.filter((as) => fits(as).length > 0)
  const form = useForm({
    start: { as: choices[0] ?? 'keep', ticked: same.map(({ index }) => index) as readonly string[], reason: '' },
    check: ({ as, ticked, reason }) => ({
      ...(ticked.length === 0 && { ticked: t.tickedMissing }),
      ...(as === 'keep' && same.some(({ one }) => asksWhy(one)) && isBlank(reason) && { reason: t.reasonMissing }),
    }),
    send: async ({ as, ticked, reason }) => {
      const answer = (as === 'keep' ? { as, reason } : { as }) as Answer
      const doubts = fits(as).flatMap(({ index }) => (ticked.includes(index) ? [Number(index)] : []))
      await change(() =>
        send('POST /api/plans/:id/text/answers', { id: planId }, { commandId: newId(), doubts, answer }),
      )
      onDone()
    },
  })
  const { as } = form.values
  const after = ({ one, index }: { one: DecidedDoubt; index: string }) => {
    const block = sentenceOf(text, one)
    const words = block && reworded(block, one, { as } as Answer, text.facts)
    return {
      value: index,
      label: t.numbered(Number(index) + 1, block?.text ?? one.text),
      ...(block && words !== null && { hint: <ChangedWords before={block.text} after={words} /> }),
    }
  }
  return (
    <Form form={form}>
      <ChoiceField
        label={t.sameAnswer}
        choices={choices.map((value) => ({ value, label: t.alike[value] ?? value }))}
        {...form.field('as')}
        onChange={(value) => form.set('as', value === '' ? as : value)}
      />
      {as === 'keep' && (
        <LongTextField
          label={t.reason}
          optional={!same.some(({ one }) => asksWhy(one))}
          rows={2}
          {...form.field('reason')}
        />
      )}
      <ChecksField label={t.ticked} choices={fits(as).map(after)} {...form.field('ticked')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
