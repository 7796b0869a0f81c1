import { FileField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { EXTENSIONS } from '../rules.ts'
import { texts } from '../texts.ts'

/** Files chosen for a thing that is still being written; they are sent once it is kept (`chosen` of the evidence field). */
export function FilesField({
  label,
  value,
  onChange,
}: {
  label: string
  value: readonly File[]
  onChange(files: readonly File[]): void
}) {
  const t = useTexts(texts)
  return (
    <FileField
      label={label}
      hint={`${t.hint} ${t.sentWhenKept}`}
      optional
      accept={EXTENSIONS.map((extension) => `.${extension}`).join(',')}
      multiple
      camera
      value={value}
      onChange={onChange}
    />
  )
}
