import type { Unit } from '#features/ground/org/rules.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import type { Candidate } from '#features/planning/teams/contract.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { SEATS, type Seat } from '#kernel/actor.ts'
import { byGivenName } from '#kernel/text.ts'
import { Button } from '../design/Button.tsx'
import { ChecksField, SelectField, TextField } from '../design/fields.tsx'
import type { FieldProps } from '../design/form.ts'
import { PickField } from '../design/PickField.tsx'
import { sortRows } from '../design/sort.ts'
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
  const people = sortRows(
    [
      ...new Map(
        candidates
          .filter((candidate) => candidate.post !== 'chair')
          .map((candidate) => [candidate.accountId, candidate]),
      ).values(),
    ],
    (candidate) => byGivenName(candidate.name),
  )
  const seats = field.value
  const put = (index: number, part: Partial<SeatValues>) =>
    field.onChange(seats.map((seat, at) => (at === index ? { ...seat, ...part } : seat)))
  const choose = (index: number, accountId: string) => {
    const chosen = people.find((candidate) => candidate.accountId === accountId)
    put(index, { accountId, agencyId: chosen?.unitId ?? '', post: chosen?.title ?? '' })
  }
  return (
    <fieldset className={`field wide${field.error ? ' wrong' : ''}`} id={field.id} tabIndex={-1}>
      <legend>{t.seats}</legend>
      {field.error && <span className="wrong-text">{field.error}</span>}
      <div className="seats">
        {seats.map((seat, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          <div key={index} className="seat">
            <div className="fields">
              <PickField
                label={t.person(index + 1)}
                error={field.error && seat.accountId === '' ? field.error : undefined}
                {...(seat.agencyId && { hint: t.agency(unitNames.get(seat.agencyId) ?? '') })}
                from={people.map((candidate) => ({
                  id: candidate.accountId,
                  label: candidate.name,
                  note: candidate.title,
                }))}
                value={seat.accountId}
                onChange={(accountId) => choose(index, accountId)}
              />
              <SelectField
                label={t.seat}
                choices={SEATS.map((value) => ({ value, label: seatWords[value] }))}
                value={seat.seat}
                onChange={(value) => value !== '' && put(index, { seat: value })}
              />
              <TextField label={t.post} value={seat.post} onChange={(post) => put(index, { post })} />
            </div>
            <ChecksField
              label={t.fields}
              choices={Object.entries(fieldWords).map(([value, label]) => ({ value, label }))}
              value={seat.fields}
              onChange={(fields) => put(index, { fields })}
            />
            <Button
              small
              label={t.removeLabel(index + 1)}
              onClick={() => field.onChange(seats.filter((_, at) => at !== index))}
            >
              {t.remove}
            </Button>
          </div>
        ))}
      </div>
      <div>
        <Button
          onClick={() =>
            field.onChange([...seats, { accountId: '', seat: 'member', agencyId: '', post: '', fields: [] }])
          }
        >
          {t.add}
        </Button>
      </div>
    </fieldset>
  )
}
