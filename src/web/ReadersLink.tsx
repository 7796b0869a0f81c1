import { readsRecord } from '#features/reporting/record/rules.ts'
import { LinkButton } from './design/Button.tsx'
import { useMe } from './me.tsx'
import { shell } from './texts/shell.ts'
import { useTexts } from './texts.ts'

/** To who has opened a thing, or what belongs to an inspection; for those who read the record. */
export function ReadersLink(of: { readonly about: string } | { readonly inspection: string }) {
  const t = useTexts(shell)
  const { actor } = useMe()
  const words = 'about' in of ? { ve: of.about } : { cuoc: of.inspection }
  return (
    readsRecord(actor) && (
      <LinkButton small to={`/nhat-ky?${new URLSearchParams({ ...words, 'chi-xem': '1' })}`}>
        {t.readers}
      </LinkButton>
    )
  )
}
