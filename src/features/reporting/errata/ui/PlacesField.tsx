import { isBlank } from '#kernel/text.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { LongTextField, TextField } from '#web/design/fields.tsx'
import type { FieldProps } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import type { Place } from '../rules.ts'
import { texts } from '../texts.ts'
import './errata.css'

export const NO_PLACE: Place = { where: '', was: '', now: '' }

/** Các chỗ đính chính: each with where it stands, what is written there and what it is to say. */
export function PlacesField({ field }: { field: FieldProps<readonly Place[]> }) {
  const t = useTexts(texts)
  const missing = (words: string) => (field.error && isBlank(words) ? t.missing : undefined)
  return (
    <EntriesField
      label={t.places}
      field={field}
      blank={NO_PLACE}
      least={1}
      add={t.addPlace}
      remove={t.removePlace}
      removeOf={t.removePlaceOf}
      entry={t.place}
    >
      {({ where, was, now }, put) => (
        <>
          <TextField
            label={t.where}
            hint={t.whereHint}
            error={missing(where)}
            value={where}
            onChange={(typed) => put({ where: typed })}
          />
          <div className="errata-words">
            <LongTextField
              rows={2}
              label={t.was}
              error={missing(was)}
              value={was}
              onChange={(typed) => put({ was: typed })}
            />
            <LongTextField
              rows={2}
              label={t.now}
              error={missing(now)}
              value={now}
              onChange={(typed) => put({ now: typed })}
            />
          </div>
        </>
      )}
    </EntriesField>
  )
}
