import { useTexts } from '../texts.ts'
import { DownloadButton } from './Button.tsx'
import { designTexts } from './texts.ts'

interface Props {
  /** The address of the paper without its ending: /api/papers/plan/ID. */
  at: string
  small?: boolean
  /** Which paper, where the page is of another: said aloud, or shown too. */
  name?: string
  shown?: boolean
}

/** A paper to fetch, as Word and as PDF: named one way on every page. */
export function PaperFiles({ at, small, name, shown }: Props) {
  const { paperFile } = useTexts(designTexts)
  return (['docx', 'pdf'] as const).map((format) => (
    <DownloadButton key={format} {...(small && { small })} href={`${at}.${format}`}>
      {paperFile[format]}
      {name && <span className={shown ? '' : 'hidden-visually'}> {name}</span>}
    </DownloadButton>
  ))
}
