import type { SourceLine, TableCell } from '#kernel/source-line.ts'
import { clean, searchKey } from '#kernel/text.ts'
import { type Marker, NO_MARKER, readMarker } from './markers.ts'
import { breaksName } from './names.ts'

/** One paragraph of the plan: joined again where a page or the width broke it, without marks of typesetting. */
export interface Paragraph {
  /** The lines of the original that it came from. */
  readonly lines: readonly number[]
  /** Marker and words. */
  readonly text: string
  readonly marker: Marker
  /** The words after the marker. */
  readonly body: string
  readonly key: string
  /** What three spaces or a tab part: the two sides of a letterhead in a text file. */
  readonly columns: readonly string[]
  readonly bold: boolean
  readonly furniture: boolean
  readonly footnote: boolean
  readonly cell: TableCell | null
}

type TypographyKind =
  | 'headingMark'
  | 'emphasisMark'
  | 'unbalancedMark'
  | 'lineBreak'
  | 'joinedParagraph'
  | 'blankLines'
  | 'spacedNumber'
  | 'pageNumber'
  | 'escapedMark'
export type Typography = Map<TypographyKind, number>

/**
 * Dòng → đoạn: normalises (NFC), takes away marks of Markdown, joins what a page broke and counts each kind of
 * oddity; nothing else is changed.
 */
export function paragraphsOf(source: readonly SourceLine[], typography: Typography): Paragraph[] {
  const lines = source.flatMap((line, index) => tableRow(line, source[index - 1]) ?? pieces(line, typography))
  const width = wrapWidth(lines)
  // Paragraphs set apart by blank lines: then only a blank line ends one.
  const spaced = lines.filter((line) => line.text === '').length > lines.length / 5
  const paragraphs: Paragraph[] = []
  let last = -1
  let blanks = 0
  for (const line of lines) {
    if (line.text === '') {
      blanks += 1
      if (blanks === 2) count(typography, 'blankLines')
      continue
    }
    const previous = paragraphs[last]
    if (previous && !line.furniture && !line.footnote && goesOn(previous, line, blanks > 0, width, spaced)) {
      if (!line.continues && width === null) count(typography, 'joinedParagraph')
      paragraphs[last] = paragraph(
        `${previous.text}${/[\p{L}\d][-/]$/u.test(previous.text) ? '' : ' '}${line.text}`,
        { ...previous, number: 0 },
        [...previous.lines, line.number],
        previous.marker,
      )
    } else {
      paragraphs.push(paragraph(line.text, line, [line.number], null))
      if (!line.furniture && !line.footnote) last = paragraphs.length - 1
    }
    blanks = 0
    lengths.set(paragraphs[last] ?? line, [...line.text].length)
  }
  return paragraphs
}

/** A paragraph from words alone, for parts of a line (the columns of a letterhead). */
export function paragraphOf(text: string, lines: readonly number[]): Paragraph {
  return paragraph(text, {}, lines, null)
}

interface Piece {
  number: number
  text: string
  indent: number
  continues: boolean
  furniture: boolean
  footnote: boolean
  bold: boolean
  cell: TableCell | null
}

/** Length of the last printed line of a paragraph: whether the width broke it. Weak, so that nothing outlives a parse. */
const lengths = new WeakMap<object, number>()

function paragraph(spaced: string, from: Partial<Piece>, lines: readonly number[], marker: Marker | null): Paragraph {
  const text = spaced.replace(/\s+/g, ' ')
  const read =
    marker && marker !== NO_MARKER && marker.text && text.startsWith(marker.text)
      ? { marker, body: text.slice(marker.text.length).trim() }
      : readMarker(text)
  return {
    lines,
    text,
    marker: read.marker,
    body: read.body,
    key: searchKey(read.body),
    columns: spaced.split(/\s{3,}/).map((column) => column.trim()),
    bold: from.bold ?? false,
    furniture: from.furniture ?? false,
    footnote: from.footnote ?? false,
    cell: from.cell ?? null,
  }
}

function pieces(line: SourceLine, typography: Typography): Piece[] {
  const whole = line.marker ? `${line.marker} ${line.text}` : line.text
  return clean(whole)
    .split(/\n|<br\s*\/?>/)
    .map((part, index) => {
      const unmarked = withoutMarkup(part, typography)
      const furniture =
        line.furniture === true || RULE.test(part) || (line.cell === undefined && PAGE_NUMBER.test(unmarked.text))
      if (furniture && unmarked.text !== '') count(typography, 'pageNumber')
      return {
        number: line.number,
        text: RULE.test(part) ? part.trim() : unmarked.text,
        indent: /^[ \t]*/.exec(part)![0].length,
        continues: line.continues === true && index === 0,
        furniture,
        footnote: line.footnote === true || /^[¹²³⁴-⁹]/.test(unmarked.text),
        bold: line.bold === true || unmarked.bold,
        cell: line.cell ?? null,
      }
    })
}

/** A row of a Markdown table; the rule under its head says nothing. */
function tableRow(line: SourceLine, before: SourceLine | undefined): Piece[] | null {
  const text = clean(line.text).trim()
  if (!/^\|.*\|$/.test(text) || line.cell) return null
  const shared = { number: line.number, indent: 0, continues: false, footnote: false, bold: false }
  const first = !/^\s*\|/.test(before?.text ?? '')
  // Rows of one table follow each other: the line that began it names the table.
  if (first) tableStarts.set(line, line.number)
  else if (before) tableStarts.set(line, tableStarts.get(before) ?? line.number)
  if (/^[|\s:-]+$/.test(text)) return [{ ...shared, text, furniture: true, cell: null }]
  const table = 100_000 + (tableStarts.get(line) ?? line.number)
  return text
    .slice(1, -1)
    .split('|')
    .map((cell, column) => ({
      ...shared,
      text: cell.trim().replace(/\*\*/g, ''),
      furniture: false,
      cell: { table, row: line.number, column },
    }))
    .filter((cell) => cell.text !== '')
}

