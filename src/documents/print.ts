import {
  type Annex,
  annexLabel,
  annexReference,
  type Block,
  type Column,
  dateLine,
  numberLine,
  PAPER_TYPES,
  type Paper,
  type Signature,
  type WrittenBlock,
  type WrittenCell,
} from '#kernel/blocks.ts'
import { clean } from '#kernel/text.ts'
import { textWidth } from './text-width.ts'

export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
}

/** One paragraph of the body as it stands on the page. */
export interface Line {
  readonly kind: 'line'
  readonly runs: readonly Run[]
  readonly align: 'justify' | 'center'
  /** Headings stay with what follows. */
  readonly keepNext: boolean
  /** Depth in the navigation of a word processor, 0 first; null for plain text. */
  readonly outline: number | null
}

export interface Grid {
  readonly kind: 'grid'
  readonly columns: readonly Required<Column>[]
  readonly rows: readonly (readonly string[])[]
}

export interface PrintedAnnex {
  readonly label: string
  readonly title: string
  readonly reference: string
  readonly landscape: boolean
  readonly body: readonly (Line | Grid)[]
}

/** A block of a written text; a table with the share of the width that each of its columns takes. */
export type PrintedWritten =
  | Exclude<WrittenBlock, { kind: 'cells' }>
  | (Extract<WrittenBlock, { kind: 'cells' }> & { readonly shares: readonly number[] })

/** A paper with every word decided; DOCX and PDF only place it. */
export interface PrintedPaper {
  readonly title: string
  /** Size of the two boxes of the head, in points. */
  readonly headSize: 12 | 13
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly numberLine: string | null
  readonly dateLine: string | null
  readonly typeName: string | null
  readonly abstract: string
  readonly addressees: readonly string[]
  readonly decidedBy: string | null
  readonly bases: readonly string[]
  readonly body: readonly (Line | Grid)[]
  readonly signatures: readonly Signature[]
  readonly recipients: readonly string[]
  readonly annexes: readonly PrintedAnnex[]
  /** In place of head, body and closing. */
  readonly written: readonly PrintedWritten[] | null
}

/** Width of the left box of the head; the right one holds the national name on one line. */
export const HEAD_LEFT_MM = 63

/** The share of the width that each column of a written table takes: by the longest words in it, none under a twentieth. */
export function columnShares(cells: readonly WrittenCell[]): number[] {
  const count = Math.max(...cells.map(({ column, columns }) => column + columns))
  const needs = Array.from({ length: count }, (_, at) => {
    const own = cells.filter(({ column, columns }) => column === at && columns === 1)
    return Math.min(60, Math.max(6, ...own.map(({ lines }) => Math.max(0, ...lines.map((words) => words.length)))))
  })
  const all = needs.reduce((total, each) => total + each, 0)
  return needs.map((need) => need / all)
}

export const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const

/** The words of a paper in their printed form: NFC, one space between words, no sign that a word processor chokes on. */
export function printed(paper: Paper): PrintedPaper {
  const tidied = tidy(paper)
  const typeName = tidied.type === null ? null : PAPER_TYPES[tidied.type].toUpperCase()
  return {
    title: [typeName, tidied.abstract].filter(Boolean).join(' '),
    headSize: headSize([...tidied.superior, ...tidied.issuer].map(upper)),
    superior: tidied.superior.map(upper),
    issuer: tidied.issuer.map(upper),
    numberLine: numberLine(tidied),
    dateLine: dateLine(tidied),
    typeName,
    abstract: tidied.type === null ? `V/v ${tidied.abstract}` : tidied.abstract,
    addressees: tidied.addressees,
    decidedBy: tidied.decidedBy && upper(tidied.decidedBy),
    bases: tidied.bases.map((basis, at) => `${bare(basis)}${at === tidied.bases.length - 1 ? '.' : ';'}`),
    body: tidied.body.map(printedBlock),
    signatures: tidied.signatures.map((signature) => ({ ...signature, lines: signature.lines.map(upper) })),
    recipients: recipientLines(tidied),
    annexes: tidied.annexes.map((annex, at) => printedAnnex(tidied, annex, at)),
    written: tidied.written?.map(printedWritten) ?? null,
  }
}

function printedWritten(block: WrittenBlock): PrintedWritten {
  return block.kind === 'cells' ? { ...block, shares: columnShares(block.cells) } : block
}

function printedAnnex(paper: Paper, annex: Annex, at: number): PrintedAnnex {
  return {
    label: annexLabel(at, paper.annexes.length),
    title: upper(annex.title),
    reference: annexReference(paper),
    landscape: annex.landscape ?? false,
    body: annex.blocks.map(printedBlock),
  }
}

function printedBlock(block: Block): Line | Grid {
  switch (block.kind) {
    case 'heading': {
      const text = block.level === 1 ? upper(block.text) : block.text
      return { ...line([{ text: joined(block.marker, text), bold: true }]), keepNext: true, outline: block.level - 1 }
    }
    case 'clause':
      return line([{ text: joined(block.marker, block.text) }])
    case 'paragraph':
      return line([...(block.lead ? [{ text: `${block.lead} `, bold: true as const }] : []), { text: block.text }])
    case 'item':
      return line([{ text: `${block.deeper ? '+' : '-'} ${block.text}` }])
    case 'article':
      return { ...line([{ text: `Điều ${block.number ?? ''}. `, bold: true }, { text: block.text }]), outline: 0 }
    case 'table':
      return { kind: 'grid', columns: block.columns.map((column) => ({ align: 'left', ...column })), rows: block.rows }
  }
}

function line(runs: readonly Run[]): Line {
  return { kind: 'line', runs, align: 'justify', keepNext: false, outline: null }
}

/** "- UBND tỉnh (để b/c);" … "- Lưu: VT, SNV." The last line ends with a full stop. @source NX-NN-1, ND30-N3, ND30-N4 */
function recipientLines(paper: Paper): string[] {
  const lines = paper.recipients.map(({ text, purpose }) => `- ${bare(text)}${purpose ? ` (${purpose})` : ''}`)
  if (paper.fileLine !== null) lines.push(`- Lưu: ${bare(paper.fileLine)}`)
  return lines.map((text, at) => `${text}${at === lines.length - 1 ? '.' : ';'}`)
}

/** 13 where every line of the issuing body fits its box, else 12; the national name keeps the same size. @source ND30-Q1, ND30-C2 */
function headSize(lines: readonly string[]): 12 | 13 {
  return lines.every((text) => textWidth(text, 13, 'bold') <= (HEAD_LEFT_MM / 25.4) * 72) ? 13 : 12
}

function joined(marker: string | undefined, text: string): string {
  return marker ? `${marker} ${text}` : text
}

function bare(text: string): string {
  return text.replace(/[\s;,.]+$/, '')
}

function upper(text: string): string {
  return text.toUpperCase()
}

/** Every text of the value tidied; control signs and broken pairs would make the XML of a DOCX unreadable. */
function tidy<T>(value: T): T {
  if (typeof value === 'string')
    return clean(value).replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim().toWellFormed() as T
  if (Array.isArray(value)) return value.map(tidy) as T
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)])) as T
  return value
}

const UNPRINTABLE = /[\p{Cc}\ufffe\uffff]/gu
