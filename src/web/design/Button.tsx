import type { ReactNode } from 'react'
import type { Address } from '../address.ts'
import { Link } from './Link.tsx'
import './Button.css'

export type ButtonTone = 'plain' | 'primary' | 'danger' | 'quiet'

interface Look {
  tone?: ButtonTone
  small?: boolean
  children: ReactNode
  /** Where the visible word is not enough ("Bỏ" in a row). */
  label?: string
}

/** While `busy` it stays focusable and is pressed in vain, so that focus is not lost. */
export function Button({
  tone = 'plain',
  small,
  children,
  label,
  onClick,
  submit,
  busy,
  disabled,
  closes,
}: Look & {
  onClick?(): void
  submit?: boolean
  busy?: boolean
  disabled?: boolean
  /** The id of the list in which it stands, which has served once it is pressed. */
  closes?: string
}) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={look(tone, small)}
      aria-label={label}
      aria-disabled={busy || undefined}
      disabled={disabled}
      {...(closes && { popoverTarget: closes, popoverTargetAction: 'hide' })}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {children}
    </button>
  )
}

/** Looks like a button, goes to a page. */
export function LinkButton({ tone = 'plain', small, children, label, to }: Look & { to: Address }) {
  return (
    <Link to={to} className={look(tone, small)} {...(label && { label })}>
      {children}
    </Link>
  )
}

/** A file or paper to fetch: an ordinary link, so that the browser saves it. */
export function DownloadButton({ tone = 'plain', small, children, href }: Look & { href: string }) {
  return (
    <a className={look(tone, small)} href={href} download>
      {children}
    </a>
  )
}

interface SegmentsProps<T extends string> {
  label: string
  choices: readonly { readonly value: T; readonly label: string }[]
  value: T
  onChange(value: T): void
}

/** A few choices side by side that take effect at once (density, language, view). */
export function Segments<T extends string>({ label, choices, value, onChange }: SegmentsProps<T>) {
  return (
    <fieldset className="segments-field">
      <legend>{label}</legend>
      <div className="segments">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            aria-pressed={choice.value === value}
            onClick={() => onChange(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function look(tone: ButtonTone, small: boolean | undefined): string {
  return `button ${tone}${small ? ' small' : ''}`
}
