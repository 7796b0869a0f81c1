import { type ReactNode, useId, useRef, useState } from 'react'
import { type Day, readDay, showDay } from '#kernel/day.ts'
import { useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import type { FieldProps } from './form.ts'
import { readDecimal, showDecimal } from './numbers.ts'
import { designTexts } from './texts.ts'
import './fields.css'

/** What every field shows. Works with `{...form.field('name')}` or with bare `value` and `onChange`. */
interface Look {
  label: string
  hint?: ReactNode
  /** Says "(không bắt buộc)" beside the label. */
  optional?: boolean
  disabled?: boolean
  onBlur?(): void
}

export type Props<T> = Look & Pick<FieldProps<T>, 'value' | 'onChange'> & Partial<FieldProps<T>>

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

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

/** A choice among many; '' means none yet. */
export function SelectField<T extends string>({
  choices,
  placeholder,
  ...props
}: Props<T | ''> & { choices: readonly Choice<T>[]; placeholder?: string }) {
  const t = useTexts(designTexts)
  const { frame, control } = useField(props)
  return (
    <Frame {...frame}>
      <select
        className="input"
        {...control}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as T | '')}
      >
        <option value="">{placeholder ?? t.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** One of a few, all in sight. */
export function ChoiceField<T extends string>({
  choices,
  ...props
}: Props<T | ''> & { choices: readonly Choice<T>[] }) {
  const { frame, control } = useField(props)
  return (
    <Group {...frame}>
      {choices.map((choice, index) => (
        <Tick key={choice.value} label={choice.label} hint={choice.hint}>
          <input
            type="radio"
            {...control}
            id={index === 0 ? control.id : `${control.id}-${choice.value}`}
            name={control.id}
            disabled={choice.disabled || control.disabled}
            checked={props.value === choice.value}
            onChange={() => props.onChange(choice.value)}
          />
        </Tick>
      ))}
    </Group>
  )
}

/** Several of a few, all in sight. */
export function ChecksField<T extends string>({
  choices,
  ...props
}: Props<readonly T[]> & { choices: readonly Choice<T>[] }) {
  const { frame, control } = useField(props)
  const toggle = (value: T) =>
    props.onChange(props.value.includes(value) ? props.value.filter((one) => one !== value) : [...props.value, value])
  return (
    <Group {...frame}>
      {choices.map((choice, index) => (
        <Tick key={choice.value} label={choice.label} hint={choice.hint}>
          <input
            type="checkbox"
            {...control}
            id={index === 0 ? control.id : `${control.id}-${choice.value}`}
            disabled={choice.disabled || control.disabled}
            checked={props.value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        </Tick>
      ))}
    </Group>
  )
}

/** A single yes or no. */
export function CheckField(props: Props<boolean>) {
  const { frame, control } = useField(props)
  return (
    <div className={`field${frame.error ? ' wrong' : ''}`}>
      {frame.error && (
        <span id={frame.errorId} className="wrong-text">
          {frame.error}
        </span>
      )}
      <Tick label={props.label} hint={props.hint}>
        <input
          type="checkbox"
          {...control}
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
        />
      </Tick>
    </div>
  )
}

/** Files to send: chosen or dropped. `accept` as in HTML (".docx,.pdf"). */
export function FileField({
  accept,
  multiple,
  ...props
}: Props<readonly File[]> & { accept?: string; multiple?: boolean }) {
  const t = useTexts(designTexts)
  const { frame, control } = useField(props)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const chosen = Array.from(files ?? [])
    if (chosen.length > 0 && !props.disabled)
      props.onChange(multiple ? [...props.value, ...chosen] : chosen.slice(0, 1))
  }
  return (
    <Frame {...frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition for the mouse; the button does the same */}
      <div
        className={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <span className="not-phone">{t.fileDrop}</span>
        <Button small disabled={props.disabled ?? false} onClick={() => input.current?.click()}>
          {t.filePick}
        </Button>
        <input
          ref={input}
          className="hidden-visually"
          type="file"
          tabIndex={-1}
          accept={accept}
          multiple={multiple}
          {...control}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {props.value.map((file) => (
        <div key={`${file.name}${file.size}`} className="row file">
          <span>
            {file.name} <span className="muted small">{showSize(file.size)}</span>
          </span>
          <Button
            small
            tone="quiet"
            label={t.fileRemove(file.name)}
            disabled={props.disabled ?? false}
            onClick={() => props.onChange(props.value.filter((one) => one !== file))}
          >
            ✕
          </Button>
        </div>
      ))}
    </Frame>
  )
}

/** "3,2 MB": sizes as people write them. */
export function showSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi')} KB`
  return `${(bytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
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

interface FrameProps {
  id: string
  hintId: string
  errorId: string
  label: string
  hint: ReactNode
  optional: boolean | undefined
  error: string | undefined
  foot?: string | undefined
  children?: ReactNode
}

export function useField<T>(props: Props<T>) {
  const own = useId()
  const id = props.id ?? own
  const frame: FrameProps = {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    label: props.label,
    hint: props.hint,
    optional: props.optional,
    error: props.error,
  }
  const described = [props.error && frame.errorId, props.hint && frame.hintId].filter(Boolean).join(' ')
  const control = {
    id,
    name: props.name,
    disabled: props.disabled,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': described || undefined,
    onBlur: props.onBlur,
  }
  return { frame, control }
}

export function Frame({ id, hintId, errorId, label, hint, optional, error, foot, children }: FrameProps) {
  const t = useTexts(designTexts)
  return (
    <div className={`field${error ? ' wrong' : ''}`}>
      <label id={`${id}-label`} htmlFor={id}>
        {label} {optional && <span className="optional">{t.optional}</span>}
      </label>
      <Said hintId={hintId} errorId={errorId} hint={hint} error={error} />
      {children}
      {foot && <span className="hint">{foot}</span>}
    </div>
  )
}

function Group({ hintId, errorId, label, hint, optional, error, children }: FrameProps) {
  const t = useTexts(designTexts)
  return (
    <fieldset className={`field${error ? ' wrong' : ''}`}>
      <legend>
        {label} {optional && <span className="optional">{t.optional}</span>}
      </legend>
      <Said hintId={hintId} errorId={errorId} hint={hint} error={error} />
      <div className="choices">{children}</div>
    </fieldset>
  )
}

function Said({ hintId, errorId, hint, error }: Pick<FrameProps, 'hintId' | 'errorId' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
      {error && (
        <span id={errorId} className="wrong-text">
          {error}
        </span>
      )}
    </>
  )
}

function Tick({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="choice">
      {children}
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  )
}
