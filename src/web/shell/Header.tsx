import { Link } from '../design/Link.tsx'
import { useMe } from '../me.tsx'
import { shellTexts, useTexts } from '../texts.ts'
import { Account } from './Account.tsx'
import './Header.css'

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
        <Account />
      </div>
    </header>
  )
}
