import { type ReactNode, useRef } from 'react'
import { newId } from '../api.ts'
import { Button } from './Button.tsx'
import type { FieldProps } from './form.ts'
import './EntriesField.css'

interface Props<Entry> {
  label: string
  field: FieldProps<readonly Entry[]>
  /** What a new entry begins with. */
  blank: Entry
  /** So many stay. */
  least?: number
  add: string
  remove: string
  /** "Bỏ người thứ 2": the nth, from 1. */
  removeOf(nth: number): string
  /** "Chỗ thứ 2", above the nth. */
  entry?(nth: number): string
  children(entry: Entry, put: (part: Partial<Entry>) => void, nth: number): ReactNode
}

/** Several things that are each of some fields: written one below the other, added and taken away. */
export function EntriesField<Entry>(props: Props<Entry>) {
  const { label, field, blank, least = 0, add, remove, removeOf, entry: entryOf, children } = props
  const entries = field.value
  // What is half typed in an entry goes with it, also when one above it is taken away.
  const keys = useRef<string[]>([])
  while (keys.current.length < entries.length) keys.current.push(newId())
  const without = (index: number) => {
    keys.current.splice(index, 1)
    field.onChange(entries.filter((_, at) => at !== index))
  }
  return (
    <fieldset className={`field wide${field.error ? ' wrong' : ''}`} id={field.id} tabIndex={-1}>
      <legend>{label}</legend>
      {field.error && <span className="wrong-text">{field.error}</span>}
      <div className="entries">
        {entries.map((entry, index) => (
          <fieldset key={keys.current[index]} className="entry">
            {entryOf && <legend>{entryOf(index + 1)}</legend>}
            {children(
              entry,
              (part) => field.onChange(entries.map((one, at) => (at === index ? { ...one, ...part } : one))),
              index + 1,
            )}
            {entries.length > least && (
              <Button small label={removeOf(index + 1)} onClick={() => without(index)}>
                {remove}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      <div className="actions">
        <Button onClick={() => field.onChange([...entries, blank])}>{add}</Button>
      </div>
    </fieldset>
  )
}
