import { type Citation, citationsIn } from './citations.ts'

/** A document that the plan rests on. */
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
  const roots = citations.filter((citation, index) => opens(paragraph, citation, citations[index - 1]))
  return roots.map((citation, index) => {
    const stop = roots[index + 1]?.at ?? paragraph.length
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

/** True where a citation opens a basis of its own, not inside the words of the one before. */
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
    ({ index }) => cut.test(text.slice(index, index + 220)) && cut.exec(text.slice(index))!.index === 0,
  )
  const end = comma ? comma.index : text.length
  return text
    .slice(0, end)
    .replace(/[\s,;.:]+(?:(?:và|căn cứ|thực hiện|triển khai|theo)\s*)*$/iu, '')
    .trim()
}
