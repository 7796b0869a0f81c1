import type { SourceLine, TableCell } from '#kernel/source-line.ts'
import { isLegacyFont } from './legacy.ts'
import { type ListPlace, Numbering } from './numbering.ts'
import { Refused } from './refusal.ts'
import { type XmlEvent, xmlEvents } from './xml.ts'
import { readZip } from './zip.ts'

const PARTS =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|document2|numbering|styles|footnotes|header\d*|footer\d*)\.xml)$/

/**
 * DOCX → one line for each paragraph, empty ones counted. Numbers that Word draws come back as markers; deleted words of
 * tracked changes stay out; footnotes and running heads follow at the end. Only these parts are opened, no relation is followed.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceLine[]> {
  const { names, parts } = await readZip(bytes, (name) => PARTS.test(name))
  const types = parts.get('[Content_Types].xml')
  if (types === undefined) throw new Refused('UNKNOWN_TYPE')
  if (/macroEnabled/i.test(types) || [...names].some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name)))
    throw new Refused('MACROS')
  const document = parts.get('word/document.xml') ?? parts.get('word/document2.xml')
  if (document === undefined) throw new Refused('UNKNOWN_TYPE')

  const body = new DocumentReader(
    new Numbering(parts.get('word/numbering.xml')),
    stylesOf(parts.get('word/styles.xml')),
  )
  body.read(document)
  body.readNotes(parts.get('word/footnotes.xml'))
  for (const [name, xml] of parts) if (/\/(?:header|footer)\d*\.xml$/.test(name)) body.readFurniture(xml)
  if (body.isLegacy()) throw new Refused('LEGACY_FONT')
  return body.lines
}

interface Style {
  readonly base: string | null
  readonly list: string | null
  readonly level: number | null
  readonly font: string | null
}

interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  boldLetters: number
}

interface OpenTable {
  readonly number: number
  row: number
  column: number
  widest: number
  readonly from: number
}

class DocumentReader {
  readonly lines: SourceLine[] = []
  readonly #numbering: Numbering
  readonly #styles: ReadonlyMap<string, Style>
  readonly #notes: string[] = []
  #tables = 0
  #legacyLetters = 0
  #letters = 0
  #legacyText = ''

  constructor(numbering: Numbering, styles: ReadonlyMap<string, Style>) {
    this.#numbering = numbering
    this.#styles = styles
  }

  read(xml: string): void {
    this.#walk(xmlEvents(xml))
  }

  readNotes(xml: string | undefined): void {
    if (xml === undefined) return
    const byId = new Map<string, string>()
    for (const match of xml.matchAll(/<w:footnote\b([^>]*)>([\s\S]*?)<\/w:footnote>/g)) {
      const reader = new DocumentReader(new Numbering(undefined), this.#styles)
      reader.read(match[2]!)
      byId.set(
        /w:id="(-?\d+)"/.exec(match[1]!)?.[1] ?? '',
        reader.lines
          .map((line) => line.text)
          .join(' ')
          .trim(),
      )
    }
    this.#notes.forEach((id, index) => {
      const text = byId.get(id)
      if (text)
        this.lines.push({
          number: this.lines.length + 1,
          text: `${superscript(String(index + 1))} ${text}`,
          footnote: true,
        })
    })
  }

  readFurniture(xml: string): void {
    const reader = new DocumentReader(new Numbering(undefined), this.#styles)
    reader.read(xml)
    for (const line of reader.lines)
      if (line.text.trim() !== '') this.lines.push({ number: this.lines.length + 1, text: line.text, furniture: true })
  }

  /** Letters in a TCVN3 or VNI font that are no Unicode Vietnamese. */
  isLegacy(): boolean {
    const unicode = this.#legacyText.match(/[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu)?.length ?? 0
    return (
      this.#legacyLetters > 40 && this.#legacyLetters / this.#letters > 0.15 && unicode / this.#legacyLetters < 0.02
    )
  }

  #walk(events: Iterable<XmlEvent>): void {
    const paragraphs: OpenParagraph[] = []
    const tables: OpenTable[] = []
    let skipped = 0
    let inText = false
    let bold = false
    let raised = false
    let font: string | null = null
    let inRun = false
    for (const event of events) {
      if (event.kind === 'text') {
        const paragraph = paragraphs.at(-1)
        if (inText && skipped === 0 && paragraph) {
          paragraph.text += raised && /^\d{1,2}$/.test(event.text) ? superscript(event.text) : event.text
          if (bold) paragraph.boldLetters += event.text.length
          this.#countFont(event.text, font ?? this.#fontOf(paragraph.style))
        }
        continue
      }
      const { name } = event
      if (SKIPPED.has(name)) {
        skipped += event.kind === 'open' ? 1 : -1
        continue
      }
      if (skipped > 0) continue
      const paragraph = paragraphs.at(-1)
      if (event.kind === 'close') {
        if (name === 'w:p') {
          const closed = paragraphs.pop()
          if (closed) this.#add(closed, tables)
        } else if (name === 'w:t') inText = false
        else if (name === 'w:r') inRun = false
        else if (name === 'w:tbl') this.#endTable(tables.pop())
        continue
      }
      const value = event.attributes['w:val']
      switch (name) {
        case 'w:p':
          paragraphs.push({ text: '', style: null, list: null, level: null, boldLetters: 0 })
          // An empty element closes itself in the next event.
          break
        case 'w:r':
          inRun = true
          bold = false
          raised = false
          font = null
          break
        case 'w:t':
          inText = !event.empty
          break
        case 'w:tab':
          if (inRun && paragraph) paragraph.text += '\t'
          break
        case 'w:br':
        case 'w:cr':
          if (paragraph && event.attributes['w:type'] === undefined) paragraph.text += '\n'
          break
        case 'w:noBreakHyphen':
          if (paragraph) paragraph.text += '-'
          break
        case 'w:b':
          if (inRun) bold = value !== '0' && value !== 'false'
          break
        case 'w:vertAlign':
          if (inRun) raised = value === 'superscript'
          break
        case 'w:rFonts':
          if (inRun) font = event.attributes['w:ascii'] ?? event.attributes['w:hAnsi'] ?? font
          break
        case 'w:pStyle':
          if (paragraph) paragraph.style = value ?? null
          break
        case 'w:numId':
          if (paragraph) paragraph.list = value ?? null
          break
        case 'w:ilvl':
          if (paragraph) paragraph.level = Number(value ?? 0)
          break
        case 'w:footnoteReference':
          if (paragraph) {
            this.#notes.push(event.attributes['w:id'] ?? '')
            paragraph.text += superscript(String(this.#notes.length))
          }
          break
        case 'w:tbl':
          tables.push({ number: this.#tables, row: -1, column: -1, widest: 0, from: this.lines.length })
          this.#tables += 1
          break
        case 'w:tr':
          if (tables.length > 0) Object.assign(tables.at(-1)!, { row: tables.at(-1)!.row + 1, column: -1 })
          break
        case 'w:tc':
          if (tables.length > 0) {
            const table = tables.at(-1)!
            table.column += 1
            table.widest = Math.max(table.widest, table.column + 1)
          }
          break
        default:
      }
    }
  }

  #add(paragraph: OpenParagraph, tables: readonly OpenTable[]): void {
    const place = this.#placeOf(paragraph)
    const marker = place && paragraph.text.trim() !== '' ? this.#numbering.next(place) : null
    const table = tables.at(-1)
    const cell: TableCell | null = table
      ? { table: table.number, row: Math.max(0, table.row), column: Math.max(0, table.column) }
      : null
    this.lines.push({
      number: this.lines.length + 1,
      text: paragraph.text,
      ...(marker !== null && { marker }),
      ...(cell !== null && { cell }),
      ...(paragraph.boldLetters > paragraph.text.length * 0.8 && paragraph.text.trim() !== '' && { bold: true }),
    })
  }

  /** A frame of one column is no table: its paragraphs stand as if it were not there. */
  #endTable(table: OpenTable | undefined): void {
    if (!table || table.widest > 1) return
    for (let index = table.from; index < this.lines.length; index += 1) {
      const { cell, ...line } = this.lines[index]!
      if (cell?.table === table.number) this.lines[index] = line
    }
  }

  #placeOf(paragraph: OpenParagraph): ListPlace | null {
    if (paragraph.list === '0') return null
    if (paragraph.list !== null) return { list: paragraph.list, level: paragraph.level ?? 0 }
    for (let style = paragraph.style, depth = 0; style !== null && depth < 12; depth += 1) {
      const known: Style | undefined = this.#styles.get(style)
      if (!known) return null
      if (known.list === '0') return null
      if (known.list !== null)
        return {
          list: known.list,
          level: paragraph.level ?? known.level ?? this.#numbering.levelOfStyle(known.list, style) ?? 0,
        }
      style = known.base
    }
    return null
  }

  #fontOf(style: string | null): string | null {
    for (let name = style ?? 'Normal', depth = 0; depth < 12; depth += 1) {
      const known = this.#styles.get(name)
      if (!known) return null
      if (known.font !== null) return known.font
      if (known.base === null) return null
      name = known.base
    }
    return null
  }

  #countFont(text: string, font: string | null): void {
    const letters = text.match(/[\p{L}¡-¿]/gu)?.length ?? 0
    this.#letters += letters
    if (font === null || !isLegacyFont(font)) return
    this.#legacyLetters += letters
    if (this.#legacyText.length < 20_000) this.#legacyText += text
  }
}

/** Deleted or moved-away words, fallbacks for old programs, field codes and markup of changes. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:instrText',
  'w:delText',
  'w:tblPrChange',
  'w:sectPrChange',
])

function stylesOf(xml: string | undefined): Map<string, Style> {
  const styles = new Map<string, Style>()
  for (const match of (xml ?? '').matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(match[1]!)?.[1]
    const inner = match[2]!
    const value = (name: string) => new RegExp(`<w:${name}\\s[^>]*w:val="([^"]*)"`).exec(inner)?.[1] ?? null
    const level = value('ilvl')
    if (id !== undefined)
      styles.set(id, {
        base: value('basedOn'),
        list: value('numId'),
        level: level === null ? null : Number(level),
        font: /<w:rFonts\s[^>]*w:(?:ascii|hAnsi)="([^"]*)"/.exec(inner)?.[1] ?? null,
      })
  }
  return styles
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscript = (digits: string) => [...digits].map((digit) => RAISED[Number(digit)] ?? digit).join('')