/** The line at which the table of a line began. */
const tableStarts = new WeakMap<SourceLine, number>()

/** A rule drawn by signs, under the motto or the title. */
const RULE = /^\s*_{2,}\s*$/
const PAGE_NUMBER = /^(?:\d{1,3}|[-–]\s?\d{1,3}\s?[-–]|Trang\s+\d+(?:\s*[/|]\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3})$/iu

/** Marks of Markdown are typesetting, not words (A-04 … A-11); a lone asterisk in the words stays. */
function withoutMarkup(part: string, typography: Typography): { text: string; bold: boolean } {
  if (/ {2,}$/.test(part) && part.trim() !== '') count(typography, 'lineBreak')
  let text = part.replace(/\t/g, '   ').trim()
  if (/^#{1,6}\s/.test(text)) {
    count(typography, 'headingMark')
    text = text.replace(/^#{1,6}\s+/, '').replace(/\s#+$/, '')
  }
  text = text.replace(/^>\s+/, '')
  const bold = /^(\*\*|__).*(\*\*|__)$/.test(text)
  const before = text
  text = text
    .replace(/\\([-.*_#()[\]+>!~`])/g, (_, mark: string) => mark)
    .replace(/\[([^\]]+)\]\((?:mailto:|https?:)[^)]*\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(^|[^\p{L}\d*])\*(?=[^\s*.])([^*]+)(?<=\S)\*/gu, '$1$2')
    .replace(/^\*(?=\()/, '')
  if (/[.)\]]\*$/.test(text)) {
    count(typography, 'unbalancedMark')
    text = text.slice(0, -1)
  }
  if (text !== before) count(typography, 'emphasisMark')
  return { text: text.trim(), bold }
}

/** Sentence broken by a page or by the width: no end mark before, small letter after; or the reader saw it go on. */
function goesOn(previous: Paragraph, line: Piece, afterBlank: boolean, width: number | null, spaced: boolean): boolean {
  if (!sameCell(previous.cell, line.cell)) return false
  if (line.continues) return true
  // "Phần I" on a line of its own: the words of the heading come with the next.
  if (previous.marker.kind !== 'none' && previous.body === '') return readMarker(line.text).marker === NO_MARKER
  if (!afterBlank && breaksName(previous.text, line.text)) return true
  const marked = readMarker(line.text).marker !== NO_MARKER
  if (marked) return false
  const ended = /[.;:!?…]["”»)]*$|\)$/u.test(previous.text)
  if (
    /^\p{Ll}/u.test(line.text) &&
    !ended &&
    (width !== null || /\s/.test(line.text)) &&
    !/^https?:/.test(line.text) &&
    !isFileLine(previous)
  )
    return true
  if (
    !afterBlank &&
    (OPEN_END.test(previous.text) ||
      (/^\d/.test(line.text) && BEFORE_FIGURE.test(previous.text)) ||
      (/,$/.test(previous.text) &&
        previous.marker.kind !== 'none' &&
        !isFileLine(previous) &&
        previous.text.length > 50))
  )
    return true
  if (width === null || afterBlank) return false
  const full = (lengths.get(previous) ?? 0) + firstWord(line.text) >= width
  return (
    full &&
    line.indent < 3 &&
    !/^\p{Lu}[\p{Lu}\s,.-]+$/u.test(line.text) &&
    (!ended || spaced || /^\p{Ll}/u.test(line.text))
  )
}

/** Words after which a sentence must go on. */
const OPEN_END = /\s(?:và|hoặc|của|với)$/u
const BEFORE_FIGURE = /\s(?:ngày|tháng|năm|số|từ|đến|trước)$/u
const isFileLine = (paragraph: Paragraph) => /^l[uư]u\s*:/iu.test(paragraph.body)
const firstWord = (text: string) => (/^\S+/.exec(text)?.[0].length ?? 0) + 1
const sameCell = (a: TableCell | null, b: TableCell | null) =>
  a?.table === b?.table && a?.row === b?.row && a?.column === b?.column

/**
 * The width at which a text file breaks its lines by itself; null when it has one line for each paragraph. The sign is
 * that again and again a full line without end mark is followed at once by a small letter.
 */
function wrapWidth(lines: readonly Piece[]): number | null {
  const measured = lines.map((line) => [...line.text].length).filter((length) => length > 0)
  if (measured.length < 12) return null
  const longest = measured.toSorted((a, b) => a - b)[Math.floor(measured.length * 0.97)]!
  if (longest < 50 || longest > 140) return null
  const broken = lines.filter((line, index) => {
    const previous = lines[index - 1]
    return (
      previous !== undefined &&
      !line.continues &&
      /^\p{Ll}/u.test(line.text) &&
      [...previous.text].length > longest * 0.75 &&
      !/[.;:!?]$/.test(previous.text)
    )
  })
  return broken.length >= 3 ? longest - 2 : null
}

function count(typography: Typography, kind: TypographyKind): void {
  typography.set(kind, (typography.get(kind) ?? 0) + 1)
}
