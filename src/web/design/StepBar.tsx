import { useEffect, useRef } from 'react'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'
import './StepBar.css'

interface Props {
  label?: string
  steps: readonly string[]
  /** Index of the step under way; `steps.length` when all have passed. */
  current: number
}

/** The life of a thing in a few words: what has passed, where it stands, what comes. */
export function StepBar({ label, steps, current }: Props) {
  const t = useTexts(designTexts)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const step = list.current?.children[current]
    if (step instanceof HTMLElement && list.current) list.current.scrollLeft = step.offsetLeft - list.current.offsetLeft
  }, [current])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the list scrolls sideways and must be reachable by keyboard
    <ol ref={list} className="steps" aria-label={label ?? t.steps} tabIndex={0}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'passed' : index === current ? 'current' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current && (
            <>
              <span aria-hidden="true">✓ </span>
              <span className="hidden-visually">{t.passed}: </span>
            </>
          )}
          {step}
        </li>
      ))}
    </ol>
  )
}

/** A part of a whole as bar and words: "29/34 đơn vị". */
export function Progress({ done, of, children }: { done: number; of: number; children: string }) {
  return (
    <div className="progress">
      <progress max={of || 1} value={done} aria-label={children} />
      <span className="small">{children}</span>
    </div>
  )
}
