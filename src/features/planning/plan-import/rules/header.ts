import { searchKey } from '#kernel/text.ts'
import { legalBasesIn } from './citations.ts'
import { type Paragraph, paragraphOf } from './paragraphs.ts'

/** Number, symbol, place, day and issuer, each with the lines it stands in. */
export interface Header {
  number: string | null
  symbol: string | null
  place: string | null
  issuedOn: { year: number | null; month: number | null; day: number | null; text: string } | null
  issuer: string | null
  issuerParent: string | null
  spacedNumber: boolean
  readonly lines: Map<'number' | 'place' | 'issuedOn' | 'issuer', readonly number[]>
}

const NUMBER =
  /(?:^|\s)Số\s*:?[\s.…_]*(\d+[a-zA-Z]?)?([\s.…_]*)[/-]\s*(\p{L}[\p{L}\d]*(?:\s?[-–/&]\s?\p{Lu}[\p{L}\d&]*)*)/u
const DAY =
  /(?:(\p{Lu}[^,;:]{1,50}),\s*)?(ngày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{4})?)/u
const MOTTO = /cong hoa xa hoi chu nghia|^(?:viet )?nam$|doc lap\s*[-–.]?\s*tu do\s*[-–.]?\s*hanh phuc/
/** The two sides of a letterhead that stand so near that no gap is seen. */
const BEFORE_MOTTO = /\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–])/u
const STAMP =
  /^(?:du thao|du thao lan \d|hoa toc|thuong khan|khan|ban chinh|ban sao|sao y|mau|phu luc.*|\(?ban hanh kem theo.*)$/

/** Phần đầu văn bản, above the title; parts may be blank and the letterhead may be missing. @source CT-HDR-1, CT-HDR-2, QN-HDR-1, QN-HDR-2 */
export function readHeader(paragraphs: readonly Paragraph[]): Header {
  const header: Header = {
    number: null,
    symbol: null,
    place: null,
    issuedOn: null,
    issuer: null,
    issuerParent: null,
    spacedNumber: false,
    lines: new Map(),
  }
  const letterhead: Paragraph[] = []
  for (const paragraph of paragraphs) {
    let rest = paragraph.text
    const number = NUMBER.exec(rest)
    if (number && header.symbol === null) {
      header.number = number[1] ?? null
      header.symbol = number[3]!.replace(/\s*([-–/&])\s*/g, '$1').replace(/–/g, '-')
      header.spacedNumber = number[1] !== undefined && number[2] !== ''
      header.lines.set('number', paragraph.lines)
      rest = rest.replace(number[0], ' ')
    }
    const day = DAY.exec(rest)
    if (day && header.issuedOn === null) {
      header.place = day[1]?.trim() ?? null
      header.issuedOn = {
        day: figure(day[3]),
        month: figure(day[4]),
        year: figure(day[5]),
        text: day[2]!.replace(/\s+/g, ' ').trim(),
      }
      header.lines.set('issuedOn', paragraph.lines)
      if (header.place) header.lines.set('place', paragraph.lines)
      rest = rest.replace(day[0], ' ')
    }
    if (rest === paragraph.text)
      for (const column of paragraph.columns.flatMap((each) => each.split(BEFORE_MOTTO)))
        letterhead.push(paragraphOf(column, paragraph.lines))
  }
  readLetterhead(letterhead, header)
  return header
}

/** True for a line above the title that is part of every letterhead: the motto, rules, stamps. */
export function isFormal(text: string): boolean {
  const key = searchKey(text).replace(/[*_]/g, '').trim()
  return MOTTO.test(key) || STAMP.test(key) || !/[\p{L}\d]/u.test(text)
}

function readLetterhead(letterhead: readonly Paragraph[], header: Header): void {
  const names: Paragraph[] = []
  for (const paragraph of letterhead) {
    if (
      isFormal(paragraph.text) ||
      /^s[oố]\s*:/iu.test(paragraph.text) ||
      !/^[\p{Lu}\d\s.,\-–()&'’]+$/u.test(paragraph.text)
    )
      continue
    const previous = names.at(-1)
    const goesOn =
      previous &&
      (/^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u.test(paragraph.text) ||
        /[,-]$/.test(previous.text))
    if (goesOn)
      names[names.length - 1] = paragraphOf(`${previous.text} ${paragraph.text}`, [
        ...previous.lines,
        ...paragraph.lines,
      ])
    else names.push(paragraph)
  }
  const issuer = names.at(-1)
  if (!issuer) return
  header.issuer = issuer.text
  header.issuerParent = names.length > 1 ? names.at(-2)!.text : null
  header.lines.set(
    'issuer',
    names.slice(-2).flatMap((name) => name.lines),
  )
}

/**
 * Who issues a plan without letterhead, from the place, the symbol and the words of the preamble; a person confirms it.
 */
export function inferIssuer(header: Header, words: string): string | null {
  if (header.place === null || !/(?:^|-)UBND$/u.test(header.symbol ?? '')) return null
  const place = header.place.replace(/^(?:TP|Tp)\.?\s*/u, '').trim()
  const level = /^(?:TP|Tp)\.?\s/u.test(header.place) ? 'thành phố' : levelIn(words)
  if (/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s/iu.test(place)) return `Ủy ban nhân dân ${place}`
  return level ? `Ủy ban nhân dân ${level} ${place}` : `Ủy ban nhân dân ${place}`
}

/** The level of the body that speaks: "UBND huyện ban hành Kế hoạch …" before any other mention. */
function levelIn(words: string): string | null {
  const speaks =
    /(?:UBND|[UỦ][yỷỶ] ban nhân dân(?:\s*\(UBND\))?)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?=[^,;]{0,60}?(?:ban hành|xây dựng))/iu.exec(
      words.split(/[;]/).at(-1)!,
    )
  const any = /(?:UBND|[UỦ][yỷ] ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)/iu.exec(
    words,
  )
  return (speaks ?? any)?.[1]?.toLowerCase() ?? null
}

const figure = (text: string | undefined) => (text ? Number(text) : null)

/** The bases of all paragraphs of the preamble, with the line each stands in. */
export function basesOf(paragraphs: readonly Paragraph[]) {
  return paragraphs.flatMap((paragraph) =>
    legalBasesIn(paragraph.text).map((basis) => ({ basis, lines: paragraph.lines })),
  )
}
