import { lazy, Suspense } from 'react'
import { Link } from '../design/Link.tsx'
import { useMe } from '../me.tsx'
import { shellTexts, useTexts } from '../texts.ts'
import { initials } from './initials.ts'

// Comes after the page: its floating parts weigh more than all the rest of the shell.
const Account = lazy(() => import('./Account.tsx').then((file) => ({ default: file.Account })))

/** Head of the office: the product, who is here, and the account. */
export function Header() {
  const t = useTexts(shellTexts)
  const { actor, unitName } = useMe()
  return (
    <header className="head">
      <Link to="/viec" className="brand">
        {t.product}
        <small className="not-phone">{t.productLong.split(' – ')[1]}</small>
      </Link>
      <div className="right">
        <span className="who not-phone">
          {actor.name}
          <br />
          {unitName}
        </span>
        <Suspense fallback={<span className="round">{initials(actor.name)}</span>}>
          <Account />
        </Suspense>
      </div>
    </header>
  )
}
