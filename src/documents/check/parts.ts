import { PAPER_TYPES, type PaperType } from '#kernel/blocks.ts'
import { searchKey } from '#kernel/text.ts'
import type { OpenedDocx, OpenedParagraph } from './opened.ts'

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
  readonly annexes: readonly AnnexPart[]
}

export interface SignatureBox {
  readonly lines: readonly OpenedParagraph[]
  readonly name: OpenedParagraph | null
  readonly office: readonly OpenedParagraph[]
}

export interface AnnexPart {
  readonly section: number
  readonly label: OpenedParagraph | null
  readonly title: readonly OpenedParagraph[]
  readonly reference: OpenedParagraph | null
  readonly rule: OpenedParagraph | null
  readonly body: readonly OpenedParagraph[]
}

/** Finds the boxes of the paper by their place and words. */
export function partsOf(file: OpenedDocx): Parts {
  const main = file.paragraphs.filter((each) => each.section === 0)
  const motto = main.find((each) => searchKey(each.text) === 'cong hoa xa hoi chu nghia viet nam') ?? null
  const head = motto?.cell ? main.filter((each) => each.cell?.table === motto.cell?.table) : []
  const right = head.filter((each) => each.cell?.column === motto?.cell?.column)
  const left = head.filter((each) => each.cell !== null && each.cell.column < (motto?.cell?.column ?? 0))
  const number = left.find((each) => /^\s*Số\s*:/i.test(each.text)) ?? null
  const names = left.filter((each) => each.cell?.row === motto?.cell?.row && written(each) && each !== number)
  const firstBold = names.findIndex((each) => each.runs.every((run) => run.bold))
  const ending = endingOf(main, head)
  const middle = main
    .slice(head.length === 0 ? 0 : main.indexOf(head.at(-1)!) + 1, ending.start)
    .filter((each) => !each.cell?.bordered)
  const title = titleOf(middle)
  const rest = middle.slice(title.end)
  const addressees = addresseesOf(rest)
  const text = rest.filter((each) => written(each) && !addressees.includes(each))
  const decision = text.filter((each) => each.align === 'center')
  const bases = text.filter(
    (each) =>
      each.align !== 'center' &&
      /^(?:Căn cứ|Theo đề nghị|Xét)(?=\s)/.test(each.text) &&
      each.runs.some((run) => run.italic),
  )
  return {
    file,
    motto: [
      motto,
      right.find((each) => each.cell?.row === motto?.cell?.row && each !== motto && written(each)) ?? null,
    ],
    mottoRule: right.find((each) => each.ruled) ?? null,
    superior: firstBold < 0 ? names : names.slice(0, firstBold),
    issuer: firstBold < 0 ? [] : names.slice(firstBold),
    issuerRule: left.find((each) => each.ruled) ?? null,
    number,
    date: right.find((each) => /ngày\s/.test(each.text)) ?? null,
    subject: left.find((each) => /^V\/v/i.test(each.text)) ?? null,
    ...title,
    addressees,
    decision,
    bases,
    body: text.filter((each) => !decision.includes(each) && !bases.includes(each)),
    ...ending,
    annexes: file.sections.slice(1).map((_section, at) => annexOf(file, at + 1)),
  }
}

export function written(paragraph: OpenedParagraph): boolean {
  return paragraph.text.trim() !== ''
}

function titleOf(middle: readonly OpenedParagraph[]) {
  const at = middle.findIndex((each) => each.align === 'center' && typeCodeOf(each.text) !== null)
  if (at < 0) return { type: null, typeCode: null, abstract: [], abstractRule: null, end: 0 }
  const type = middle[at]!
  const after = middle.slice(at + 1)
  const ruleAt = after.findIndex((each) => each.ruled)
  const length = ruleAt >= 0 ? ruleAt : after.findIndex((each) => each.align !== 'center' || !written(each))
  return {
    type,
    typeCode: typeCodeOf(type.text),
    abstract: after.slice(0, Math.max(0, length)).filter(written),
    abstractRule: ruleAt < 0 ? null : after[ruleAt]!,
    end: at + 1 + Math.max(0, length) + (ruleAt < 0 ? 0 : 1),
  }
}

function typeCodeOf(text: string): PaperType | null {
  const key = searchKey(text)
  return (Object.keys(PAPER_TYPES) as PaperType[]).find((code) => searchKey(PAPER_TYPES[code]) === key) ?? null
}

function addresseesOf(rest: readonly OpenedParagraph[]): OpenedParagraph[] {
  const at = rest.findIndex((each) => /^Kính gửi/i.test(each.text))
  if (at < 0) return []
  const listed = rest.slice(at + 1)
  const end = listed.findIndex((each) => !/^-/.test(each.text))
  return [rest[at]!, ...(/:\s*$/.test(rest[at]!.text) ? listed.slice(0, end < 0 ? listed.length : end) : [])]
}

/** Signatures and recipients: boxes without lines after the text; recipients may also stand below them. */
function endingOf(main: readonly OpenedParagraph[], head: readonly OpenedParagraph[]) {
  const boxed = main.filter((each) => each.cell !== null && !each.cell.bordered && !head.includes(each))
  const table = boxed.at(-1)?.cell?.table
  const ending = boxed.filter((each) => each.cell?.table === table)
  const start = ending.length === 0 ? main.length : main.indexOf(ending[0]!)
  const tail = main.slice(start)
  const recipientsTitle = tail.find((each) => /^Nơi nhận/i.test(each.text)) ?? null
  const columns = [...new Set(ending.map((each) => each.cell!.column))]
  const recipientColumn = recipientsTitle?.cell?.column ?? null
  const recipients =
    recipientsTitle === null
      ? []
      : tail
          .slice(tail.indexOf(recipientsTitle) + 1)
          .filter((each) => written(each) && (each.cell?.column ?? null) === recipientColumn)
  const signatures = columns
    .filter((column) => column !== recipientColumn)
    .map((column) => signatureOf(ending.filter((each) => each.cell?.column === column && written(each))))
    .filter((box) => box.lines.length > 0)
  return { start, signatures, recipientsTitle, recipients }
}

/** Lines in capitals, then the name, then the office of a Team's head in capitals. */
function signatureOf(paragraphs: readonly OpenedParagraph[]): SignatureBox {
  const at = paragraphs.findIndex((each) => each.text !== each.text.toUpperCase())
  const end = at < 0 ? paragraphs.length : at
  return { lines: paragraphs.slice(0, end), name: paragraphs[end] ?? null, office: paragraphs.slice(end + 1) }
}

function annexOf(file: OpenedDocx, section: number): AnnexPart {
  const paragraphs = file.paragraphs.filter((each) => each.section === section)
  const label = paragraphs.find((each) => /^Phụ lục(?:\s|$)/i.test(each.text) && each.cell === null) ?? null
  const reference = paragraphs.find((each) => /^\(?Kèm theo/i.test(each.text)) ?? null
  const from = label === null ? 0 : paragraphs.indexOf(label) + 1
  const to = reference === null ? from : paragraphs.indexOf(reference)
  const rule = paragraphs.find((each) => each.ruled) ?? null
  const bodyFrom = Math.max(to, rule === null ? 0 : paragraphs.indexOf(rule)) + 1
  return {
    section,
    label,
    title: paragraphs.slice(from, to).filter(written),
    reference,
    rule,
    body: paragraphs.slice(bodyFrom).filter((each) => written(each) && each.cell === null),
  }
}
