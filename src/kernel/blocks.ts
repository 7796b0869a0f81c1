import { type Day, longDay } from './day.ts'

/** The named types of administrative papers (văn bản hành chính) with their abbreviations. @source ND30-Y7 */
export const PAPER_TYPES = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
} as const

export type PaperType = keyof typeof PAPER_TYPES

/** A day, or as much of it as the office has settled: drafts leave the day (and the month) blank. */
export type PaperDate = Day | { readonly year: number | null; readonly month: number | null }

/** Mục: "I." in bold capitals, "1." bold, "a)" upright. Without a marker it is numbered by `numbered`. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly marker?: string
}

/** Khoản, điểm: a numbered paragraph "1." or "a)", upright; counts together with the headings of its level. */
export interface Clause {
  readonly kind: 'clause'
  readonly level: 2 | 3
  readonly text: string
  readonly marker?: string
}

/** A plain paragraph; `lead` is printed bold before it. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly lead?: string
}

/** One line of a list: "- " or, one deeper, "+ ". */
export interface Item {
  readonly kind: 'item'
  readonly text: string
  readonly deeper?: boolean
}

/** Điều: "Điều 1." bold, then its text. Without a number it is numbered by `numbered`. */
export interface Article {
  readonly kind: 'article'
  readonly text: string
  readonly number?: number
}

