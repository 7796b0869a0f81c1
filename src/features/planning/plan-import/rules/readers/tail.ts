import { type Paragraph, paragraphOf } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { isPost, signatureBehind, signatureLines } from '../paper/posts.ts'
import { AUTHORITY } from '../paper/starts.ts'
import { isCapitals } from '../phrases/capitals.ts'
import { add, openSection, type Reading, remember } from '../reading.ts'

/** What stands after the body: whom the plan goes to and who signs it. */
export interface Tail {
  readonly recipients: Paragraph[]
  readonly signature: Paragraph[]
  readonly name: Paragraph | null
  /** "Nơi nhận:" itself, "(Đã ký)". */
  readonly frame: Paragraph[]
  /** Paths of files, drafter's marks. */
  readonly residue: Paragraph[]
  readonly unknown: Paragraph[]
}

const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|Ths|CN|KS|LS)\.?\s*)*\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u

/** The tail of the decision by which a plan is issued, else its own; the other one of the two is known and read as no more. */
export function readTails(own: readonly Paragraph[], decision: readonly Paragraph[]): Tail {
  const [first, second] = [readTail(decision), readTail(own)]
  const signed = first.signature.length > 0 ? first : second
  const sent = first.recipients.length > 0 ? first : second
  const others = [first, second].flatMap((tail) => [
    ...(tail === sent ? [] : tail.recipients),
    ...(tail === signed ? [] : [...tail.signature, ...(tail.name ? [tail.name] : [])]),
  ])
  return {
    recipients: sent.recipients,
    signature: signed.signature,
    name: signed.name,
    frame: [...first.frame, ...second.frame, ...others],
    residue: [...first.residue, ...second.residue],
    unknown: [...first.unknown, ...second.unknown],
  }
}

/** Nơi nhận and chữ ký, in either order; lines stay raw. @source CT-SIG-1, NX-NN-1, NX-NN-2 */
function readTail(paragraphs: readonly Paragraph[]): Tail {
  const tail: { -readonly [Key in keyof Tail]: Tail[Key] } = {
    recipients: [],
    signature: [],
    name: null,
    frame: [],
    residue: [],
    unknown: [],
  }
  let inRecipients = false
  for (const paragraph of inReadingOrder(paragraphs)) {
    const text = paragraph.text.replace(/^[-–]\s*(?=T\/?M\.|KT\.)/u, '')
    if (/^noi nhan\b/.test(paragraph.key)) {
      tail.frame.push(paragraph)
      inRecipients = true
      const inline = paragraph.body.replace(/^nơi nhận\s*:?\s*/iu, '')
      if (inline)
        tail.recipients.push(
          ...inline
            .split(/\s+[-–]\s+|^[-–]\s+|;\s+/u)
            .filter(Boolean)
            .map((line) => ({ ...paragraph, body: line })),
        )
    } else if (/[A-Z]:\\|\\\\\w/.test(text) || (/^[\p{Ll}\d._]{2,12}$/u.test(text) && !paragraph.marker.text))
      tail.residue.push(paragraph)
    else if (AUTHORITY.test(text) || isPost(text) || (/^(?:ỦY BAN NHÂN DÂN|UBND)/u.test(text) && isCapitals(text))) {
      tail.signature.push(paragraph)
      inRecipients = paragraph.cell !== null && inRecipients
    } else if (
      /^\(?(?:đã ký|ký|ký số|ký, đóng dấu|ký tên|chữ ký)/iu.test(text) ||
      /^(?:ký bởi|người ký|thời gian ký|cơ quan|email)\s*:/iu.test(text) ||
      isFormalRule(text)
    )
      tail.frame.push(paragraph)
    else if (paragraph.marker.kind === 'bullet' && (inRecipients || tail.recipients.length > 0))
      tail.recipients.push(paragraph)
    else if (tail.signature.length > 0 && isCapitals(text) && !isLongName(text)) tail.signature.push(paragraph)
    else if (NAME.test(text) && tail.name === null && tail.signature.length > 0) tail.name = paragraph
    else if (inRecipients && goesOn(tail.recipients.at(-1)))
      tail.recipients.push(joined(tail.recipients.pop()!, paragraph))
    else if (inRecipients && tail.signature.length === 0 && !NAME.test(text)) tail.recipients.push(paragraph)
    else if (NAME.test(text) && tail.name === null) tail.name = paragraph
    else tail.unknown.push(paragraph)
  }
  return tail
}

/**
 * A text that keeps the two columns of the page, with a gap between them or in one line: the left one first, then the
 * right one.
 */
function inReadingOrder(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const right: Paragraph[] = []
  const left = paragraphs.flatMap((paragraph) => {
    const [first = '', second] = sidesOf(paragraph)
    if (second === undefined) return [paragraph]
    right.push(...signatureLines(second).map((words) => paragraphOf(words, paragraph.lines)))
    return first ? [paragraphOf(first, paragraph.lines)] : []
  })
  return [...left, ...right]
}

/** The words of both sides of a line; one where it has one side only. */
function sidesOf({ columns, text, cell }: Paragraph): readonly string[] {
  if (columns.length === 2) return columns
  const sides = cell ? null : (signatureBehind(text) ?? behind(text))
  if (sides) return sides
  const lines = signatureLines(text)
  return lines.length > 1 ? ['', text] : [text]
}

/** "- Lưu: VT, NV. Hà Thị Mơ", "- Các phòng; (Đã ký)": the name of the signer, or that he has signed, behind a recipient. */
function behind(text: string): readonly [string, string] | null {
  const match = NAME_BEHIND.exec(text) ?? /^(.+?)\s+(\((?:đã ký|ký)[^()]*\))$/iu.exec(text)
  return match ? [match[1]!, match[2]!] : null
}

const NAME_BEHIND = /^(.{0,3}Lưu\s*:.*?[\p{L}\d)][.;])\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u

const isFormalRule = (text: string) => !/[\p{L}\d]/u.test(text)
/** A short line in capitals is a post, whatever it looks like. */
const isLongName = (text: string) => (/^(?:TM|KT|TL)/u.test(text) || text.length > 40) && NAME.test(text)
/** Whether a recipient is not at its end yet; none is as long as a page. */
const goesOn = (recipient: Paragraph | undefined) =>
  recipient !== undefined && recipient.text.length < 2_000 && !/[.;]$/.test(recipient.text)
const joined = (a: Paragraph, b: Paragraph): Paragraph => ({
  ...a,
  lines: [...a.lines, ...b.lines],
  text: `${a.text} ${b.text}`,
  body: `${a.body} ${b.text}`,
})

/** Puts the closing words, the recipients and the signature into the draft. */
export function readClosing(parts: Parts, tail: Tail, reading: Reading): void {
  const { recipients, signature, name, frame, residue, unknown } = tail
  openSection(reading, 'closing', parts.closing)
  openSection(reading, 'recipients', [...frame, ...recipients])
  openSection(reading, 'signature', name ? [...signature, name] : signature)
  openSection(reading, 'residue', residue)
  openSection(reading, 'other', unknown)
  for (const paragraph of recipients) add(reading, 'recipients', paragraph.body, paragraph)
  remember(reading, 'signature.lines', ...signature)
  if (name) remember(reading, 'signature.name', name)
}
