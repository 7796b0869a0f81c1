import { searchKey } from '#kernel/text.ts'
import { type Paragraph, paragraphOf } from '../paper/paragraph.ts'

const MOTTO = /cong hoa xa hoi chu nghia|^(?:viet )?nam$|doc lap\s*[-–.]?\s*tu do\s*[-–.]?\s*hanh phuc/
/** The two sides of a letterhead that stand so near that no gap is seen. */
const BEFORE_MOTTO = /\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–])/u
const STAMP =
  /^(?:du thao|du thao lan \d|hoa toc|thuong khan|khan|ban chinh|ban sao|sao y|mau|phu luc.*|\(?ban hanh kem theo.*)$/
const LEVEL = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u

/** True for a line above the title that is part of every letterhead: the motto, rules, stamps. */
export function isFormal(text: string): boolean {
  const key = searchKey(text).replace(/[*_]/g, '').trim()
  return MOTTO.test(key) || STAMP.test(key) || !/[\p{L}\d]/u.test(text)
}

/** Whether words are set as the name of an organ is: capitals, figures and signs only. */
export const isSetAsName = (text: string): boolean => /^[\p{Lu}\d\s.,\-–()&'’]+$/u.test(text)

/** A line of a letterhead, left and right side apart. */
export function partsOfLetterhead(paragraph: Paragraph): Paragraph[] {
  return paragraph.columns
    .flatMap((column) => column.split(BEFORE_MOTTO))
    .map((words) => paragraphOf(words, paragraph.lines))
}

/** Who issues, the last of the names, after the one it stands under, if any: "ỦY BAN NHÂN DÂN TỈNH …", "SỞ NỘI VỤ". */
export function issuersIn(letterhead: readonly Paragraph[]): Paragraph[] {
  const names: Paragraph[] = []
  for (const paragraph of letterhead) {
    const { text, lines } = paragraph
    if (isFormal(text) || /^s[oố]\s*:/iu.test(text) || !isSetAsName(text)) continue
    const previous = names.at(-1)
    if (previous && (LEVEL.test(text) || /[,-]$/.test(previous.text)))
      names[names.length - 1] = paragraphOf(`${previous.text} ${text}`, [...previous.lines, ...lines])
    else names.push(paragraph)
  }
  return names.slice(-2)
}
