import { useState } from 'react'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import type { Asked, PasswordLink as OneTimeLink } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import './account.css'

/** A one-time link as the server made it, or that a second person is asked first, and whose it is. */
export type Link = { readonly name: string } & (OneTimeLink | Asked)

/** The link, to be handed on now: it is shown once; or who is asked first. */
export function PasswordLink({ link, onClose }: { link: Link; onClose(): void }) {
  const t = useTexts(texts)
  if (!('asked' in link)) return <NewLink link={link} onClose={onClose} />
  return (
    <>
      <p>{t.secondAsked}</p>
      <div className="actions dialog-actions">
        <Button tone="primary" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </>
  )
}

/** Where the person sets a password with it. */
export function linkAddress(token: string): string {
  return `${window.location.origin}/dat-mat-khau#ma=${token}`
}

function NewLink({ link, onClose }: { link: OneTimeLink; onClose(): void }) {
  const t = useTexts(texts)
  const [copied, setCopied] = useState(false)
  const address = linkAddress(link.token)
  return (
    <>
      <p>{t.linkLead(showMoment(link.expires))}</p>
      <p className="link-to-copy">
        <code>{address}</code>
      </p>
      <div className="actions dialog-actions">
        <Button tone="primary" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
          {copied ? t.copied : t.copy}
        </Button>
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </>
  )
}
