import { PAPER_TYPES } from '#kernel/blocks.ts'
import { DAY_FIGURES, DAY_WORDS, isoDay } from './calendar.ts'

/** A document named in the text: "Quyết định số 1551/QĐ-UBND ngày 30/12/2022 của UBND thành phố". */
export interface Citation {
  readonly type: string
  readonly number: string | null
  readonly symbol: string | null
  readonly date: string | null
  /** The day as written; with `date` null it is none of the calendar. */
  readonly dateText: string | null
  readonly issuer: string | null
  readonly at: number
  readonly end: number
}

/** Kinds of documents as offices shorten them, beside their signs of the decree ("KH", "QĐ"). */
const SHORT: Readonly<Record<string, string>> = {
  ...PAPER_TYPES,
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  CV: 'Công văn',
  KL: 'Kết luận',
  VB: 'Văn bản',
}
const TYPES =
  'Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Chỉ thị|Thông tư liên tịch|Thông tư|Quyết định|Kế hoạch|Chương trình hành động|Chương trình|Công văn|Công điện|Thông báo|Kết luận|Hướng dẫn|Tờ trình|Báo cáo|Quy định|Quy chế|Đề án|Văn bản'
const SHORT_TYPES = Object.keys(SHORT).join('|')
const DAY = `(?:\\s*,?\\s*\\(?(?:ban hành\\s+)?ngày\\s+(?:${DAY_FIGURES}|${DAY_WORDS}))?`
const SYMBOL = String.raw`(\p{L}[\p{L}\d]*(?:\s?[-–/&.]\s?\p{Lu}[\p{L}\d]*)*)`
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}])(${TYPES}|kế hoạch|quyết định|(?<![/\-\d])(?:${SHORT_TYPES})(?=\s+(?:số\s*:?\s*)?\d))(\s+(?:số\s*:?\s*)?|(?<=[Ll]uật|Pháp lệnh)\s+[^;.:\d]{1,120}?\s+số\s*:?\s*)(\d+[a-z]?(?:\s?/\s?(?:19|20)\d\d)?)\s?[-/]\s?${SYMBOL}${DAY}`,
  'gu',
)
const LAW = new RegExp(
  String.raw`(?<![\p{L}])(Bộ luật|Luật|Pháp lệnh)(\s+[^;.:\d]{4,160}?)(?:\s+(?:ngày\s+(?:${DAY_FIGURES}|${DAY_WORDS})|năm\s+(\d{4})))`,
  'gu',
)
/** "các Quyết định của UBND tỉnh: số 12/QĐ-UBND ngày …; số 30/QĐ-UBND ngày …": the kind of document is said once. */
const BARE = new RegExp(
  String.raw`(?<=[:;,]\s{1,3}|\svà\s)([Ss]ố)\s*:?\s*(\d+[a-z]?(?:\s?/\s?(?:19|20)\d\d)?)\s?[-/]\s?${SYMBOL}${DAY}`,
  'gu',
)
/** "Căn cứ 29/KH-UBND ngày …": the symbol alone says the kind of document. */
const UNNAMED = new RegExp(
  String.raw`(?<=[Cc]ăn cứ\s|[Tt]heo\s|[Tt]hực hiện\s|;\s|-\s)((?:số\s*:?\s*)?)(\d+[a-z]?(?:\s?/\s?(?:19|20)\d\d)?)\s?/\s?((?:${SHORT_TYPES})\s?[-–]\s?\p{Lu}[\p{L}\d]*(?:\s?[-–/&]\s?\p{Lu}[\p{L}\d]*)*)${DAY}`,
  'gu',
)
const SHARED_TYPE = new RegExp(String.raw`(?<![\p{L}])[Cc]ác\s+(${TYPES})(?:\s+của\s+([^:;,]{3,60})(?=\s*:))?`, 'gu')
const ISSUER =
  /^\)?\s*(?:năm\s+\d{4}\s+)?của\s+(.+?)(?=\s+(?:về|phê|ban\s+hành|quy\s+định|sửa\s+đổi|triển\s+khai|thực\s+hiện|giao|hướng\s+dẫn|công\s+bố|đẩy\s+mạnh|tăng\s+cường|kiểm\s+tra|trong|để)(?!\p{L})|\s+và\s+(?:các\s+)?(?:Công văn|Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Thông báo|Hướng dẫn|Chương trình)\s|\s*[;,.:()"“]|\s*$)/u

/** "đề nghị của Phòng Nội vụ tại Tờ trình số …" says the issuer before the document. */
const ISSUER_BEFORE = /\scủa\s+([^,;.:]{3,60}?)\s+tại\s+$/iu

/** A symbol behind a number, or a law: most words have neither. */
const MAY_CITE = /\d\s?[-/]\s?\p{L}|luật|pháp lệnh/iu

/** Văn bản được viện dẫn, in the order of the text. A symbol may be irregular (A-36): "SNV-CCHC&VTLT", "52/2017/QĐ-UBND", "797/UBND". */
export function citationsIn(text: string): Citation[] {
  if (!MAY_CITE.test(text)) return []
  const citations = [...text.matchAll(NUMBERED)].map((match) =>
    citationOf(match, figures(match[3]!), symbolOf(match[4]!).replace(/\.$/, ''), match.slice(5, 11), text),
  )
  const isTaken = (match: RegExpExecArray) =>
    citations.some((other) => match.index < other.end && match.index + match[0].length > other.at)
  for (const match of text.matchAll(LAW))
    if (!isTaken(match)) citations.push(citationOf(match, null, null, match.slice(3, 9), text))
  for (const match of text.matchAll(BARE)) {
    const shared = [...text.slice(0, match.index).matchAll(SHARED_TYPE)].at(-1)
    if (!shared || isTaken(match)) continue
    const bare = citationOf(match, figures(match[2]!), symbolOf(match[3]!), match.slice(4, 10), text)
    citations.push({ ...bare, type: shared[1]!, issuer: bare.issuer ?? shared[2]?.trim() ?? null })
  }
  for (const match of text.matchAll(UNNAMED)) {
    if (isTaken(match)) continue
    const symbol = symbolOf(match[3]!)
    const type = SHORT[symbol.split('-')[0]!]!
    citations.push({ ...citationOf(match, figures(match[2]!), symbol, match.slice(4, 10), text), type })
  }
  return citations.toSorted((a, b) => a.at - b.at)
}

/** "KH" → "Kế hoạch"; a kind in small letters begins with a capital. */
const typeNamed = (words: string): string => SHORT[words] ?? words.charAt(0).toUpperCase() + words.slice(1)

const figures = (text: string) => text.replace(/\s/g, '')

/** A symbol without loose spaces and with plain dashes: "KH – UBND" → "KH-UBND". */
export const symbolOf = (text: string): string => text.replace(/\s*([-–/&])\s*/g, '$1').replace(/–/g, '-')

/** The citation at a match; `day` are the six groups of a day, three in figures and three in words. */
function citationOf(
  match: RegExpExecArray,
  number: string | null,
  symbol: string | null,
  day: readonly (string | undefined)[],
  text: string,
): Citation {
  const at = match.index
  const end = at + match[0].length
  const [d, m, y] = day[0] === undefined ? day.slice(3) : day
  const issuer = ISSUER.exec(text.slice(end)) ?? ISSUER_BEFORE.exec(text.slice(0, at))
  return {
    type: typeNamed(match[1]!.trim()),
    number,
    symbol,
    date: d && m && y ? isoDay(d, m, y) : null,
    dateText: d && m && y ? `${d}/${m}/${y}` : null,
    issuer: issuer?.[1]?.trim() ?? null,
    at,
    end,
  }
}

/** "225/QĐ-TTg", for naming a document in a sentence. */
export const nameOf = (citation: Pick<Citation, 'type' | 'number' | 'symbol'>): string =>
  citation.number ? `${citation.type} số ${citation.number}/${citation.symbol}` : citation.type

/** The words without the days and numbers of cited documents, so that no period is read from them. Length is kept. */
export function withoutCitations(text: string): string {
  let masked = text
  for (const { at, end } of citationsIn(text)) masked = masked.slice(0, at) + '·'.repeat(end - at) + masked.slice(end)
  return masked
}
