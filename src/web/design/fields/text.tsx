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

/** What a text of several lines holds where its contract says nothing else; the count is shown when it comes near. */
const USUAL_LIMIT = 20_000

/** Paragraphs; grows with the text. `limit` counts characters and says how many are used. */
export function LongTextField({ rows = 4, limit, ...props }: Props<string> & { rows?: number; limit?: number }) {
  const { frame, control } = useField(props)
  const { length } = props.value
  const most = limit ?? USUAL_LIMIT
  return (
    <Frame
      {...frame}
      foot={
        limit !== undefined || length > most * 0.9
          ? `${length.toLocaleString('vi')}/${most.toLocaleString('vi')}`
          : undefined
      }
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
