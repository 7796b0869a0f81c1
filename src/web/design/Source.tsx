import { lawsAmong } from '#kernel/citations.ts'
import { useLanguage } from '../preferences.ts'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'
import './Source.css'

/** The law a rule rests on, in small type; nothing where none says so. */
export function Source({ of }: { of: string | readonly string[] | undefined }) {
  const t = useTexts(designTexts)
  const language = useLanguage()
  const laws = lawsAmong(typeof of === 'string' ? [of] : (of ?? []))
  if (laws.length === 0) return null
  return (
    <div className="source">
      {t.source} {laws.map((law) => law[language]).join('; ')}
    </div>
  )
}
