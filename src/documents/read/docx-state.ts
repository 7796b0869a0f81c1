import type { SourceLine } from '#kernel/source-line.ts'
import { type Look, PLAIN } from './docx-styles.ts'
import { OpenTable } from './docx-table.ts'

/** A paragraph whose end has not come yet. */
export interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  boldLetters: number
  /** Its mark is deleted or hidden: what comes next goes on with it. */
  unmarked: boolean
}

/** What a run says of its letters. */
export interface Run extends Look {
  readonly style: string | null
  readonly raised: boolean
}

export const PLAIN_RUN: Run = { ...PLAIN, style: null, raised: false }

/** How far the reading has come, and what stands open there: paragraphs, runs and tables may stand inside each other. */
export class DocxState {
  readonly lines: SourceLine[] = []
  readonly paragraphs: OpenParagraph[] = []
  readonly runs: Run[] = []
  readonly tables: OpenTable[] = []
  /** Notes in the order of their marks: "footnote 2", "endnote 1". */
  readonly notes: string[] = []
  /** Fields that stand open: true while their code is said, and not yet what they show. */
  readonly fields: boolean[] = []
  inText = false
  #carried = ''
  #tables = 0

  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1)
  }

  get run(): Run | undefined {
    return this.runs.at(-1)
  }

  get table(): OpenTable | undefined {
    return this.tables.at(-1)
  }

  /** Begins a paragraph, with the words of one before it that has no mark of its own. */
  openParagraph(): void {
    const text = this.#carried
    this.#carried = ''
    this.paragraphs.push({ text, style: null, list: null, level: null, boldLetters: 0, unmarked: false })
  }

  /** Keeps words for the paragraph that goes on with them. */
  carry(text: string): void {
    this.#carried += text
  }

  /** Nothing goes on with what was kept: it is a line. */
  dropCarried(): void {
    if (this.#carried.trim() !== '') this.addLine({ text: this.#carried })
    this.#carried = ''
  }

  addLine(line: Omit<SourceLine, 'number' | 'cell'>): void {
    const cell = this.table?.cell
    this.lines.push({ number: this.lines.length + 1, ...line, ...(cell && { cell }) })
  }

  openTable(): void {
    this.dropCarried()
    this.tables.push(new OpenTable(this.#tables, this.lines.length))
    this.#tables += 1
  }
}
