import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useComboBox, useListBox, useOption } from 'react-aria'
import { type ComboBoxState, Item, type Node, useComboBoxState } from 'react-stately'
import { useTexts } from '../texts.ts'
import { speakOurWords } from './aria-words.ts'
import { Button } from './Button.tsx'
import { type Props as FieldProps, Frame, useField } from './fields.tsx'
import { makeFinder, type Pickable } from './finder.ts'
import { designTexts } from './texts.ts'
import './PickField.css'

speakOurWords()

type Props<T> = FieldProps<T> & { from: readonly Pickable[] }

/** One out of many (a unit, a person): a few letters without marks, then arrows or a press. '' means none yet. */
export function PickField({ from, value, onChange, ...look }: Props<string>) {
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = from.find(({ id }) => id === value)
  const pick = (id: string) => {
    setTyped(null)
    if (id !== value) onChange(id)
  }
  return (
    <Picker
      look={{ ...look, value, onChange }}
      from={chosen && typed === null ? [chosen, ...from.filter((one) => one !== chosen)] : from}
      sought={typed ?? ''}
      state={{
        value: value === '' ? null : value,
        onChange: (key) => pick(key === null ? '' : String(key)),
        inputValue: typed ?? chosen?.label ?? '',
        onInputChange: (text) => {
          setTyped(text)
          if (text === '' && value !== '') onChange('')
        },
      }}
    />
  )
}

/** Several out of many: what is chosen stands above and can be taken away. */
export function PicksField({ from, value, onChange, ...look }: Props<readonly string[]>) {
  const t = useTexts(designTexts)
  const [typed, setTyped] = useState('')
  const chosen = value.flatMap((id) => from.find((one) => one.id === id) ?? [])
  return (
    <Picker
      look={{ ...look, value, onChange }}
      from={from}
      sought={typed}
      state={{
        selectionMode: 'multiple',
        value,
        onChange: (keys) => {
          setTyped('')
          const ids = keys.map(String)
          if (ids.length !== value.length) onChange(ids)
        },
        inputValue: typed,
        onInputChange: setTyped,
      }}
    >
      {chosen.length > 0 && (
        <ul className="picked" aria-label={t.picked(chosen.length)}>
          {chosen.map(({ id, label }) => (
            <li key={id} className="tag calm">
              {label}
              <Button
                small
                tone="quiet"
                label={t.pickRemove(label)}
                disabled={look.disabled ?? false}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Picker>
  )
}

type Mode = 'single' | 'multiple'
type Wanted<M extends Mode> = Pick<
  Parameters<typeof useComboBoxState<Pickable, M>>[0],
  'selectionMode' | 'value' | 'onChange' | 'inputValue' | 'onInputChange'
>

function Picker<T, M extends Mode>({
  look,
  from,
  sought,
  state: wanted,
  children,
}: {
  look: FieldProps<T>
  from: readonly Pickable[]
  sought: string
  state: Wanted<M>
  children?: ReactNode
}) {
  const t = useTexts(designTexts)
  const [find] = useState(makeFinder)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  const { shown, more } = find(from, sought)
  const { frame, control } = useField(look)
  const given = {
    ...wanted,
    id: control.id,
    items: shown,
    children: (one: Pickable) => (
      <Item key={one.id} textValue={one.label}>
        {one.label}
      </Item>
    ),
    allowsEmptyCollection: true,
    isDisabled: look.disabled ?? false,
    isInvalid: look.error !== undefined,
    'aria-labelledby': `${control.id}-label`,
    ...(control['aria-describedby'] && { 'aria-describedby': control['aria-describedby'] }),
  }
  const state = useComboBoxState<Pickable, M>(given)
  const { inputProps, listBoxProps } = useComboBox<Pickable, M>(
    { ...given, inputRef: input, listBoxRef: list, popoverRef: popover },
    state,
  )
  const { isOpen, isFocused } = state
  // While a list is open React Aria hides all else from screen readers, but Tab still leads there: this list hides nothing of its page.
  useEffect(() => {
    const page = input.current?.closest<HTMLElement>('body > *')
    if (page) page.dataset.reactAriaTopLayer = ''
  }, [])
  // What was typed over a choice is put back when the field is left, and that opens the list once more: nobody is there to close it.
  useEffect(() => {
    if (isOpen && !isFocused) state.close()
  }, [isOpen, isFocused, state])
  useEffect(() => {
    if (isOpen) popover.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <Frame {...frame}>
      {children}
      <div className="pick">
        <input
          {...inputProps}
          ref={input}
          className="input"
          placeholder={t.pickPlaceholder}
          onClick={() => state.open(null, 'manual')}
          onKeyDown={(event) => {
            // Enter and arrows belong to the letter being composed (Telex, VNI), and Escape closes the list, not the dialog around it.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && isOpen) event.preventDefault()
            inputProps.onKeyDown?.(event)
          }}
        />
        {isOpen && (
          // biome-ignore lint/a11y/noStaticElementInteractions: a press into the list leaves the focus in the field
          <div ref={popover} className="pick-list" onMouseDown={(event) => event.preventDefault()}>
            <Options {...listBoxProps} state={state} list={list} from={shown} />
            {shown.length === 0 && <p className="muted">{t.pickNone}</p>}
            {more > 0 && <p className="muted">{t.pickMore(more)}</p>}
          </div>
        )}
      </div>
    </Frame>
  )
}

function Options<M extends Mode>({
  state,
  list,
  from,
  ...props
}: Parameters<typeof useListBox<Pickable>>[0] & {
  state: ComboBoxState<Pickable, M>
  list: RefObject<HTMLUListElement | null>
  from: readonly Pickable[]
}) {
  const { listBoxProps } = useListBox(props, state, list)
  return (
    <ul {...listBoxProps} ref={list}>
      {[...state.collection].map((item) => (
        <Option key={item.key} item={item} state={state} note={from.find(({ id }) => id === item.key)?.note} />
      ))}
    </ul>
  )
}

function Option<M extends Mode>({
  item,
  state,
  note,
}: {
  item: Node<Pickable>
  state: ComboBoxState<Pickable, M>
  note: string | undefined
}) {
  const option = useRef<HTMLLIElement>(null)
  const { optionProps, isSelected, isFocused } = useOption({ key: item.key }, state, option)
  return (
    <li {...optionProps} ref={option} className={`pick-option${isFocused ? ' at' : ''}`}>
      <span aria-hidden="true">{isSelected ? '✓' : ''}</span>
      <span>
        {item.rendered}
        {note && <span className="hint">{note}</span>}
      </span>
    </li>
  )
}
