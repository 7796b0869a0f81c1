import { type ReactNode, useId } from 'react'
import './Panel.css'

interface Props {
  title?: ReactNode
  /** A small number beside the title. */
  count?: number
  /** Red title and count: overdue or wrong, nothing else. */
  alarm?: boolean
  actions?: ReactNode
  children: ReactNode
}

/** A card of the page with its own heading. */
export function Panel({ title, count, alarm, actions, children }: Props) {
  const id = useId()
  if (title === undefined) return <div className="panel">{children}</div>
  return (
    <section className="panel" aria-labelledby={id}>
      <div className={`panel-head${alarm ? ' alarm' : ''}`}>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className={`count${alarm ? ' alarm' : ''}`}>{count}</span>}
        {actions && <div className="actions push">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
