import { isCapitals } from '../phrases/capitals.ts'
import type { Paragraph } from './paragraph.ts'

/** What follows the signature: the outline of the unit's report, and every other annex. */
interface Annexes {
  readonly outline: Paragraph[]
  readonly annexes: Paragraph[]
}

/** "Phụ lục II": the heading of an annex, wherever it stands. */
export const isNamedAnnex = ({ cell, text, key, marker }: Paragraph): boolean =>
  cell === null &&
  (/^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?\s*[.:]?$/u.test(text) ||
    (marker.kind === 'none' && isCapitals(text) && text.length < 200 && /^phu luc(?![a-z])/.test(key)))

/** "PHỤ LỤC II", and behind the signature "DANH SÁCH …". */
export function isAnnex(paragraph: Paragraph): boolean {
  const { text, marker } = paragraph
  if (isNamedAnnex(paragraph)) return true
  return (
    paragraph.cell === null &&
    marker.kind === 'none' &&
    isCapitals(text) &&
    text.length < 200 &&
    /^(?:de cuong|mau so|bieu mau|bieu so|danh sach|danh muc|lich kiem tra|mau bao cao)(?![a-z])/.test(paragraph.key)
  )
}

/** Tells the outline from the other annexes. */
export function annexesOf(rest: readonly Paragraph[]): Annexes {
  const starts = rest.flatMap((paragraph, index) => (isAnnex(paragraph) ? [index] : []))
  const blocks = starts.map((start, index) => rest.slice(start, starts[index + 1] ?? rest.length))
  // "PHỤ LỤC I" and "ĐỀ CƯƠNG BÁO CÁO" are two headings of one annex.
  const merged: Paragraph[][] = []
  for (const block of blocks) {
    const previous = merged.at(-1)
    if (previous && previous.length <= 2) previous.push(...block)
    else merged.push([...block])
  }
  const isOutline = (block: readonly Paragraph[]) =>
    block
      .slice(0, 4)
      .some((paragraph) => /^(?:de cuong|mau bao cao|noi dung bao cao)|de cuong bao cao/.test(paragraph.key))
  const outline = merged.find(isOutline) ?? []
  return { outline, annexes: merged.filter((block) => block !== outline).flat() }
}
