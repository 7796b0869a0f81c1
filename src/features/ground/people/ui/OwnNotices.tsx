import type { Post } from '#kernel/actor.ts'
import { told } from '#web/address.ts'
import { send } from '#web/api.ts'
import { showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AccountNotice } from '../rules.ts'
import { texts } from '../texts/texts.ts'
import './notices.css'

/** What others did to one's account, or recorded in one's name, above every page until it is said to be seen. */
export function OwnNotices({ notices }: { notices: readonly AccountNotice[] }) {
  return (
    <div className="column not-print own-notices">
      {notices.map((notice) => (
        <OwnNotice key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function OwnNotice({ notice }: { notice: AccountNotice }) {
  const t = useTexts(texts)
  const change = useChange()
  const seen = () => void change(() => send('POST /api/me/notices/:id/seen', { id: notice.id }))
  const about = notice.kind === 'post' ? (t.post[notice.about as Post] ?? notice.about) : notice.about
  return (
    <Notice
      tone="attention"
      actions={
        <>
          {notice.path !== '' && (
            <LinkButton small to={told(notice.path)}>
              {t.look}
            </LinkButton>
          )}
          <Button small onClick={seen}>
            {t.seen}
          </Button>
        </>
      }
    >
      {showMoment(notice.at)}: {notice.byName} {t.told[notice.kind]}
      {about !== '' && `: ${about}`}. {t.toldNotMine}
    </Notice>
  )
}