export interface Column {
  readonly title: string
  /** Share of the width, compared with the other columns. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A table with one head row that repeats on every page. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

export type Block = Heading | Clause | Paragraph | Item | Article | Table

/** Phụ lục: printed after the signature, with its own page numbers. */
export interface Annex {
  readonly title: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}

/** Who signs: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", then the name; a team's head adds the office he holds. */
export interface Signature {
  readonly lines: readonly string[]
  readonly name: string | null
  readonly officeHeld?: string
}

/** One line of "Nơi nhận"; `purpose` is printed in brackets ("để b/c"). */
export interface Recipient {
  readonly text: string
  readonly purpose?: string
}

/** One line of a text that came without a layout, with the looks that an official paper gives to such a line. */
export interface WrittenLine {
  readonly text: string
  readonly look: 'body' | 'center' | 'left'
  readonly size: 11 | 12 | 13 | 14
  readonly bold?: true
  readonly italic?: true
  /** Room above it in points: where a hand signs, before a title. */
  readonly above?: number
  /** A line drawn under it: as long as this share of these words. */
  readonly ruled?: { readonly words: string; readonly share: 1 | 0.4 }
  /** Begins a page of its own. */
  readonly page?: true
  /** Stands on one page with the line below it. */
  readonly keep?: true
}

/** Lines one below the other, rows of two groups side by side (the boxes of an official paper, the left one first in the text), or a table. */
export type WrittenBlock =
  | { readonly kind: 'lines'; readonly lines: readonly WrittenLine[] }
  | { readonly kind: 'sides'; readonly rows: readonly WrittenRow[] }
  | { readonly kind: 'cells'; readonly cells: readonly WrittenCell[] }

/** What stands in one cell of a table, its places counted from 0. */
export interface WrittenCell {
  readonly head: boolean
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly lines: readonly string[]
}

export interface WrittenRow {
  readonly left: readonly WrittenLine[]
  readonly right: readonly WrittenLine[]
}

/** Văn bản hành chính: an official paper as data, before it becomes DOCX or PDF. */
export interface Paper {
  /** Null: an official letter (công văn), which prints "V/v" instead of a type. */
  readonly type: PaperType | null
  /** Lines of the superior body, empty for a People's Committee and for a Team. */
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  /** The same body in running text: "Ủy ban nhân dân tỉnh Mẫu". */
  readonly issuerName: string
  /** From the records office; null while blank. Never generated. */
  readonly number: string | null
  /** "KH-UBND"; null for minutes without a number. */
  readonly symbol: string | null
  readonly place: string
  /** Null: no line of place and date (minutes say their time in the text). */
  readonly date: PaperDate | null
  /** Trích yếu. */
  readonly abstract: string
  readonly addressees: readonly string[]
  /** A decision's authority line: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
  readonly decidedBy: string | null
  readonly bases: readonly string[]
  readonly body: readonly Block[]
  readonly signatures: readonly Signature[]
  readonly recipients: readonly Recipient[]
  /** "VT, SNV": what follows "Lưu:". */
  readonly fileLine: string | null
  readonly annexes: readonly Annex[]
  /** A text set line by line as it was written, in place of everything above. */
  readonly written?: readonly WrittenBlock[]
}

/** A paper on which nothing stands yet. */
export const BLANK_PAPER: Paper = {
  type: null,
  superior: [],
  issuer: [],
  issuerName: '',
  number: null,
  symbol: null,
  place: '',
  date: null,
  abstract: '',
  addressees: [],
  decidedBy: null,
  bases: [],
  body: [],
  signatures: [],
  recipients: [],
  fileLine: null,
  annexes: [],
}

/** "Số: 05/TB-ĐKT"; blank numbers leave room to write. Null for a paper without a symbol. @source ND30-Y1, ND30-Y2, ND30-Y3 */
export function numberLine(paper: Pick<Paper, 'number' | 'symbol'>): string | null {
  return paper.symbol === null ? null : `Số: ${shownNumber(paper.number)}/${paper.symbol}`
}

/** "Mẫu, ngày 05 tháng 3 năm 2026", with gaps for what is not settled. @source ND30-D1, ND30-D2, ND30-D3 */
export function dateLine(paper: Pick<Paper, 'place' | 'date'>): string | null {
  return paper.date === null ? null : `${paper.place}, ${paperDate(paper.date)}`
}

/** "ngày 05 tháng 3 năm 2026", "ngày      tháng 3 năm 2026". */
export function paperDate(date: PaperDate): string {
  if (typeof date === 'string') return longDay(date)
  const month = date.month === null ? GAP : date.month <= 2 ? `0${date.month}` : String(date.month)
  return `ngày ${GAP} tháng ${month} năm ${date.year ?? GAP}`
}

/** "Phụ lục", or "Phụ lục I" where there are several. @source ND30-A2 */
export function annexLabel(index: number, count: number): string {
  return count > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục'
}

/** "(Kèm theo Kế hoạch số 12/KH-UBND ngày … của …)". @source ND30-A4 */
export function annexReference(paper: Paper): string {
  const type = paper.type === null ? 'Công văn' : PAPER_TYPES[paper.type]
  const number = paper.symbol === null ? '' : ` số ${shownNumber(paper.number)}/${paper.symbol}`
  const date = paper.date === null ? '' : ` ${paperDate(paper.date)}`
  return `(Kèm theo ${type}${number}${date} của ${paper.issuerName})`
}

/**
 * Gives every heading, clause and article without a marker the next one of its level: I., 1., a) and Điều 1.
 * Written markers stay, and the count goes on after them. @source ND30-B5, ND30-B6, ND30-B7, ND30-B8
 */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0]
  let articles = 0
  return blocks.map((block) => {
    if (block.kind === 'article') {
      articles = block.number ?? articles + 1
      counts.fill(0)
      return { ...block, number: articles }
    }
    if (block.kind !== 'heading' && block.kind !== 'clause') return block
    counts[block.level - 1] = counts[block.level - 1]! + 1
    counts.fill(0, block.level)
    return { ...block, marker: block.marker ?? marker(block.level, counts[block.level - 1]!) }
  })
}

/** The Vietnamese alphabet for điểm: a, b, c, d, đ, e …; after y the letters double. @source ND30-B7 */
export function pointLetter(position: number): string {
  const letter = POINT_LETTERS[(position - 1) % POINT_LETTERS.length]!
  return letter.repeat(Math.ceil(position / POINT_LETTERS.length))
}

export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN_SIGNS) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

const GAP = '    '
const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const ROMAN_SIGNS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function marker(level: 1 | 2 | 3, count: number): string {
  return level === 1 ? `${roman(count)}.` : level === 2 ? `${count}.` : `${pointLetter(count)})`
}

export function shownNumber(number: string | null): string {
  if (number === null || number.trim() === '') return `${GAP} `
  return /^\d$/.test(number) ? `0${number}` : number
}
