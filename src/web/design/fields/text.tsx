import { Frame, type Props, useField } from './frame.tsx'

/** One line of text. */
export function TextField({
  type = 'text',
  autoComplete,
  placeholder,
  ...props
}: Props<string> & {
  type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  autoComplete?: string
  placeholder?: string
}) {
  const { frame, control } = useField(props)
  return (
    <Frame {...frame}>
      <input
        className="input"
        type={type}
        autoComplete={autoComplete ?? 'off'}
        placeholder={placeholder}
        {...control}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Frame>
  )
}

/** Paragraphs; grows with the text. `limit` counts characters and says how many are used. */
export function LongTextField({ rows = 4, limit, ...props }: Props<string> & { rows?: number; limit?: number }) {
  const { frame, control } = useField(props)
  return (
    <Frame
      {...frame}
      foot={limit ? `${props.value.length.toLocaleString('vi')}/${limit.toLocaleString('vi')}` : undefined}
    >
      <textarea
        className="input"
        rows={rows}
        {...control}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Frame>
  )
}
