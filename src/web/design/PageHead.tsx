import { Fragment, type ReactNode, useEffect } from 'react'
import type { Address } from '../address.ts'
import { useTexts } from '../texts.ts'
import { Link } from './Link.tsx'
import { designTexts } from './texts.ts'
import './PageHead.css'

interface Props {
  title: string
  /** The title is the office's own words, Vietnamese whatever the screen speaks. */
  given?: boolean
  /** Whose it is, where the title itself does not say so. */
  under?: string
  crumbs?: readonly { readonly label: string; readonly to?: Address }[]
  /** A StateTag. */
  state?: ReactNode
  /** Small words beside the title: a count, SaveState. */
  aside?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
}

/** Head of every page; also names the browser's tab. */
export function PageHead({ title, given = false, under, crumbs, state, aside, actions }: Props) {
  const t = useTexts(designTexts)
  useTitle(title)
  return (
    <div className="page-head">
      {crumbs && (
        <nav className="crumbs" aria-label={t.crumbs}>
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.label}>
              {index > 0 && ' / '}
              {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
            </Fragment>
          ))}
        </nav>
      )}
      <div className="row">
        <div className="title-block">
          <h1 className={title.length > 60 ? 'long-title' : undefined} lang={given ? 'vi' : undefined}>
            {title}
          </h1>
          {under && (
            <p className="under-title" lang={given ? 'vi' : undefined}>
              {under}
            </p>
          )}
        </div>
        {state}
        {aside && <span className="muted">{aside}</span>}
        {actions && <div className="actions push">{actions}</div>}
      </div>
    </div>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Soát`
  }, [title])
}
