import { searchKey } from '#kernel/text.ts'
import { isOrgan, isOrganInSmall } from '../paper/organs.ts'
import { type Paragraph, paragraphOf } from '../paper/paragraph.ts'

const MOTTO = /cong hoa xa hoi chu nghia|doc lap\s*[-–.]?\s*tu do\s*[-–.]?\s*hanh phuc/
/** The words of the motto: a line that holds some of them in this order is a piece of it, wherever it was broken. */
const MOTTO_WORDS = ' cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc '
/** The two sides of a letterhead that stand so near that no gap is seen. */
const BEFORE_MOTTO =
  /\s+(?=CỘNG H(?:ÒA|OÀ)(?:\s+XÃ HỘI|$)|XÃ HỘI CHỦ NGHĨA|CHỦ NGHĨA(?:\s+VIỆT NAM)?$|Độc lập\s*[-–]|Tự do\s*[-–]|Hạnh phúc$)/u
const STAMP =
  /^(?:du thao|du thao lan \d|hoa toc|thuong khan|khan|ban chinh|ban sao|sao y|mau|phu luc.*|\(?ban hanh kem theo.*|(?:nguoi ky|ky boi|e-?mail|co quan|to chuc|thoi gian ky|ngay ky)\s*:.*)$/

/** True for a line above the title that is part of every letterhead: the motto, rules, stamps. */
export function isFormal(text: string): boolean {
  const key = searchKey(text).replace(/[*_]/g, '').trim()
  return MOTTO.test(key) || isPieceOfMotto(key) || STAMP.test(key) || !/[\p{L}\d]/u.test(text)
}

const isPieceOfMotto = (key: string): boolean =>
  MOTTO_WORDS.includes(
    ` ${key
      .replace(/[^a-z\s]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()} `,
  ) && /[a-z]/.test(key)

/** Whether words are set as the name of an organ is: capitals, figures and signs only. */
export const isSetAsName = (text: string): boolean => /^[\p{Lu}\d\s.,\-–()&'’]+$/u.test(text)

/** A line of a letterhead, left and right side apart. */
export function partsOfLetterhead(paragraph: Paragraph): Paragraph[] {
  return paragraph.columns
    .flatMap((column) => (isPieceOfMotto(searchKey(column)) ? [column] : column.split(BEFORE_MOTTO)))
    .map((words) => paragraphOf(words, paragraph.lines))
}

/**
 * Who issues, the last of the names, after the one it stands under, if any: "ỦY BAN NHÂN DÂN TỈNH …", "SỞ NỘI VỤ". A name
 * goes on over lines until another begins as an organ does; one in small letters counts where none is in capitals.
 */
export function issuersIn(letterhead: readonly Paragraph[]): Paragraph[] {
  const names = namesIn(letterhead, isSetAsName)
  return (names.length > 0 ? names : namesIn(letterhead, (text) => isOrganInSmall(text) || IN_SMALL.test(text))).slice(
    -2,
  )
}

function namesIn(letterhead: readonly Paragraph[], isName: (text: string) => boolean): Paragraph[] {
  const names: Paragraph[] = []
  for (const paragraph of letterhead) {
    const { text, lines } = paragraph
    const previous = names.at(-1)
    const isOpen = previous !== undefined && OPEN.test(previous.text)
    if (isFormal(text) && !(isOpen && text === 'XÃ HỘI')) continue
    if (/^s[oố]\s*:/iu.test(text) || !isName(text)) continue
    if (previous && (isOpen || !(isOrgan(text) || isOrganInSmall(text))))
      names[names.length - 1] = paragraphOf(`${previous.text} ${text}`, [...previous.lines, ...lines])
    else names.push(paragraph)
  }
  return names
}

/** A name that is not at its end. */
const OPEN = /(?:[,&-]|\sVÀ|^VĂN PHÒNG|^CHỦ TỊCH)$/iu
/** "Huyện …" under "Ủy ban nhân dân". */
const IN_SMALL = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)\s\p{Lu}[^.;:,]{1,40}$/u
