import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useGo } from '../address.ts'
import { Refused, send } from '../api.ts'
import { Button, Segments } from '../design/Button.tsx'
import { Link } from '../design/Link.tsx'
import { RefusalNotice } from '../design/Notice.tsx'
import { useMe } from '../me.tsx'
import { DENSITIES, LANGUAGES, setDensity, setLanguage, useDensity, useLanguage } from '../preferences.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { initials } from './initials.ts'
import './Account.css'

/** Who is signed in, with the choices of this device and the way out. */
export function Account() {
  const t = useTexts(shellTexts)
  const { actor, unitName } = useMe()
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const name = t.account(actor.name)
  return (
    <>
      <button
        type="button"
        className="round account-button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={`${initials(actor.name)}, ${name}`}
      >
        {initials(actor.name)}
      </button>
      <div ref={sheet} id={id} popover="auto" role="dialog" aria-label={name} className="account">
        <div>
          <b>{actor.name}</b>
          <div className="muted small">{unitName}</div>
        </div>
        <Preferences />
        <Link to="/tai-khoan" onClick={() => sheet.current?.hidePopover()}>
          {t.ownAccount}
        </Link>
        <SignOut />
      </div>
    </>
  )
}

function Preferences() {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const density = useDensity()
  return (
    <>
      <Segments
        label={t.language}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
      />
      <Segments
        label={t.density}
        value={density}
        onChange={setDensity}
        choices={DENSITIES.map((value) => ({ value, label: t.densities[value] }))}
      />
    </>
  )
}

function SignOut() {
  const t = useTexts(shellTexts)
  const client = useQueryClient()
  const go = useGo()
  const [refused, setRefused] = useState<Refused | null>(null)
  const signOut = async () => {
    try {
      await send('POST /api/sign-out')
      go('/dang-nhap')
      client.clear()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    }
  }
  return (
    <>
      {refused && <RefusalNotice refused={refused} />}
      <Button onClick={() => void signOut()}>{t.signOut}</Button>
    </>
  )
}
