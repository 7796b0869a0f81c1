import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { bytesOf, sendFile } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { FileField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useAction } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Block } from '../rules/block.ts'
import { compared, isSame } from '../rules/compare.ts'
import { texts } from '../texts.ts'
import { ComparedText } from './ComparedText.tsx'
import type { Writing } from './useText.ts'

/** Thay bằng tệp đã sửa: first what would change, then the change, which can be taken back. */
export function ReplaceByFile({ planId, writing }: { planId: string; writing: Writing }) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const go = useGo()
  const [seen, setSeen] = useState<{ readonly file: File; readonly blocks: readonly Block[] } | null>(null)
  const form = useForm<{ file: readonly File[] }>({
    start: { file: [] },
    check: ({ file }) => (file.length === 0 ? { file: t.fileMissing } : {}),
    send: async ({ file: [file] }) => {
      setSeen(null)
      const { blocks } = await sendFile('POST /api/plans/:id/text/file', { id: planId }, bytesOf(file!))
      setSeen({ file: file!, blocks })
    },
  })
  const { busy, refused, run } = useAction(async () => {
    const words = { id: planId, apply: '1' } as const
    const { change } = await sendFile('POST /api/plans/:id/text/file', words, bytesOf(seen!.file))
    if (change !== null) writing.done(change)
    await writing.refresh()
    go(`/ke-hoach/${planId}/soan`)
  })
  const differing = seen ? compared(writing.text.blocks, seen.blocks).filter((pair) => !isSame(pair)).length : 0
  return (
    <Panel>
      <p className="muted">{t.byFileLead}</p>
      <Form form={form}>
        <FileField label={t.file} accept=".docx,.pdf,.txt,.md" {...form.field('file')} />
        <div className="actions">
          <Button submit busy={form.busy}>
            {form.busy ? design.busy : t.fileCompare}
          </Button>
        </div>
      </Form>
      {seen && differing === 0 && <Notice tone="calm">{t.fileSame}</Notice>}
      {seen && differing > 0 && (
        <>
          <h3>{t.fileDiffers(differing)}</h3>
          <ComparedText before={writing.text.blocks} after={seen.blocks} />
          <div className="actions">
            <Button tone="primary" busy={busy} onClick={run}>
              {t.fileReplace}
            </Button>
          </div>
        </>
      )}
      {refused && <RefusalNotice refused={refused} />}
    </Panel>
  )
}
