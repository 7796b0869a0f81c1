import type { SourceLine } from '#kernel/source-line.ts'

/** A paragraph whose end has not come yet. */
export interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  boldLetters: number
}

/** A table whose end has not come yet; rows and columns count from 0, -1 before the first. */
export interface OpenTable {
  readonly number: number
  /** The line with which it begins. */
  readonly from: number
  row: number
  column: number
  widest: number
}

/** What the words of a run look like; it holds until the next run begins. */
export interface Run {
  open: boolean
  bold: boolean
  raised: boolean
  font: string | null
}

/** How far the reading has come, and what stands open there: paragraphs and tables may stand inside each other. */
export class DocxState {
  readonly lines: SourceLine[] = []
  readonly paragraphs: OpenParagraph[] = []
  readonly tables: OpenTable[] = []
  /** Identifiers of the footnotes in the order of their marks. */
  readonly notes: string[] = []
  readonly run: Run = { open: false, bold: false, raised: false, font: null }
  inText = false
  #tables = 0

  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1)
  }

  get table(): OpenTable | undefined {
    return this.tables.at(-1)
  }

  openTable(): void {
    this.tables.push({ number: this.#tables, from: this.lines.length, row: -1, column: -1, widest: 0 })
    this.#tables += 1
  }
}
