import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import { designTexts } from './texts.ts'
import './Filters.css'

interface Props {
  /** How many are set. */
  set: number
  onClear(): void
  children: ReactNode
}

/** Filters above a list. On a phone they stand behind one button that says how many are set, so that the first row is seen at once. */
export function Filters({ set, onClear, children }: Props) {
  const t = useTexts(designTexts)
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="list-filters not-print">
      <button
        type="button"
        className="button plain filters-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t.filters(set)}
      </button>
      <div id={id} className={`filters${open ? ' open' : ''}`}>
        {children}
        {set > 0 && <Button onClick={onClear}>{t.clearFilters}</Button>}
      </div>
    </div>
  )
}
