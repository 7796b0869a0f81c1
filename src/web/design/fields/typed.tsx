import { useState } from 'react'
import { type Day, readDay, showDay } from '#kernel/day.ts'
import { useTexts } from '../../texts.ts'
import { readDecimal, showDecimal } from '../numbers.ts'
import { designTexts } from '../texts.ts'
import { Frame, type Props, useField } from './frame.tsx'

/** A day typed as dd/mm/yyyy; what cannot be read stays as typed and says so. */
export function DayField(props: Props<Day | null>) {
  const t = useTexts(designTexts)
  return (
    <ReadField
      {...props}
      hint={props.hint ?? t.dayHint}
      read={readDay}
      show={showDay}
      wrong={t.dayWrong}
      look="day-input"
    />
  )
}

/** An exact decimal string; typed with a decimal comma, shown with dots between thousands. */
export function NumberField({ suffix, ...props }: Props<string | null> & { suffix?: string }) {
  const t = useTexts(designTexts)
  return (
    <ReadField
      {...props}
      hint={props.hint ?? suffix}
      read={readDecimal}
      show={showDecimal}
      wrong={t.numberWrong}
      look="number-input"
    />
  )
}

interface ReadProps<T extends string> extends Props<T | null> {
  read(text: string): T | null
  show(value: T): string
  wrong: string
  look: string
}

/** Text that means a value: the value is told while it can be read, the text stays as typed, and is tidied on leaving. */
function ReadField<T extends string>({ read, show, wrong, look, ...props }: ReadProps<T>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const unreadable = typed !== null && typed.trim() !== '' && read(typed) === null
  const { frame, control } = useField({ ...props, error: left && unreadable ? wrong : props.error })
  return (
    <Frame {...frame}>
      <input
        className={`input ${look}`}
        inputMode={look === 'number-input' ? 'decimal' : 'text'}
        autoComplete="off"
        {...control}
        value={typed ?? (props.value === null ? '' : show(props.value))}
        onChange={(event) => {
          const text = event.target.value
          const value = read(text)
          setTyped(text)
          setLeft(false)
          props.onChange(value)
          props.onUnreadable?.(value === null && text.trim() !== '' ? wrong : null)
        }}
        onBlur={() => {
          setLeft(true)
          if (!unreadable) setTyped(null)
          props.onBlur?.()
        }}
      />
    </Frame>
  )
}
