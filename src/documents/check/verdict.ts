import type { Day } from '#kernel/day.ts'
import { textWidth, wrapped } from '../text-width.ts'
import type { OpenedParagraph } from './opened.ts'
import { isLine, type Parts } from './parts.ts'

export interface Verdict {
  /** "unknown": the file does not tell, a person must look. */
  readonly outcome: 'pass' | 'fail' | 'notApplicable' | 'unknown'
  /** What was found, in a short Vietnamese sentence with what was measured. */
  readonly found: string
  /** Where, where it is one line or part; else the rule's own part of the paper. */
  readonly place?: string
}

/** What the file alone cannot tell; a rule without its fact says so. */
export interface Facts {
  readonly today?: Day
  /** Official names of the issuing body that are valid on the day of issue. */
  readonly issuerNames?: readonly string[]
  readonly place?: string
  /** Whether the signer held the office on that day. */
  readonly signerHeldOffice?: boolean
  readonly inspectedUnits?: readonly string[]
}

export type Rule = (parts: Parts, facts: Facts) => Verdict

export function verdict(passes: boolean, found: string, at?: OpenedParagraph | string | null): Verdict {
  const place = typeof at === 'string' ? at : at ? lineOf(at) : undefined
  return { outcome: passes ? 'pass' : 'fail', found, ...(place !== undefined && { place }) }
}

/** "dòng 3: “Số: 12/KH-UBND”". */
export function lineOf(paragraph: OpenedParagraph): string {
  return `dòng ${paragraph.at}: “${short(paragraph.text)}”`
}

export function short(text: string, length = 60): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > length ? `${plain.slice(0, length - 1).trimEnd()}…` : plain
}

export function notApplicable(why: string): Verdict {
  return { outcome: 'notApplicable', found: `Không áp dụng: ${why}.` }
}

export function unknown(why: string): Verdict {
  return { outcome: 'unknown', found: why }
}

export interface Look {
  readonly size: readonly [number, number]
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: string
  readonly capitals?: boolean
}

/** Every paragraph looks so; none at all is a failure. */
export function looks(paragraphs: readonly (OpenedParagraph | null)[], look: Look, what: string): Verdict {
  const given = paragraphs.filter((each) => each !== null)
  if (given.length === 0) return absent(what)
  const wrong = given.find((each) => wrongOf(each, look).length > 0)
  return wrong === undefined
    ? verdict(true, `${shown(given[0]!)}.`, given[0]!)
    : verdict(false, `${wrongOf(wrong, look).join('; ')}.`, wrong)
}

export function absent(what: string): Verdict {
  return verdict(false, `Không thấy ${what}.`)
}

/** What is not as it must be, each with what was measured. */
export function wrongOf(paragraph: OpenedParagraph, { size, bold, italic, align, capitals }: Look): string[] {
  const runs = paragraph.runs.filter((run) => run.text.trim() !== '')
  if (runs.length === 0) return ['Không có chữ']
  const wanted = size[0] === size[1] ? `${size[0]}` : `${size[0]}–${size[1]}`
  const wrongSize = runs.find((run) => run.size < size[0] || run.size > size[1])
  return [
    ...(wrongSize ? [`Cỡ chữ ${decimal(wrongSize.size)}, phải là ${wanted}`] : []),
    ...(bold === true && runs.some((run) => !run.bold) ? ['Chữ chưa đậm'] : []),
    ...(bold === false && runs.some((run) => run.bold) ? ['Chữ đậm, phải là chữ không đậm'] : []),
    ...(italic === true && runs.some((run) => !run.italic) ? ['Chữ chưa nghiêng'] : []),
    ...(italic === false && runs.some((run) => run.italic) ? ['Chữ nghiêng, phải là chữ đứng'] : []),
    ...(align !== undefined && paragraph.align !== 'unknown' && paragraph.align !== align
      ? [`${ALIGNS[paragraph.align] ?? paragraph.align}, phải ${(ALIGNS[align] ?? align).toLowerCase()}`]
      : []),
    ...(capitals && paragraph.text !== paragraph.text.toUpperCase() ? ['Chưa viết hoa toàn bộ'] : []),
  ]
}

