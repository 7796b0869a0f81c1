import type { Refusal } from '#kernel/decision.ts'
import type { Address } from '../address.ts'
import { useLanguage } from '../preferences.ts'
import { useTexts } from '../texts.ts'
import { Link } from './Link.tsx'
import { Notice } from './Notice.tsx'
import { designTexts } from './texts.ts'

interface Props {
  gaps: readonly Refusal[]
  planId?: string
  /** Where each of them is filled: an address, or a place of this page. */
  placeOf(gap: Refusal): Address | `#${string}`
}

/** All that is missing before something can be submitted, at once, each leading to where it is filled; nothing where nothing is. */
export function Gaps({ gaps, planId, placeOf }: Props) {
  const t = useTexts(designTexts)
  const language = useLanguage()
  if (gaps.length === 0) return null
  const settings = gaps.flatMap(({ setting }) => setting ?? [])
  return (
    <Notice tone="attention" {...(planId && { source: { rule: { planId, settings } } })}>
      <b>{t.gaps(gaps.length)}</b>
      <ul className="points">
        {gaps.map((gap) => (
          <li key={gap.text.vi}>
            <To place={placeOf(gap)}>{gap.text[language]}</To>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function To({ place, children }: { place: Address | `#${string}`; children: string }) {
  return isHere(place) ? <a href={place}>{children}</a> : <Link to={place}>{children}</Link>
}

function isHere(place: string): place is `#${string}` {
  return place.startsWith('#')
}
