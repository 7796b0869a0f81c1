import { citations } from '#kernel/citations.ts'
import { useLanguage } from '../preferences.ts'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'
import './Source.css'

/** The clause a rule rests on, in small type; its code stands in the tooltip. Our own decisions ('design') have none to show. */
export function Source({ of }: { of: string | readonly string[] | undefined }) {
  const t = useTexts(designTexts)
  const language = useLanguage()
  const clauses = (typeof of === 'string' ? [of] : (of ?? [])).filter((clause) => clause !== 'design')
  if (clauses.length === 0) return null
  return (
    <div className="source" title={clauses.join(', ')}>
      {t.source}{' '}
      {citations(clauses)
        .map((cited) => cited[language])
        .join('; ')}
    </div>
  )
}