const ALIGNS: Readonly<Record<string, string>> = {
  center: 'Canh giữa',
  left: 'Canh trái',
  right: 'Canh phải',
  both: 'Canh đều hai bên',
}

export const decimal = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',')

/** "Cỡ 13, đậm, nghiêng, canh giữa". */
export function shown(paragraph: OpenedParagraph): string {
  const runs = paragraph.runs.filter((run) => run.text.trim() !== '')
  const marks = [
    `Cỡ ${[...new Set(runs.map((run) => decimal(run.size)))].join(', ')}`,
    runs.some((run) => run.bold) ? 'đậm' : '',
    runs.some((run) => run.italic) ? 'nghiêng' : '',
    ALIGNS[paragraph.align]?.toLowerCase() ?? '',
  ]
  return marks.filter(Boolean).join(', ')
}

export function textOf(paragraphs: readonly OpenedParagraph[]): string {
  return paragraphs
    .map((each) => each.text)
    .filter((text) => text !== '')
    .join('\n')
}

/** Width that a paragraph has before its indents, in points. */
export function room(paragraph: OpenedParagraph, parts: Parts): number {
  const section = parts.file.sections[paragraph.section]
  const whole = section === undefined ? 0 : section.width - section.left - section.right
  // A column that tabs make has no width of its own.
  return (paragraph.cell && paragraph.cell.width > 0 ? paragraph.cell.width : whole) / 20
}

/** Length in points of the line at a paragraph, however it was made: drawn, typed, underlined or a border. */
export function ruleLength(paragraph: OpenedParagraph, parts: Parts): number {
  if (paragraph.drawn.length > 0) return paragraph.drawn[0]!
  const size = paragraph.runs[0]?.size ?? 13
  if (isLine(paragraph.text)) return textWidth(paragraph.text, size, 'regular')
  const underlined = paragraph.runs.filter((run) => run.underlined)
  if (!paragraph.ruled && underlined.length > 0)
    return underlined.reduce((sum, run) => sum + textWidth(run.text, run.size, run.bold ? 'bold' : 'regular'), 0)
  return room(paragraph, parts) - (paragraph.left + paragraph.right) / 20
}

/** The longest line of a text in points, as a word processor would break it. */
export function longest(text: readonly OpenedParagraph[], parts: Parts, face: 'bold' | 'italic' = 'bold'): number {
  const lines = text.flatMap((each) =>
    wrapped(each.text, each.runs[0]?.size ?? 13, room(each, parts)).map((line) =>
      textWidth(line, each.runs[0]?.size ?? 13, face),
    ),
  )
  return Math.max(...lines)
}

/** A solid line of a third to a half of the text above it: of its longest line where it is broken. */
export function partOfText(
  parts: Parts,
  rule: OpenedParagraph | null,
  text: readonly OpenedParagraph[],
  face: 'bold' | 'italic' = 'bold',
): Verdict {
  if (rule === null || text.length === 0) return verdict(false, 'Không thấy đường kẻ ngang bên dưới.', text.at(-1))
  if (/[-–*.]{3}/.test(rule.text)) return verdict(false, 'Đường kẻ ghép bằng dấu gạch, phải là nét liền.', rule)
  const [length, whole] = [ruleLength(rule, parts), longest(text, parts, face)]
  const share = length / whole
  return verdict(
    share >= 1 / 3 - 0.03 && share <= 1 / 2 + 0.03,
    `Đường kẻ dài ${mm(length)} mm, bằng ${Math.round(share * 100)}% dòng chữ dài ${mm(whole)} mm (cần 1/3 đến 1/2).`,
    text.at(-1),
  )
}

const mm = (points: number) => decimal(Math.round((points / 72) * 25.4))
