import { PAPER_TYPES } from '#kernel/blocks.ts'
import { searchKey } from '#kernel/text.ts'
import { isCapitals } from '../phrases/capitals.ts'
import type { Paragraph } from './paragraph.ts'
import { isTitle } from './starts.ts'

/** A heading that names the kind of paper, and where it stands. */
interface PaperHeading {
  readonly type: string
  readonly at: number
}

/** The longest name first: "QUY ĐỊNH" is none of "QUYẾT ĐỊNH", "KẾT LUẬN" stands beside those of the decree. */
const NAMES = [...Object.values(PAPER_TYPES), 'Kết luận', 'Danh mục']
  .filter((name) => name !== PAPER_TYPES.KH)
  .map((name) => ({ name, key: searchKey(name) }))

/** As far as the heading of a paper is looked for where none of a plan is known. */
const HEAD = 40

/** The kind of paper that stands above the title of a plan, or where there is no such title: "BÁO CÁO", "QUYẾT ĐỊNH"; null where none is named. */
export function otherPaperIn(paragraphs: readonly Paragraph[], titleAt: number): PaperHeading | null {
  const head = paragraphs.slice(0, titleAt < 0 ? HEAD : titleAt)
  for (const [at, paragraph] of head.entries()) {
    if (paragraph.cell === null && isTitle(paragraph)) return null
    const type = typeIn(paragraph)
    if (type !== null) return { type, at }
  }
  return null
}

function typeIn({ text, marker, key }: Paragraph): string | null {
  if (marker.kind !== 'none') return null
  // An official letter has no heading: it says what it is about, and to whom it goes.
  if (/^(?:v\/v|kinh gui)\s*:?\s/.test(searchKey(text))) return 'Công văn'
  if (!isCapitals(text)) return null
  return NAMES.find((name) => key.replace(/[:.\s]+$/, '') === name.key || key.startsWith(`${name.key} `))?.name ?? null
}
