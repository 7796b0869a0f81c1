import type { TableCell } from '#kernel/source-line.ts'

/** Đoạn của văn bản: a heading, a numbered paragraph, one item of a list, a line of the letterhead, what stands in one cell of a table. */
export interface Block {
  /** Never given anew within a plan. */
  readonly id: string
  /** Numbering and words as they are printed; what parts two columns of one line is three spaces. */
  readonly text: string
  /** The numbering, where the words alone would be read otherwise. */
  readonly marker?: string
  /** What the part of the paper that it stands in is about, of `SectionKind`. */
  readonly role: string
  readonly bold?: true
  readonly footnote?: true
  /** Page numbers and running heads of the original: kept, never printed. */
  readonly furniture?: true
  readonly cell?: TableCell
  /** Lines of the original that it was made from; none where it was written here. */
  readonly lines: readonly number[]
  /** Counts its changes here; 0: as it was read. */
  readonly version: number
  /** Words of a ready plan or of last year's that nobody here has touched or taken as they are. */
  readonly origin?: 'profile' | 'copied'
  /** Differences between this sentence and the facts that a person has let stand. */
  readonly kept?: readonly string[]
}

/** Where a sentence says a fact: signs of a block's text, counted from 0; the whole block where they are 0 and its length. */
export interface Anchor {
  readonly block: string
  readonly from: number
  readonly to: number
}
