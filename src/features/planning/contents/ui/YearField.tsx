import { SelectField } from '#web/design/fields.tsx'

interface Props {
  label: string
  hint?: string
  value: number | null
  onChange(year: number | null): void
}

const YEARS = Array.from({ length: 26 }, (_, at) => 2015 + at)

/** A year, chosen: as a number it would be written "2.026". */
export function YearField({ label, hint, value, onChange }: Props) {
  const years = value === null || YEARS.includes(value) ? YEARS : [...YEARS, value]
  return (
    <SelectField
      label={label}
      {...(hint !== undefined && { hint })}
      optional
      choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      value={value === null ? '' : String(value)}
      onChange={(year) => onChange(year === '' ? null : Number(year))}
    />
  )
}
