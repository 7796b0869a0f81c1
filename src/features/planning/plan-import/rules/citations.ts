import { DAY_FIGURES, DAY_WORDS, isoDay } from './periods.ts'

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

const TYPES =
  'Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Chỉ thị|Thông tư liên tịch|Thông tư|Quyết định|Kế hoạch|Chương trình hành động|Chương trình|Công văn|Công điện|Thông báo|Kết luận|Hướng dẫn|Tờ trình|Báo cáo|Quy định|Quy chế|Đề án|Văn bản'
const DAY = `(?:\\s*,?\\s*\\(?(?:ban hành\\s+)?ngày\\s+(?:${DAY_FIGURES}|${DAY_WORDS}))?`
const SYMBOL = String.raw`(\p{L}[\p{L}\d]*(?:\s?[-–/&.]\s?\p{Lu}[\p{L}\d]*)*)`
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}])(${TYPES})(\s+(?:số\s*:?\s*)?|(?<=[Ll]uật|Pháp lệnh)\s+[^;.:\d]{1,120}?\s+số\s*:?\s*)(\d+[a-z]?(?:\s?/\s?(?:19|20)\d\d)?)\s?[-/]\s?${SYMBOL}${DAY}`,
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
const SHARED_TYPE = new RegExp(String.raw`(?<![\p{L}])[Cc]ác\s+(${TYPES})(?:\s+của\s+([^:;,]{3,60})(?=\s*:))?`, 'gu')
const ISSUER =
  /^\)?\s*(?:năm\s+\d{4}\s+)?của\s+(.+?)(?=\s+(?:về|phê|ban\s+hành|quy\s+định|sửa\s+đổi|triển\s+khai|thực\s+hiện|giao|hướng\s+dẫn|công\s+bố|đẩy\s+mạnh|tăng\s+cường|kiểm\s+tra|trong|để)(?!\p{L})|\s+và\s+(?:các\s+)?(?:Công văn|Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Thông báo|Hướng dẫn|Chương trình)\s|\s*[;,.:()"“]|\s*$)/u

/** "đề nghị của Phòng Nội vụ tại Tờ trình số …" says the issuer before the document. */
const ISSUER_BEFORE = /\scủa\s+([^,;.:]{3,60}?)\s+tại\s+$/iu

/** Văn bản được viện dẫn, in the order of the text. A symbol may be irregular (A-36): "SNV-CCHC&VTLT", "52/2017/QĐ-UBND", "797/UBND". */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = []
  for (const match of text.matchAll(NUMBERED)) {
    found.push(
      make(
        match,
        match[3]!.replace(/\s/g, ''),
        match[4]!
          .replace(/\s*([-–/&])\s*/g, '$1')
          .replace(/–/g, '-')
          .replace(/\.$/, ''),
        match.slice(5, 11),
        text,
      ),
    )
  }
  for (const match of text.matchAll(LAW)) {
    const end = match.index + match[0].length
    if (found.some((other) => match.index < other.end && end > other.at)) continue
    found.push(make(match, null, null, match.slice(3, 9), text))
  }
  for (const match of text.matchAll(BARE)) {
    const end = match.index + match[0].length
    const shared = [...text.slice(0, match.index).matchAll(SHARED_TYPE)].at(-1)
    if (!shared || found.some((other) => match.index < other.end && end > other.at)) continue
    const own = make(
      match,
      match[2]!.replace(/\s/g, ''),
      match[3]!.replace(/\s*([-–/&])\s*/g, '$1').replace(/–/g, '-'),
      match.slice(4, 10),
      text,
    )
    found.push({ ...own, type: shared[1]!, issuer: own.issuer ?? shared[2]?.trim() ?? null })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

function make(
  match: RegExpMatchArray,
  number: string | null,
  symbol: string | null,
  day: (string | undefined)[],
  text: string,
): Citation {
  const at = match.index!
  const end = at + match[0].length
  const [d, m, y] = day[0] === undefined ? day.slice(3) : day
  const type = match[1]!.trim()
  const issuer = ISSUER.exec(text.slice(end))
  return {
    type,
    number,
    symbol,
    date: d && m && y ? isoDay(d, m, y) : null,
    dateText: d && m && y ? `${d}/${m}/${y}` : null,
    issuer: issuer?.[1]?.trim() ?? ISSUER_BEFORE.exec(text.slice(0, at))?.[1]?.trim() ?? null,
    at,
    end,
  }
}

interface LegalBasis {
  readonly type: string
  readonly number: string | null
  readonly symbol: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly text: string
  /** The document that this one amends, "225/QĐ-TTg". */
  readonly amends: string | null
}

/**
 * Căn cứ: the documents that a paragraph of the preamble rests on. A document that stands only in the name of another
 * ("sửa đổi, bổ sung Quyết định số 225/QĐ-TTg") is none of its own. @source CT-PRE-1, KG-PRE-2
 */
export function legalBasesIn(paragraph: string): LegalBasis[] {
  const citations = citationsIn(paragraph)
  const own = citations.filter((citation, index) => opens(paragraph, citation, citations[index - 1]))
  return own.map((citation, index) => {
    const stop = own[index + 1]?.at ?? paragraph.length
    const text = withoutLeadIn(paragraph.slice(citation.at, stop))
    const inside = citations.filter((other) => other.at > citation.at && other.at < citation.at + text.length)
    const amended = inside.find((other) =>
      /(?:sửa đổi|bổ sung|thay thế)(?:[^;]{0,60})$/u.test(paragraph.slice(citation.end, other.at)),
    )
    const { type, number, symbol, date, issuer } = citation
    return {
      type: number === null ? text.replace(/\s+(?:ngày|năm)\s.*$/u, '') && type : type,
      number,
      symbol,
      date,
      issuer,
      text,
      amends: amended?.number ? `${amended.number}/${amended.symbol}` : null,
    }
  })
}

function opens(paragraph: string, citation: Citation, previous: Citation | undefined): boolean {
  const before = paragraph.slice(0, citation.at).trimEnd()
  if (before === '' || /[;.:]$/.test(before)) return true
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1).trim()
  if (!previous || before.slice(previous.end).includes(';'))
    return (
      /(?:^|[\s,])(?:căn cứ|thực hiện|triển khai|theo|xét|tiếp tục|các|và|của|tại|vào|tinh thần|nội dung|chỉ đạo|tại các)$/iu.test(
        clause,
      ) && clause.length < 160
    )
  if (/(?:căn cứ|căn cứ vào|theo)$/iu.test(clause)) return true
  const since = paragraph.slice(previous.end, citation.at)
  if (/,\s*(?:và\s*)?(?:thực hiện|triển khai)\s*$/iu.test(since)) return true
  if (/(?:sửa đổi|bổ sung|thay thế|bãi bỏ)/u.test(since)) return /,\s*$/.test(since) && !/\sĐiều\s/u.test(since)
  return /(?:,|,?\s+và)\s*$/u.test(since)
}

/** The basis ends where the issuer begins to speak: ", UBND thành phố ban hành Kế hoạch …". */
function withoutLeadIn(text: string): string {
  const cut =
    /\s*[,;.]?\s+(?:nay\s+)?(?:\p{Lu}[\p{L}.]*(?:\s|\())[^,;]{0,90}?(?:ban hành|xây dựng|đề ra|triển khai)\s+(?:và\s+\p{L}+\s+\p{L}+\s+)?[Kk]ế hoạch(?!\s+số)/u
  const comma = [...text.matchAll(/[,;.]\s+(?=\p{Lu})/gu)].find(
    (each) => cut.test(text.slice(each.index, each.index + 220)) && cut.exec(text.slice(each.index))!.index === 0,
  )
  const end = comma ? comma.index : text.length
  return text
    .slice(0, end)
    .replace(/[\s,;.:]+(?:(?:và|căn cứ|thực hiện|triển khai|theo)\s*)*$/iu, '')
    .trim()
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
