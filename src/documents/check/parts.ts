import { PAPER_TYPES, type PaperType } from '#kernel/blocks.ts'
import { isSecrecyStamp } from '#kernel/secrecy.ts'
import { searchKey } from '#kernel/text.ts'
import type { OpenedDocx, OpenedParagraph } from './opened.ts'
import { endColumns, headColumns } from './sides.ts'

/** The boxes of Decree 30 found in a file. A box that is not there is null or empty, and its rules say so. */
export interface Parts {
  readonly file: OpenedDocx
  readonly motto: readonly [OpenedParagraph | null, OpenedParagraph | null]
  readonly mottoRule: OpenedParagraph | null
  readonly superior: readonly OpenedParagraph[]
  readonly issuer: readonly OpenedParagraph[]
  readonly issuerRule: OpenedParagraph | null
  readonly number: OpenedParagraph | null
  readonly date: OpenedParagraph | null
  /** "V/v …" of a letter. */
  readonly subject: OpenedParagraph | null
  readonly type: OpenedParagraph | null
  readonly typeCode: PaperType | null
  readonly abstract: readonly OpenedParagraph[]
  readonly abstractRule: OpenedParagraph | null
  readonly addressees: readonly OpenedParagraph[]
  /** Authority line of a decision and "QUYẾT ĐỊNH:". */
  readonly decision: readonly OpenedParagraph[]
  readonly bases: readonly OpenedParagraph[]
  readonly body: readonly OpenedParagraph[]
  readonly signatures: readonly SignatureBox[]
  readonly recipientsTitle: OpenedParagraph | null
  readonly recipients: readonly OpenedParagraph[]
  /** The mark of who drafted it and how many copies there are: "LhT. (12b)". */
  readonly drafter: OpenedParagraph | null
  readonly annexes: readonly AnnexPart[]
  /** Urgency and secrecy, wherever they stand. */
  readonly stamps: readonly OpenedParagraph[]
}

export interface SignatureBox {
  readonly lines: readonly OpenedParagraph[]
  readonly name: OpenedParagraph | null
  readonly office: readonly OpenedParagraph[]
}

export interface AnnexPart {
  readonly section: number
  /** Begins a section of its own, so that its pages can be counted by themselves. */
  readonly apart: boolean
  readonly label: OpenedParagraph | null
  readonly title: readonly OpenedParagraph[]
  readonly reference: OpenedParagraph | null
  readonly rule: OpenedParagraph | null
  readonly body: readonly OpenedParagraph[]
}

/** How far down a letterhead is looked for. */
const HEAD_LINES = 40

/** Finds the boxes of the paper by their place and words. */
export function partsOf(file: OpenedDocx): Parts {
  const lines = file.paragraphs.filter((each) => each.box === null)
  const stamps = file.paragraphs.filter((each) => isUrgencyStamp(each.text) || isSecrecyStamp(each.text))
  const starts = annexStarts(lines)
  const main = lines.slice(0, starts[0]).filter((each) => !stamps.includes(each))
  const head = headOf(main)
  const ending = endingOf(main.slice(head.end))
  const middle = main.slice(head.end, head.end + ending.start).filter((each) => !each.cell?.bordered)
  const title = titleOf(middle, head.subject !== null)
  const rest = middle.slice(title.end)
  const addressees = addresseesOf(rest)
  const text = rest.filter((each) => written(each) && !isLine(each.text) && !addressees.includes(each))
  const decision = text.filter((each) => each.align === 'center')
  const first = text.findIndex((each) => /^(?:Điều\s+\d|[IVX]+\.\s|\d+\.\s)/.test(each.text))
  const bases = text.filter(
    (each, at) =>
      each.align !== 'center' &&
      (first < 0 || at < first) &&
      /^(?:-\s*)?(?:Căn cứ|Theo đề nghị|Xét)(?=\s)/.test(each.text) &&
      (each.runs.some((run) => run.italic) || /[;,.]$/.test(each.text)) &&
      !/như sau\s*:$/.test(each.text),
  )
  return {
    file,
    ...head,
    ...title,
    addressees,
    decision,
    bases,
    body: text.filter((each) => !decision.includes(each) && !bases.includes(each)),
    ...ending,
    annexes: starts.map((start, at) => annexOf(lines.slice(start, starts[at + 1]), lines[start - 1])),
    stamps,
  }
}

