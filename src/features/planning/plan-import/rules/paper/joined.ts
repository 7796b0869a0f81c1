import { type Marker, NO_MARKER, readMarker } from './markers.ts'
import { type Paragraph, paragraphFrom } from './paragraph.ts'
import type { Piece } from './pieces.ts'

/** No paragraph of a plan is as long; what goes on beyond it begins another. */
const LONGEST = 10_000
/** As much of both ends as tells whether a sentence goes on and which marker it has. */
const END = 200

/** A paragraph while pieces are still being joined to it: only its two ends are looked at, so that joining is linear. */
export class Joined {
  readonly #first: Piece
  readonly #parts: string[]
  readonly #lines: number[]
  #marker: Marker
  /** The marker before the last piece came. */
  #markerBefore: Marker = NO_MARKER
  #head: string
  #tail: string
  #length: number

  constructor(piece: Piece) {
    this.#first = piece
    this.#parts = [piece.text]
    this.#lines = [piece.number]
    const text = collapsed(piece.text)
    this.#head = text.slice(0, END)
    this.#tail = text.slice(-END)
    this.#length = text.length
    this.#marker = readMarker(this.#head).marker
  }

  get isFull(): boolean {
    return this.#length > LONGEST
  }

  /** Its ends as a paragraph shows them: the beginning of its body, the end of its text. */
  get ends(): Ends {
    const { text } = this.#marker
    const body =
      text && this.#head.startsWith(text) ? this.#head.slice(text.length).trim() : readMarker(this.#head).body
    return { cell: this.#first.cell, marker: this.#marker, body, text: this.#tail, length: this.#length }
  }

  add(piece: Piece): void {
    const words = `${/[\p{L}\d][-/]$/u.test(this.#tail) ? '' : ' '}${collapsed(piece.text)}`
    this.#parts[this.#parts.length - 1] = collapsed(this.#parts.at(-1)!)
    this.#parts.push(words.startsWith(' ') ? ' ' : '', piece.text)
    this.#lines.push(piece.number)
    this.#length += words.length
    this.#tail = (this.#tail + words).slice(-END)
    this.#markerBefore = this.#marker
    if (this.#head.length >= END) return
    this.#head = (this.#head + words).slice(0, END)
    const { text } = this.#marker
    if (!(text && this.#head.startsWith(text))) this.#marker = readMarker(this.#head).marker
  }

  toParagraph(): Paragraph {
    return paragraphFrom(this.#parts.join(''), this.#first, this.#lines, this.#markerBefore)
  }
}

export type Ends = Pick<Paragraph, 'cell' | 'marker' | 'body' | 'text'> & { readonly length: number }

const collapsed = (text: string) => text.replace(/\s+/g, ' ')
