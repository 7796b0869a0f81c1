import { searchKey } from '#kernel/text.ts'
import { isBareHeading, kindsOf } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'
import { isTailStart } from './tail.ts'
import { isCapitals } from './tree.ts'

/** The document cut where every plan is cut, whatever its numbering. */
export interface Parts {
  readonly head: Paragraph[]
  readonly title: Paragraph[]
  readonly preamble: Paragraph[]
  /** Where legal bases stand: the preamble, and a section "Căn cứ" where a plan has one. */
  readonly bases: Paragraph[]
  readonly body: Paragraph[]
  readonly closing: Paragraph[]
  readonly tail: Paragraph[]
  readonly outline: Paragraph[]
  readonly annexes: Paragraph[]
  readonly furniture: Paragraph[]
}

/** Chia văn bản thành phần đầu, tiêu đề, căn cứ, nội dung, kết, nơi nhận và chữ ký, đề cương, phụ lục. */
export function partsOf(all: readonly Paragraph[]): Parts {
  const furniture = all.filter((paragraph) => paragraph.furniture)
  const paragraphs = all.filter((paragraph) => !paragraph.furniture)
  const titleAt = paragraphs.findIndex(isTitle)
  if (titleAt < 0)
    return {
      head: [],
      title: [],
      preamble: [],
      bases: [],
      body: paragraphs,
      closing: [],
      tail: [],
      outline: [],
      annexes: [],
      furniture,
    }
  const annexAt = orEnd(paragraphs, (paragraph, index) => index > titleAt + 1 && isAnnex(paragraph))
  const tailAt = orEnd(
    paragraphs,
    (paragraph, index) => index > titleAt && index < annexAt && isTailStart(paragraph),
    annexAt,
  )
  const preambleAt = orEnd(
    paragraphs,
    (paragraph, index) => index > titleAt && index < tailAt && (opensPreamble(paragraph) || opensBody(paragraph)),
    tailAt,
  )
  const bodyAt = orEnd(
    paragraphs,
    (paragraph, index) => index >= preambleAt && index < tailAt && opensBody(paragraph),
    tailAt,
  )
  const closingAt = closingStart(paragraphs, bodyAt, tailAt)
  const body = paragraphs.slice(bodyAt, closingAt)
  const preamble = paragraphs.slice(preambleAt, bodyAt)
  const { outline, annexes } = annexesOf(paragraphs.slice(annexAt))
  return {
    head: paragraphs.slice(0, titleAt),
    title: paragraphs.slice(titleAt, preambleAt),
    preamble,
    bases: [...preamble, ...basesSection(body)],
    body,
    closing: paragraphs.slice(closingAt, tailAt),
    tail: paragraphs.slice(tailAt, annexAt),
    outline,
    annexes,
    furniture,
  }
}

function isTitle(paragraph: Paragraph): boolean {
  const spaced = searchKey(paragraph.text).replace(/[*_]/g, '')
  if (spaced === 'ke hoach' || /^k e h o a c h$/.test(spaced)) return true
  return (
    /^KẾ HOẠCH\s+\S/u.test(paragraph.text) &&
    paragraph.text.length < 300 &&
    !/[.;:]$/.test(paragraph.text) &&
    !/\ssố\s+\d/u.test(paragraph.text)
  )
}

const PREAMBLE =
  /^(?:Căn cứ|Thực hiện|Triển khai|Theo(?! dõi)|Nhằm|Để|Xét|Trên cơ sở|Tiếp tục|Sau khi|Thi hành|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Ban Chỉ đạo|Chủ tịch)(?!\p{L})/iu

function opensPreamble(paragraph: Paragraph): boolean {
  const text = paragraph.body
  if (isCapitals(text)) return false
  return (
    PREAMBLE.test(text) &&
    (text.length > 90 || /[.;:,]$/.test(text) || /^(?:Căn cứ|Thực hiện|Triển khai)\s/u.test(text))
  )
}

function opensBody(paragraph: Paragraph): boolean {
  const { kind, values } = paragraph.marker
  if (['roman', 'part', 'chapter', 'item', 'article', 'upper'].includes(kind))
    return values.includes(1) || kindsOf(paragraph.body).length > 0
  if (kind === 'number') return kindsOf(paragraph.body.slice(0, 120)).length > 0 && paragraph.body.length < 160
  return isBareHeading(paragraph)
}

function isAnnex(paragraph: Paragraph): boolean {
  if (paragraph.cell) return false
  const text = paragraph.text
  if (/^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?\s*[.:]?$/u.test(text)) return true
  return (
    isCapitals(text) &&
    text.length < 200 &&
    /^(?:phu luc|de cuong|mau so|bieu mau|bieu so|danh sach|danh muc|lich kiem tra|mau bao cao)(?![a-z])/.test(
      paragraph.key,
    )
  )
}

/** "Trên đây là Kế hoạch …" and what follows it before the recipients. */
function closingStart(paragraphs: readonly Paragraph[], bodyAt: number, tailAt: number): number {
  let at = tailAt
  for (let index = tailAt - 1; index >= bodyAt; index -= 1) {
    const paragraph = paragraphs[index]!
    if (paragraph.marker.kind !== 'none' || paragraph.cell) break
    const closes = /\.\/\.?/.test(paragraph.text.slice(-12)) || CLOSING.test(paragraph.key)
    if (!closes) break
    at = index
  }
  return at
}

const CLOSING =
  /^(?:tren day la|trong qua trinh (?:trien khai|thuc hien|to chuc)|can cu (?:ke hoach|noi dung ke hoach) nay|nhan duoc ke hoach|(?:uy ban nhan dan|ubnd|so|chu tich)[^.]{0,60}(?:yeu cau|de nghi) |yeu cau (?:cac|thu truong)|de nghi (?:cac|thu truong)|ke hoach nay )/

function annexesOf(rest: readonly Paragraph[]): { outline: Paragraph[]; annexes: Paragraph[] } {
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

function basesSection(body: readonly Paragraph[]): Paragraph[] {
  const at = body.findIndex(
    (paragraph) =>
      paragraph.marker.kind !== 'none' &&
      paragraph.marker.kind !== 'bullet' &&
      kindsOf(paragraph.body)[0] === 'legalBases' &&
      paragraph.body.length < 80,
  )
  if (at < 0) return []
  const kind = body[at]!.marker.kind
  const end = body.findIndex((paragraph, index) => index > at && paragraph.marker.kind === kind)
  return body.slice(at + 1, end < 0 ? body.length : end).map((paragraph) => ({ ...paragraph, text: paragraph.body }))
}

function orEnd(
  paragraphs: readonly Paragraph[],
  test: (paragraph: Paragraph, index: number) => boolean,
  end = paragraphs.length,
): number {
  const at = paragraphs.findIndex(test)
  return at < 0 ? end : at
}
