import type { Unit } from '#features/ground/org/rules.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import type { Candidate } from '#features/planning/teams/contract.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { SEATS, type Seat } from '#kernel/actor.ts'
import { EntriesField } from '../design/EntriesField.tsx'
import { ChecksField, SelectField, TextField } from '../design/fields.tsx'
import type { FieldProps } from '../design/form.ts'
import { PickField } from '../design/PickField.tsx'
import { useTexts } from '../texts.ts'

export interface SeatValues {
  readonly accountId: string
  readonly seat: Seat
  readonly agencyId: string
  readonly post: string
  readonly fields: readonly string[]
}

export function SeatsField({
  field,
  candidates,
  units,
}: {
  field: FieldProps<readonly SeatValues[]>
  candidates: readonly Candidate[]
  units: readonly Unit[]
}) {
  const { form: t } = useTexts(texts)
  const { seat: seatWords } = useTexts(postTexts)
  const { field: fieldWords } = useTexts(findingTexts)
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]))
  const people = [
    ...new Map(
      candidates.filter((candidate) => candidate.post !== 'chair').map((candidate) => [candidate.accountId, candidate]),
    ).values(),
  ]
  return (
    <EntriesField<SeatValues>
      label={t.seats}
      field={field}
      blank={{ accountId: '', seat: 'member', agencyId: '', post: '', fields: [] }}
      add={t.add}
      remove={t.remove}
      removeOf={t.removeLabel}
    >
      {({ accountId, seat, agencyId, post, fields }, put, nth) => (
        <>
          <div className="fields">
            <PickField
              label={t.person(nth)}
              error={field.error && accountId === '' ? field.error : undefined}
              {...(agencyId && { hint: t.agency(unitNames.get(agencyId) ?? '') })}
              from={people.map((candidate) => ({
                id: candidate.accountId,
                label: candidate.name,
                note: candidate.title,
              }))}
              value={accountId}
              onChange={(chosen) => {
                const candidate = people.find((one) => one.accountId === chosen)
                put({ accountId: chosen, agencyId: candidate?.unitId ?? '', post: candidate?.title ?? '' })
              }}
            />
            <SelectField
              label={t.seat}
              choices={SEATS.map((value) => ({ value, label: seatWords[value] }))}
              value={seat}
              onChange={(value) => value !== '' && put({ seat: value })}
            />
            <TextField label={t.post} value={post} onChange={(typed) => put({ post: typed })} />
          </div>
          <ChecksField
            label={t.fields}
            choices={Object.entries(fieldWords).map(([value, label]) => ({ value, label }))}
            value={fields}
            onChange={(ticked) => put({ fields: ticked })}
          />
        </>
      )}
    </EntriesField>
  )
}
