import { useState } from 'react'
import { Refused, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { HeldTries as Held } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import './account.css'

/** Names and networks whose guesses are not looked at for a while, for the administrator, who may lift it. */
export function HeldTries() {
  const t = useTexts(texts)
  const held = useThing('/api/sign-in/held')
  const change = useChange()
  const [refused, setRefused] = useState<Refused | null>(null)
  const lift = async ({ kind, what }: Held) => {
    setRefused(null)
    try {
      await change(() => send('POST /api/sign-in/held/lift', { kind, what }))
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    }
  }
  const items = held.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t.held} count={items.length}>
      {refused && <RefusalNotice refused={refused} />}
      <p className="hint">{t.heldLead}</p>
      <ul className="account-requests">
        {items.map((one) => (
          <li key={`${one.kind} ${one.what}`}>
            <div>
              {t.heldKind[one.kind]}: <b>{one.what}</b>
              <div className="muted small">{t.heldFor(one.minutes)}</div>
            </div>
            <Button small label={`${t.lift}: ${one.what}`} onClick={() => void lift(one)}>
              {t.lift}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
