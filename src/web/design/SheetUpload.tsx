import { useTexts } from '../texts.ts'
import { Button, DownloadButton } from './Button.tsx'
import { Form } from './Form.tsx'
import { FileField } from './fields.tsx'
import { useForm } from './form.ts'
import { Panel } from './Panel.tsx'
import { designTexts } from './texts.ts'

interface Props {
  lead: string
  /** Where the empty sheet to be filled in is fetched. */
  template: string
  /** Another file was chosen, or none: what was read of the last one no longer holds. */
  onChange(): void
  /** Reads the file into a preview; what is refused is shown at the form. */
  onRead(file: File): Promise<void>
}

/** A sheet of Excel to be looked at before anything of it is taken in, with the template that it is filled in on. */
export function SheetUpload({ lead, template, onChange, onRead }: Props) {
  const { sheet: t } = useTexts(designTexts)
  const form = useForm<{ file: readonly File[] }>({
    start: { file: [] },
    check: ({ file }) => (file.length === 0 ? { file: t.fileMissing } : {}),
    send: ({ file }) => onRead(file[0]!),
  })
  return (
    <Panel>
      <p className="muted">{lead}</p>
      <Form form={form}>
        <FileField
          label={t.file}
          accept=".xlsx"
          {...form.field('file')}
          onChange={(files) => {
            onChange()
            form.set('file', files)
          }}
        />
        <div className="actions">
          <Button tone="primary" submit busy={form.busy}>
            {t.preview}
          </Button>
          <DownloadButton href={template}>{t.template}</DownloadButton>
        </div>
      </Form>
    </Panel>
  )
}
