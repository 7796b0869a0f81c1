import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'

/** The clause a rule rests on, in small type. Our own decisions ('design') have none to show. */
export function Source({ of }: { of: string | readonly string[] | undefined }) {
  const t = useTexts(designTexts)
  const clauses = (typeof of === 'string' ? [of] : (of ?? [])).filter((clause) => clause !== 'design')
  if (clauses.length === 0) return null
  return (
    <div className="source">
      {t.source} {clauses.join(', ')}
    </div>
  )
}
