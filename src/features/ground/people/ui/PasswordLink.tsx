import { useState } from 'react'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import type { PasswordLink as OneTimeLink } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import './account.css'

/** A one-time link as the server made it, and whose it is. */
export interface Link extends OneTimeLink {
  readonly name: string
}

/** The link, to be handed on now: it is shown once. */
export function PasswordLink({ link, onClose }: { link: Link; onClose(): void }) {
  const t = useTexts(texts)
  const [copied, setCopied] = useState(false)
  const address = `${window.location.origin}/dat-mat-khau#ma=${link.token}`
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
