import { type ReactNode, useId } from 'react'
import { useTexts } from '../../texts.ts'
import type { FieldProps } from '../form.ts'
import { designTexts } from '../texts.ts'
import '../fields.css'

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

export interface FrameProps {
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

export function Said({ hintId, errorId, hint, error }: Pick<FrameProps, 'hintId' | 'errorId' | 'hint' | 'error'>) {
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
