import type { SourceLine } from '#kernel/source-line.ts'
import type { Word } from './pdf-word.ts'
import { superscript } from './superscript.ts'

/** A line as it is handed on: counted only once all pages are read. */
export type PrintedRow = Omit<SourceLine, 'number'>

/** A stretch of one printed line without a wide gap. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/** One printed line of a page. */
export interface Row {
  readonly page: number
  readonly y: number
  readonly segments: readonly Segment[]
  /** Begins with a raised figure, as a footnote does. */
  readonly raisedStart: boolean
  readonly pageHeight: number
}

/** The printed lines of a page from its top to its foot; words that stand on one line are one row. */
export function rowsOfPage(words: readonly Word[], page: number): Row[] {
  const lines: Word[][] = []
  for (const word of [...words].filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.findLast((words) => {
      const foot = footOf(words)
      return Math.abs(foot.y - word.y) < Math.max(foot.size, word.size) * 0.45
    })
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines
    .map((line) =>
      rowOf(
        line.sort((a, b) => a.x - b.x),
        page,
      ),
    )
    .sort((a, b) => a.y - b.y)
}

/** The largest word of a line says where its foot is; smaller ones may be raised. */
const footOf = (line: readonly Word[]) =>
  line.reduce((largest, word) => (word.size > largest.size + 0.5 ? word : largest))

function rowOf(words: readonly Word[], page: number): Row {
  const foot = footOf(words)
  const segments: { -readonly [Key in keyof Segment]: Segment[Key] }[] = []
  let raisedStart = false
  for (const [index, word] of words.entries()) {
    const isRaised = word.size < foot.size * 0.85 && word.y < foot.y - 1 && /^\s*\d{1,2}\s*$/.test(word.text)
    const text = isRaised ? superscript(word.text.trim()) : word.text
    if (index === 0) raisedStart = isRaised || /^[¹²³⁴-⁹]/.test(text)
    const last = segments.at(-1)
    const gap = last ? word.x - last.right : 0
    if (!last || gap > Math.max(14, foot.size * 1.1))
      segments.push({ text, left: word.x, right: word.x + word.width, size: word.size })
    else {
      const space = gap > foot.size * 0.14 && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : ''
      last.text += space + text
      last.right = Math.max(last.right, word.x + word.width)
    }
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim()
  return { page, y: foot.y, segments: segments.flatMap(besideMotto), raisedStart, pageHeight: foot.pageHeight }
}

/** A long name of the issuer stands so near to the motto that no gap was seen. */
const besideMotto = (segment: Segment): Segment[] =>
  split(segment, /^(.+?)\s+((?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]).*)$/u, 0)

/** A segment cut in two where the words of a pattern meet, the second set in by `indent`; whole where it does not fit. */
export function split(segment: Segment, pattern: RegExp, indent: number): Segment[] {
  const match = pattern.exec(segment.text)
  if (!match) return [segment]
  const [before, after] = [match[1]!, match[2]!]
  const cut = segment.left + ((segment.right - segment.left) * before.length) / segment.text.length
  return [
    { ...segment, text: before, right: cut },
    { ...segment, text: after, left: cut + indent },
  ]
}

/** Gaps of a justified line are no columns: only a very wide one stays visible. */
export function textOf({ segments }: Row): string {
  return segments
    .map((segment, index) =>
      index === 0 ? segment.text : `${segment.left - segments[index - 1]!.right > 60 ? '   ' : ' '}${segment.text}`,
    )
    .join('')
}

export const leftOf = (row: Row) => row.segments[0]!.left
export const rightOf = (row: Row) => row.segments.at(-1)!.right

/** A figure alone at the head or foot of its page. */
export function isPageNumber(row: Row): boolean {
  return /^[-–\s]*\d{1,3}[-–\s]*$/.test(textOf(row)) && (row.y < row.pageHeight * 0.12 || row.y > row.pageHeight * 0.88)
}
