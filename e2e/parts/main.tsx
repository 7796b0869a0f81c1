import '#web/design/tokens.css'
import '#web/design/layout.css'
import '#web/design/print.css'
import './parts.css'
import { createRoot } from 'react-dom/client'
import { acts, actsAlone } from './acts.tsx'
import { Around } from './around.tsx'
import { buttons } from './buttons.tsx'
import { fields } from './fields.tsx'
import { frames } from './frames.tsx'
import { picks, picksAlone } from './picks.tsx'
import type { Stands } from './stand.tsx'
import { words } from './words.tsx'

/** What stands beside each other on one page. */
const TOGETHER: Stands = { ...frames, ...buttons, ...words, ...fields, ...picks, ...acts }
/** What lies over the page, or takes the focus: each at an address of its own, `?Part/state`. */
const ALONE: Stands = { ...picksAlone, ...actsAlone }

const [part = '', state = ''] = decodeURIComponent(location.search.slice(1)).split('/')
const lone = ALONE[part]?.[state]
const stands: Stands = lone ? { [part]: { [state]: lone } } : TOGETHER

createRoot(document.getElementById('root')!).render(<Around page={Parts} />)

function Parts() {
  return (
    <main id="content" tabIndex={-1}>
      {Object.entries(stands).map(([name, states]) => (
        <section key={name} className="stand" data-part={name} aria-label={name}>
          <h2>{name}</h2>
          {Object.entries(states).map(([words, show]) => (
            <div key={words} data-state={words}>
              <h3>{words}</h3>
              <div className="shown">{show()}</div>
            </div>
          ))}
        </section>
      ))}
      {!lone && (
        <nav aria-label="alone">
          {Object.entries(ALONE).flatMap(([name, states]) =>
            Object.keys(states).map((words) => (
              <a key={name + words} data-alone={`${name}/${words}`} href={`?${encodeURIComponent(`${name}/${words}`)}`}>
                {name}: {words}
              </a>
            )),
          )}
        </nav>
      )}
    </main>
  )
}
