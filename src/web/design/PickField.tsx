import { useState } from 'react'
import { searchKey } from '#kernel/text.ts'
import { useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import type { FieldProps } from './form.ts'
import { designTexts } from './texts.ts'
import './PickField.css'

export interface Pickable {
  readonly id: string
  readonly label: string
  /** Said beside the label: the unit of a person, the kind of a unit. */
  readonly note?: string
  readonly group?: string
}

type Props = Pick<FieldProps<readonly string[]>, 'value' | 'onChange'> &
  Partial<FieldProps<readonly string[]>> & {
    label: string
    hint?: string
    from: readonly Pickable[]
    /** One only: choosing another takes the first away. */
    single?: boolean
  }

/** Units or people out of many: type a few letters (no marks needed), tick; what is chosen stands above and can be taken away. */
export function PickField({ id, label, hint, error, from, value, onChange, single }: Props) {
  const t = useTexts(designTexts)
  const [sought, setSought] = useState('')
  const found = from.filter((one) =>
    searchKey(`${one.label} ${one.note ?? ''} ${one.group ?? ''}`).includes(searchKey(sought)),
  )
  const groups = [...Map.groupBy(found, (one) => one.group ?? '')]
  const chosen = value.flatMap((one) => from.find((pickable) => pickable.id === one) ?? [])
  const toggle = (picked: string) => {
    if (value.includes(picked)) onChange(value.filter((one) => one !== picked))
    else onChange(single ? [picked] : [...value, picked])
  }
  return (
    <fieldset className={`field${error ? ' wrong' : ''}`}>
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      {error && <span className="wrong-text">{error}</span>}
      {chosen.length > 0 && (
        <ul className="picked" aria-label={t.picked(chosen.length)}>
          {chosen.map((one) => (
            <li key={one.id} className="tag calm">
              {one.label}
              <Button small tone="quiet" label={t.pickRemove(one.label)} onClick={() => toggle(one.id)}>
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        className="input"
        type="search"
        id={id}
        aria-label={t.pickSearch(label)}
        placeholder={t.pickPlaceholder}
        autoComplete="off"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="pick-list">
        {groups.map(([group, members]) => (
          <div key={group}>
            {group && <div className="pick-group">{group}</div>}
            {members.map((one) => (
              <label key={one.id} className="choice">
                <input type="checkbox" checked={value.includes(one.id)} onChange={() => toggle(one.id)} />
                <span>
                  {one.label}
                  {one.note && <span className="hint">{one.note}</span>}
                </span>
              </label>
            ))}
          </div>
        ))}
        {found.length === 0 && <p className="muted">{t.pickNone}</p>}
      </div>
    </fieldset>
  )
}
