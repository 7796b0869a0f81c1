import { useState } from 'react'
import { usePathname } from '../address.ts'
import { Icon } from '../design/Icon.tsx'
import { Link } from '../design/Link.tsx'
import { useMe } from '../me.tsx'
import { type Entry, entriesFor, entryAt } from '../navigation.ts'
import { useLanguage } from '../preferences.ts'
import { shellTexts, useTexts } from '../texts.ts'
import './Navigation.css'

const GROUPS = ['daily', 'work', 'system'] as const
/** Places in the bar at the foot of a phone; when there are more entries the last place is "Thêm". */
const PLACES = 4

/** The navigation on the left, in its groups. */
export function SideNavigation() {
  const t = useTexts(shellTexts)
  const { entries, current } = useEntries()
  const groups = GROUPS.map((group) => ({ group, shown: entries.filter((entry) => entry.group === group) })).filter(
    ({ shown }) => shown.length > 0,
  )
  return (
    <nav className="side" aria-label={t.mainNavigation}>
      {groups.map(({ group, shown }) => (
        <div key={group}>
          {groups.length > 1 && <h2>{t.groups[group]}</h2>}
          <ul>
            {shown.map((entry) => (
              <li key={entry.path}>
                <FullEntry entry={entry} current={entry === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The bar at the foot of a phone. */
export function BottomBar() {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const { entries, current } = useEntries()
  const [open, setOpen] = useState(false)
  const first = entries.length <= PLACES ? entries : entries.slice(0, PLACES - 1)
  const rest = entries.slice(first.length)
  const close = () => setOpen(false)
  return (
    <nav className="bottom" aria-label={t.phoneNavigation}>
      {open && (
        <ul className="more-sheet" id="more">
          {rest.map((entry) => (
            <li key={entry.path}>
              <FullEntry entry={entry} current={entry === current} onClick={close} />
            </li>
          ))}
        </ul>
      )}
      <ul className="bar">
        {first.map((entry) => (
          <li key={entry.path}>
            <Link to={entry.path} current={entry === current ? 'page' : undefined} onClick={close}>
              <Icon name={entry.icon} size={22} />
              {entry.short[language]}
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <button
              type="button"
              aria-expanded={open}
              aria-controls={open ? 'more' : undefined}
              onClick={() => setOpen(!open)}
            >
              <Icon name="more" size={22} />
              {t.more}
            </button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function FullEntry({ entry, current, onClick }: { entry: Entry; current: boolean; onClick?(): void }) {
  const language = useLanguage()
  return (
    <Link to={entry.path} current={current ? 'page' : undefined} {...(onClick && { onClick })}>
      <Icon name={entry.icon} size={20} />
      <span>{entry.label[language]}</span>
    </Link>
  )
}

function useEntries(): { entries: readonly Entry[]; current: Entry | undefined } {
  const { actor, surprises } = useMe()
  const pathname = usePathname()
  const entries = entriesFor(actor, surprises)
  return { entries, current: entryAt(entries, pathname) }
}
