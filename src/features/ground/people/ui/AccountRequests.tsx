import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { Refused, send } from '#web/api.ts'
import { showDay, showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AccountRequest } from '../rules.ts'
import { texts } from '../texts/texts.ts'
import type { Link } from './PasswordLink.tsx'
import './account.css'

/** Chờ người thứ hai: what another asked about accounts, to approve or refuse; what one asked oneself, to take back. */
export function AccountRequests({ onLink }: { onLink(link: Link): void }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const requests = useThing('/api/account-requests')
  const change = useChange()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const decide = async (request: AccountRequest, way: 'approve' | 'refuse') => {
    setRefused(null)
    setBusy(true)
    try {
      const at = { id: request.id }
      if (way === 'refuse') await change(() => send('POST /api/account-requests/:id/refuse', at))
      else {
        const { link } = await change(() => send('POST /api/account-requests/:id/approve', at))
        if (link) onLink({ ...link, name: request.name })
      }
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    } finally {
      setBusy(false)
    }
  }
  const items = requests.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t.requests} count={items.length}>
      {refused && <RefusalNotice refused={refused} />}
      <ul className="account-requests">
        {items.map((request) => {
          const own = request.askedBy === actor.id
          const mine = request.accountId === actor.id
          const title = t.request[request.kind](request.name)
          return (
            <li key={request.id}>
              <div>
                <b>{title}</b>
                {request.post && (
                  <div>
                    {request.title || t.post[request.post]}
                    {request.from && ` · ${t.since(showDay(request.from as Day))}`}
                  </div>
                )}
                {request.post && !own && !mine && <div className="hint">{t.postBeginsAnew}</div>}
                <div className="muted small">
                  {own || mine ? t.ownRequest : t.askedBy(request.askedByName, showMoment(request.askedAt))}
                </div>
              </div>
              <div className="actions">
                {!own && !mine && (
                  <Button
                    small
                    tone="primary"
                    busy={busy}
                    label={`${t.approve}: ${title}`}
                    onClick={() => void decide(request, 'approve')}
                  >
                    {t.approve}
                  </Button>
                )}
                <Button
                  small
                  busy={busy}
                  label={`${own ? t.withdraw : t.refuse}: ${title}`}
                  onClick={() => void decide(request, 'refuse')}
                >
                  {own ? t.withdraw : t.refuse}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
