import { useId, useState } from 'react'
import { LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { type Judged, RATINGS, type Rating } from '../rules.ts'
import { texts } from '../texts.ts'

interface Props {
  judged: Judged
  disabled: boolean
  onRate(rating: Rating): void
  onInapplicable(reason: string): void
  onLeave(): void
}

/** Đánh giá: as wide as a thumb; what does not apply says why. */
export function Ratings({ judged, disabled, onRate, onInapplicable, onLeave }: Props) {
  const t = useTexts(texts)
  const id = useId()
  const [asked, setAsked] = useState(false)
  const inapplicable = asked || judged.na !== null
  const choice = (value: string, label: string, checked: boolean, choose: () => void) => (
    <label key={value} className={`rating${checked ? ' chosen' : ''}${value === 'na' ? ' rating-na' : ''}`}>
      <input type="radio" name={id} value={value} checked={checked} disabled={disabled} onChange={choose} />
      {label}
    </label>
  )
  return (
    <>
      <fieldset className="ratings">
        <legend>{t.judge}</legend>
        {RATINGS.map((rating) =>
          choice(rating, t.rating[rating], !inapplicable && judged.rating?.rating === rating, () => {
            setAsked(false)
            onRate(rating)
          }),
        )}
        {choice('na', t.na, inapplicable, () => setAsked(true))}
      </fieldset>
      {inapplicable && (
        <LongTextField
          rows={2}
          label={t.naReason}
          value={judged.na?.reason ?? ''}
          disabled={disabled}
          onChange={(reason) => reason.trim() !== '' && onInapplicable(reason)}
          onBlur={onLeave}
        />
      )}
    </>
  )
}
