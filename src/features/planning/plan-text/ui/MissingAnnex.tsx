import { useState } from 'react'
import { isBlank } from '#kernel/text.ts'
import { newId, send, sendFile } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { FileField, LongTextField, SelectField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { annexNamed, MADE_FROM, type MadeFrom, withoutCitation } from '../rules/annexes.ts'
import type { Block } from '../rules/block.ts'
import { questionTexts } from '../texts/questions.ts'

type Way = 'attach' | 'make' | 'drop'

/** Phụ lục còn thiếu: a file becomes it, the data of the plan make it, or the text does not cite it any more. */
export function MissingAnnex({
  planId,
  citation,
  sentence,
}: {
  planId: string
  citation: string
  sentence: Block | null
}) {
  const t = useTexts(questionTexts)
  const [way, setWay] = useState<Way | null>(null)
  const open = (as: Way, words: string) => (
    <Button key={as} label={`${words}: ${citation}`} onClick={() => setWay(as)}>
      {words}
    </Button>
  )
  if (way) return <WayForm {...{ planId, citation, sentence, way }} onClose={() => setWay(null)} />
  return (
    <div className="actions answers">
      {annexNamed(citation) !== null && [open('attach', t.attach), open('make', t.make)]}
      {open('drop', t.dropCitation)}
    </div>
  )
}

function WayForm({
  planId,
  citation,
  sentence,
  way,
  onClose,
}: {
  planId: string
  citation: string
  sentence: Block | null
  way: Way
  onClose(): void
}) {
  const t = useTexts(questionTexts)
  const change = useChange()
  const form = useForm({
    start: {
      file: [] as readonly File[],
      from: (/đề cương/iu.test(citation) ? 'outline' : 'units') as MadeFrom | '',
      reason: '',
      text: sentence === null ? '' : (withoutCitation(sentence.text, citation) ?? sentence.text),
    },
    check: ({ file, from, reason }) => ({
      ...(way === 'attach' && file.length === 0 && { file: t.fileMissing }),
      ...(way === 'make' && from === '' && { from: t.fromMissing }),
      ...(way === 'drop' && isBlank(reason) && { reason: t.reasonMissing }),
    }),
    send: async ({ file, from, reason, text }) => {
      await change(() => {
        const [chosen] = file
        if (way === 'attach' && chosen)
          return sendFile('POST /api/plans/:id/text/annexes/:citation', { id: planId, citation }, chosen)
        const body =
          way === 'make' && from !== '' ? ({ as: 'make', from } as const) : ({ as: 'drop', reason, text } as const)
        return send('POST /api/plans/:id/text/annexes', { id: planId }, { commandId: newId(), citation, way: body })
      })
      onClose()
    },
  })
  return (
    <Form form={form}>
      {way === 'attach' && (
        <FileField label={t.file} hint={t.fileHint} accept=".docx,.pdf,.txt" {...form.field('file')} />
      )}
      {way === 'make' && (
        <SelectField
          label={t.from}
          choices={MADE_FROM.map((value) => ({ value, label: t.madeFrom[value] }))}
          {...form.field('from')}
        />
      )}
      {way === 'drop' && (
        <>
          <LongTextField label={t.without} rows={3} {...form.field('text')} />
          <LongTextField label={t.reason} rows={2} {...form.field('reason')} />
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
