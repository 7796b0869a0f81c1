import { LongTextField } from './fields.tsx'
import type { FieldProps } from './form.ts'

type Props = Pick<FieldProps<readonly string[]>, 'value' | 'onChange'> &
  Partial<FieldProps<readonly string[]>> & {
    label: string
    hint?: string
    rows?: number
    disabled?: boolean
    optional?: boolean
    onBlur?(): void
  }

/** A list typed one point a line. Blank lines stay while typing; `linesOf` leaves them out. */
export function LinesField({ value, onChange, ...props }: Props) {
  return <LongTextField {...props} value={value.join('\n')} onChange={(text) => onChange(text.split('\n'))} />
}

/** The points that say something. */
export function linesOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