export function written(paragraph: OpenedParagraph): boolean {
  return paragraph.text !== ''
}

/** A row of signs that somebody typed for a line. */
export function isLine(text: string): boolean {
  return /^[-_–—─*.\s]{3,}$/.test(text) && /[-_–—─]/.test(text)
}

/** A line is drawn at it, below it or above it. */
function carriesLine(paragraph: OpenedParagraph): boolean {
  return (
    paragraph.ruled ||
    paragraph.drawn.length > 0 ||
    isLine(paragraph.text) ||
    paragraph.runs.some((run) => run.underlined && run.text.trim() !== '')
  )
}

export function isUrgencyStamp(text: string): boolean {
  return /^(?:HỎA TỐC(?: HẸN GIỜ)?|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)$/.test(text)
}

function headOf(main: readonly OpenedParagraph[]) {
  const top = main.slice(0, HEAD_LINES)
  const isMotto = (each: OpenedParagraph) => /cong hoa xa hoi chu nghia/.test(searchKey(each.text))
  const isMottoTwo = (each: OpenedParagraph) => /doc lap.{1,5}tu do.{1,5}hanh phuc/.test(searchKey(each.text))
  const anchor = top.find(isMotto) ?? top.find(isMottoTwo)
  const table = anchor?.cell?.table
  const until = top.findIndex(
    (each) => each.cell === null && (isTypeLine(each) || /^(?:Kính gửi|Căn cứ|Điều\s+1)/.test(each.text)),
  )
  const isOfHead = (each: OpenedParagraph) =>
    (table !== undefined && each.cell?.table === table) ||
    isMotto(each) ||
    isMottoTwo(each) ||
    /^(?:Số\s*:|V\/v\s)/i.test(each.text) ||
    (each.text.length < 90 && /(?:^|\s)ngày(?:\s.*)?\stháng(?:\s.*)?\snăm(?:\s|$)/.test(each.text))
  const last = top.slice(0, until < 0 ? undefined : until).findLastIndex(isOfHead)
  let end = last + 1
  // Lines below the letterhead that are drawn by themselves.
  while (last >= 0 && end < main.length && !written(main[end]!) && carriesLine(main[end]!)) end++
  const head = headColumns(main.slice(0, end))
  const found = head.find(isMotto) ?? head.find(isMottoTwo)
  const boundary = Math.max(1, found?.cell?.column ?? 1)
  const right = head.filter((each) => each.cell!.column >= boundary)
  const left = head.filter((each) => each.cell!.column < boundary)
  const motto = right.find(isMotto) ?? left.find(isMotto) ?? null
  const number = left.find((each) => /^Số\s*:?(?=[\s\d:/.…]|$)/i.test(each.text)) ?? null
  const at = number === null ? left.length : left.indexOf(number)
  const names = left
    .slice(0, at)
    .filter((each) => written(each) && !isLine(each.text) && !isMotto(each) && !isMottoTwo(each))
    .filter((each) => !/^(?:V\/v\s|DỰ THẢO|\(DỰ THẢO)/i.test(each.text))
  const own = issuerAt(names)
  const subjectAt = left.findIndex((each) => /^V\/v/i.test(each.text))
  return {
    end,
    motto: [motto, [...right, ...left].find(isMottoTwo) ?? null] as const,
    superior: names.slice(0, own),
    issuer: names.slice(own),
    ...headLines(left, at, right),
    number,
    date: right.find((each) => !isMottoTwo(each) && /(?:^|[\s,])ngày(?=\s|$)/.test(each.text)) ?? null,
    subject: subjectAt < 0 ? null : left[subjectAt]!,
  }
}

/** The lines under the motto and under the issuing body: by their column, and where both were drawn in one, the longer is the motto's. */
function headLines(left: readonly OpenedParagraph[], names: number, right: readonly OpenedParagraph[]) {
  // The two columns of one line of words hold the same drawing.
  const isShared = ({ at }: OpenedParagraph) =>
    at > 0 && left.some((each) => each.at === at) && right.some((each) => each.at === at)
  const carriers = (lines: readonly OpenedParagraph[]) =>
    lines
      .filter(carriesLine)
      .flatMap((each) =>
        each.drawn.length === 0 ? [each] : each.drawn.map((length) => ({ ...each, drawn: [length] })),
      )
  const ofLeft = carriers(left.filter((each, at) => at < names || each.ruled || each.drawn.length > 0))
  const ofRight = carriers(right).filter((each) => each.drawn.length === 0 || !isShared(each))
  const byLength = [...ofLeft, ...ofRight]
    .filter((each) => each.drawn.length > 0)
    .toSorted((one, other) => other.drawn[0]! - one.drawn[0]!)
  const longest = byLength.find((each) => each.drawn[0]! > MOTTO_AT_LEAST && (isShared(each) || byLength.length > 1))
  const mottoRule = ofRight[0] ?? longest ?? null
  return { mottoRule, issuerRule: ofLeft.find((each) => each !== mottoRule) ?? ofRight[1] ?? null }
}

/** No motto of 13 is shorter, and half the name of a body hardly as long; in points. */
const MOTTO_AT_LEAST = 125

const OWN = /^(?:SỞ|PHÒNG|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|ĐOÀN|TỔ|BAN|HỘI ĐỒNG|CỤC|VỤ|TRƯỜNG|VIỆN|BỆNH VIỆN)\s/i
const PLACE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/i

/** Where the names of the issuing body begin: at the first bold line, else by what the lines say. */
function issuerAt(names: readonly OpenedParagraph[]): number {
  const isBold = (each: OpenedParagraph) => each.runs.every((run) => run.bold || run.text.trim() === '')
  const bold = names.findIndex(isBold)
  if (bold > 0) return bold
  const own = names.findIndex((each, at) => at > 0 && OWN.test(each.text))
  if (own > 0 && /ban nhan dan|ubnd|^bo |^so /.test(searchKey(names[0]!.text))) return own
  if (bold === 0) return 0
  return names.length > 1 && !PLACE.test(names.at(-1)!.text) ? names.length - 1 : 0
}

function titleOf(middle: readonly OpenedParagraph[], letter: boolean) {
  const none = { type: null, typeCode: null, abstract: [], abstractRule: null, end: 0 }
  if (letter) return none
  const top = middle.filter(written).slice(0, 12)
  const type = top.find(isTypeLine) ?? top.find((each) => each.align === 'center' && typeBegun(each.text) !== null)
  if (type === undefined) return none
  const typeCode = typeCodeOf(type.text) ?? typeBegun(type.text)
  const at = middle.indexOf(type)
  const abstract: OpenedParagraph[] = []
  let rule: OpenedParagraph | null = null
  let end = at + 1
  for (const each of middle.slice(at + 1)) {
    if (written(each) && !isLine(each.text)) {
      const isBold = each.runs.every((run) => run.bold || run.text.trim() === '')
      const decides = typeCode === 'QĐ' && abstract.length > 0 && each.text === each.text.toUpperCase()
      if (rule !== null || decides || (each.align !== 'center' && !isBold) || OF_TEXT.test(each.text)) break
      abstract.push(each)
    } else if (abstract.length > 0 && !carriesLine(each) && each !== middle[end]) break
    if (abstract.length > 0 && carriesLine(each)) rule = each
    end = middle.indexOf(each) + 1
  }
  return { type, typeCode, abstract, abstractRule: rule, end }
}

const OF_TEXT = /^(?:Kính gửi|Căn cứ|Theo|Thực hiện|Xét|[IVX]+\.\s|\d+\.\s|Điều\s+\d|Phần\s|Chương\s)/

function typeCodeOf(text: string): PaperType | null {
  const key = searchKey(text)
  return TYPES.find((code) => searchKey(PAPER_TYPES[code]) === key) ?? null
}

/** Stands alone, and looks like a title. */
function isTypeLine(each: OpenedParagraph): boolean {
  return (
    typeCodeOf(each.text) !== null &&
    (each.text === each.text.toUpperCase() || each.align === 'center' || each.runs.every((run) => run.bold))
  )
}

/** Type and abstract in one line. */
function typeBegun(text: string): PaperType | null {
  return TYPES.find((code) => text.startsWith(`${PAPER_TYPES[code].toUpperCase()} `)) ?? null
}

const TYPES = Object.keys(PAPER_TYPES) as PaperType[]

function addresseesOf(rest: readonly OpenedParagraph[]): OpenedParagraph[] {
  const at = rest.findIndex((each) => /^Kính gửi/i.test(each.text))
  if (at < 0) return []
  const listed = rest.slice(at + 1)
  const end = listed.findIndex((each) => written(each) && !/^[-–+•]/.test(each.text))
  return [
    rest[at]!,
    ...(/:\s*$/.test(rest[at]!.text) ? listed.slice(0, end < 0 ? listed.length : end).filter(written) : []),
  ]
}

const ON_BEHALF = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u
const OFFICES =
  /^(?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|THỦ TƯỚNG|THỦ TRƯỞNG|THƯ KÝ|ĐẠI DIỆN)(?:\s|$)/
const isAuthority = (text: string) => ON_BEHALF.test(text) || (OFFICES.test(text) && text === text.toUpperCase())
const isRecipientsTitle = (text: string) => /^Nơi nhận/i.test(text)

/** Signatures and recipients: boxes without lines after the text, or columns that tabs make; recipients may also stand below them. */
function endingOf(main: readonly OpenedParagraph[]) {
  const boxed = main.filter((each) => each.cell !== null && !each.cell.bordered)
  const says = (each: OpenedParagraph) => isRecipientsTitle(each.text) || isAuthority(each.text)
  const closing = boxed.findLast(says) ?? null
  const loose = looseEnding(main)
  // An ending that nobody set in a table may follow a table that only places text.
  const table = closing !== null ? closing.cell!.table : loose < 0 ? boxed.at(-1)?.cell?.table : undefined
  const start =
    table !== undefined ? main.findIndex((each) => each.cell?.table === table) : loose < 0 ? main.length : loose
  const tail = endColumns(main.slice(start))
  const recipientsTitle = tail.find((each) => isRecipientsTitle(each.text)) ?? null
  const recipientColumn = recipientsTitle?.cell?.column ?? null
  const signing = tail.filter((each) => (table === undefined ? -1 : table) === each.cell?.table)
  const columns = [...new Set(signing.map((each) => each.cell!.column))]
  const listed =
    recipientsTitle === null
      ? []
      : tail
          .slice(tail.indexOf(recipientsTitle) + 1)
          .filter((each) => written(each) && each.cell?.table === recipientsTitle.cell?.table)
          .filter((each) => each.cell?.column === recipientColumn)
  const kept = listed.findIndex((each) => /^[-–]?\s*Lưu\s*:?/i.test(each.text))
  const drafter =
    kept < 0 ? undefined : listed.slice(kept + 1).find((each) => /^\p{L}[\p{L}\d.,() ]{0,15}$/u.test(each.text))
  const isSigned = recipientsTitle?.cell?.table === (table ?? -1)
  const signatures = columns
    .filter((column) => !isSigned || column !== recipientColumn)
    .map((column) => signatureOf(signing.filter((each) => each.cell?.column === column && written(each))))
    .filter((box) => box.lines.length > 0)
  return {
    start,
    signatures,
    recipientsTitle,
    recipients: listed.filter((each) => each !== drafter),
    drafter: drafter ?? null,
  }
}

/** The first line of an ending without a table: where the recipients or the authority line begin, after the text. */
function looseEnding(main: readonly OpenedParagraph[]): number {
  const text = main.findLastIndex((each) => /\.\/\.$/.test(each.text))
  return main.findIndex(
    (each, at) =>
      at > text &&
      each.cell === null &&
      (isRecipientsTitle(each.text) || ON_BEHALF.test(each.text) || (text >= 0 && isAuthority(each.text))),
  )
}

/** Lines in capitals, then the name, then the office of a Team's head in capitals. */
function signatureOf(paragraphs: readonly OpenedParagraph[]): SignatureBox {
  const lines = paragraphs.filter((each) => !/^[[(<].*[\])>]$/.test(each.text) && !isLine(each.text))
  const at = lines.findIndex((each) => each.text !== each.text.toUpperCase())
  const last = lines.at(-1)
  // A name in capitals is a name all the same.
  const shouted = at < 0 && lines.length > 1 && last && !isAuthority(last.text) ? lines.length - 1 : lines.length
  const end = at < 0 ? shouted : at
  return { lines: lines.slice(0, end), name: lines[end] ?? null, office: lines.slice(end + 1) }
}

const LABEL = /^Phụ lục(?:\s+(?:số\s*)?[\dIVXLC]+[a-z]?)?\s*[.:]?$/i

/** Where the annexes begin: at their labels, or with a page of its own after the signature. */
function annexStarts(lines: readonly OpenedParagraph[]): number[] {
  const signed = lines.findIndex(
    (each) => isRecipientsTitle(each.text) || ON_BEHALF.test(each.text) || /\tTM\.|\tKT\.|\tTL\./.test(each.text),
  )
  const starts: number[] = []
  let fresh = true
  lines.forEach((each, at) => {
    if (each.newPage || each.section !== lines[at - 1]?.section) fresh = true
    if (!written(each)) return
    const isLabel =
      each.cell === null && at > 0 && LABEL.test(each.text) && (fresh || each.align === 'center' || signed >= 0)
    const isPage =
      fresh && signed >= 0 && at > signed && (each.section > lines[signed]!.section || each.align === 'center')
    // A second page of one annex, wide or not, has no head of its own.
    const goesOn = starts.length > 0 && !isLabel && lines.slice(starts.at(-1), at).some((one) => LABEL.test(one.text))
    if (isLabel || (isPage && !goesOn)) starts.push(at)
    fresh = false
  })
  return starts
}

function annexOf(paragraphs: readonly OpenedParagraph[], before: OpenedParagraph | undefined): AnnexPart {
  const label = paragraphs.slice(0, 6).find((each) => LABEL.test(each.text) && each.cell === null) ?? null
  const reference = paragraphs.find((each) => /^\(?\s*(?:Ban hành\s+)?Kèm theo/i.test(each.text)) ?? null
  const from = label === null ? 0 : paragraphs.indexOf(label) + 1
  const titleEnd = paragraphs.findIndex((each, at) => at >= from && written(each) && each.align !== 'center')
  const to = reference === null ? (titleEnd < 0 ? from : titleEnd) : paragraphs.indexOf(reference)
  const rule = paragraphs.find((each, at) => at >= Math.max(0, to - 1) && at <= to + 3 && carriesLine(each)) ?? null
  const bodyFrom = Math.max(to, rule === null ? 0 : paragraphs.indexOf(rule)) + 1
  return {
    section: paragraphs[0]?.section ?? 0,
    apart: paragraphs[0]?.section !== before?.section,
    label,
    title: paragraphs.slice(from, to).filter((each) => written(each) && !isLine(each.text)),
    reference,
    rule,
    body: paragraphs.slice(bodyFrom).filter((each) => written(each) && each.cell === null),
  }
}
