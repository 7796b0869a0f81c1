import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { ChecksField, SelectField, TextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { type ContentItem, type ContentPart, PART_KINDS, type PartKind } from '../rules.ts'
import { texts } from '../texts.ts'

interface Props {
  item: Pick<ContentItem, 'id' | 'parts'>
  onChange(parts: readonly ContentPart[]): void
}

/** What of a content is answered one by one. */
export function PartsField({ item, onChange }: Props) {
  const { id, parts } = item
  const { form: t, ...all } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const used = parts.map(({ code }) => Number(code.slice(1)) || 0)
  return (
    <EntriesField
      label={t.parts}
      field={{ id: `parts-${id}`, name: 'parts', value: parts, onChange, onUnreadable: () => undefined }}
      blank={{ code: `p${Math.max(0, ...used) + 1}`, label: '', kind: 'rated', appliesTo: [] }}
      add={t.addPart}
      remove={t.remove}
      removeOf={t.removeOf}
      entry={t.partOf}
    >
      {(part, put) => (
        <>
          <div className="fields">
            <TextField label={t.partLabel} value={part.label} onChange={(label) => put({ label })} />
            <SelectField
              label={t.partKind}
              choices={PART_KINDS.map((kind) => ({ value: kind, label: all.partKind[kind] }))}
              value={part.kind}
              onChange={(kind) => put({ kind: kind as PartKind })}
            />
          </div>
          <ChecksField
            label={t.appliesTo}
            hint={t.appliesToHint}
            optional
            choices={UNIT_KINDS.map((kind) => ({ value: kind as string, label: kinds[kind] }))}
            value={part.appliesTo}
            onChange={(appliesTo) => put({ appliesTo })}
          />
        </>
      )}
    </EntriesField>
  )
}
