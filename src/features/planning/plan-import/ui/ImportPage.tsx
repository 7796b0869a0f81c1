import { useGo } from '#web/address.ts'
import { sendFile } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { FileField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** Nhập kế hoạch từ văn bản: choose the document; it is read into a draft that is kept at once. */
export function ImportPage() {
  const { screen: t } = useTexts(texts)
  const go = useGo()
  const change = useChange()
  const form = useForm<{ file: readonly File[] }>({
    start: { file: [] },
    check: ({ file }) => (file.length === 0 ? { file: t.fileMissing } : {}),
    send: async ({ file }) => {
      const { id } = await change(() =>
        sendFile('POST /api/plan-import', new File([file[0]!], file[0]!.name, { type: 'application/octet-stream' })),
      )
      go(`/ke-hoach/nhap/${id}`)
    },
  })
  return (
    <>
      <PageHead title={t.title} crumbs={[{ label: t.plans, to: '/ke-hoach' }, { label: t.title }]} />
      <Panel>
        <p className="muted">{t.lead}</p>
        <Form form={form}>
          <FileField label={t.file} accept=".docx,.pdf,.txt,.md" {...form.field('file')} />
          <div className="actions">
            <Button tone="primary" submit busy={form.busy}>
              {form.busy ? t.busy : t.submit}
            </Button>
          </div>
        </Form>
      </Panel>
    </>
  )
}
