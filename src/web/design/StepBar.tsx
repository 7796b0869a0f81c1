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
  return (
    <ol className="steps" aria-label={label ?? t.steps}>
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
          <span className="step">{step}</span>
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
