import { UNIT_LEVELS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { Button } from '#web/design/Button.tsx'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { ChecksField, SelectField, TextField } from '#web/design/fields.tsx'
import type { FieldProps } from '#web/design/form.ts'
import { LinesField } from '#web/design/LinesField.tsx'
import { useTexts } from '#web/texts.ts'
import { type ContentSource, SOURCE_KINDS, type SourceKind, tasksOf } from '../rules.ts'
import { texts } from '../texts.ts'
import { YearField } from './YearField.tsx'

interface Props {
  field: FieldProps<readonly ContentSource[]>
  onTakeTasks(): void
}

/** Văn bản giao nhiệm vụ: the papers that the contents come from, each with its tasks a line. */
export function SourcesField({ field, onTakeTasks }: Props) {
  const { form: t, ...all } = useTexts(texts)
  const { level: levels } = useTexts(orgTexts)
  const sources = field.value
  return (
    <details className="panel-part" open={sources.some(({ tasks }) => tasks.length > 0)}>
      <summary>{t.sources}</summary>
      <EntriesField
        label={t.sources}
        field={field}
        blank={{ ...BLANK, code: freeLetter(sources) }}
        add={t.addSource}
        remove={t.remove}
        removeOf={t.removeOf}
        entry={(nth) => t.sourceOf(sources[nth - 1]?.code ?? '')}
      >
        {(source, put) => (
          <>
            <div className="wide-fields">
              <TextField label={t.sourceText} optional value={source.text} onChange={(text) => put({ text })} />
            </div>
            <div className="fields">
              <TextField label={t.issuer} optional value={source.issuer} onChange={(issuer) => put({ issuer })} />
              <SelectField
                label={t.level}
                optional
                choices={UNIT_LEVELS.map((level) => ({ value: level as ContentSource['level'], label: levels[level] }))}
                value={source.level}
                onChange={(level) => put({ level: level as ContentSource['level'] })}
              />
              <YearField label={t.fromYear} value={source.fromYear} onChange={(fromYear) => put({ fromYear })} />
              <YearField label={t.toYear} value={source.toYear} onChange={(toYear) => put({ toYear })} />
            </div>
            <ChecksField
              label={t.sourceKinds}
              optional
              choices={SOURCE_KINDS.map((kind) => ({ value: kind as string, label: all.sourceKind[kind] }))}
              value={source.kinds}
              onChange={(kinds) => put({ kinds: kinds as readonly SourceKind[] })}
            />
            <LinesField
              rows={3}
              label={t.tasks}
              hint={t.tasksHint}
              optional
              value={source.tasks.map(({ text }) => text)}
              onChange={(lines) => put({ tasks: tasksOf(source, lines) })}
            />
          </>
        )}
      </EntriesField>
      {sources.some(({ tasks }) => tasks.length > 0) && (
        <div className="actions">
          <Button onClick={onTakeTasks}>{t.takeTasks}</Button>
        </div>
      )}
    </details>
  )
}

const BLANK = { kinds: ['plan'], level: '', issuer: '', text: '', fromYear: null, toYear: null, tasks: [] } as const

function freeLetter(sources: readonly ContentSource[]): string {
  const taken = sources.map(({ code }) => code)
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.includes(letter)) ?? `A${taken.length}`
}
