import type { ReactNode } from 'react'
import { useTexts } from '../../texts.ts'
import { designTexts } from '../texts.ts'
import { Frame, type FrameProps, type Props, Said, useField } from './frame.tsx'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: ReactNode
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
