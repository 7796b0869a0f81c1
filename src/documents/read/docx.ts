import type { SourceLine } from '#kernel/source-line.ts'
import { linesOf } from './docx-lines.ts'
import { Styles } from './docx-styles.ts'
import { withUsualPrefixes } from './namespaces.ts'
import { Numbering } from './numbering.ts'
import { Refused } from './refusal.ts'
import { superscript } from './superscript.ts'
import { readZip } from './zip.ts'

const PARTS =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|document2|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml)$/

/**
 * DOCX → one line for each paragraph, empty ones counted. Numbers that Word draws come back as markers; deleted words of
 * tracked changes and hidden ones stay out; notes and running heads follow at the end. Only these parts are opened, no relation is followed.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceLine[]> {
  const { names, parts: written } = await readZip(bytes, (name) => PARTS.test(name))
  const parts = new Map([...written].map(([name, xml]) => [name, withUsualPrefixes(xml)]))
  const types = parts.get('[Content_Types].xml')
  if (types === undefined) throw new Refused('UNKNOWN_TYPE')
  if (/macroEnabled/i.test(types) || [...names].some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name)))
    throw new Refused('MACROS')
  const document = parts.get('word/document.xml') ?? parts.get('word/document2.xml')
  if (document === undefined) throw new Refused('UNKNOWN_TYPE')

  const styles = new Styles(parts.get('word/styles.xml'))
  const body = linesOf(document, styles, new Numbering(parts.get('word/numbering.xml')))
  const notes = notesOf(parts, body.notes, styles)
  const furniture = [...parts].flatMap(([name, xml]) =>
    /\/(?:header|footer)\d*\.xml$/.test(name) ? furnitureOf(xml, styles) : [],
  )
  if (body.letters.areLegacy()) throw new Refused('LEGACY_FONT')
  return [
    ...body.lines,
    ...[...notes, ...furniture].map((line, index) => ({ number: body.lines.length + index + 1, ...line })),
  ]
}

type Aside = Omit<SourceLine, 'number'>

/** Footnotes and endnotes in the order of their marks, each with its own before it. */
function notesOf(parts: ReadonlyMap<string, string>, marks: readonly string[], styles: Styles): Aside[] {
  const texts = new Map<string, string>()
  for (const kind of ['footnote', 'endnote']) {
    const xml = parts.get(`word/${kind}s.xml`) ?? ''
    for (const [, attributes, inner] of xml.matchAll(
      new RegExp(`<w:${kind}\\b([^>]*)>([\\s\\S]*?)</w:${kind}>`, 'g'),
    )) {
      const words = linesOf(inner!, styles).lines.map((line) => line.text)
      texts.set(`${kind} ${/w:id="(-?\d+)"/.exec(attributes!)?.[1] ?? ''}`, words.join(' ').trim())
    }
  }
  return marks.flatMap((mark, index) => {
    const text = texts.get(mark)
    return text ? [{ text: `${superscript(String(index + 1))} ${text}`, footnote: true }] : []
  })
}

/** Running heads and feet. */
const furnitureOf = (xml: string, styles: Styles): Aside[] =>
  linesOf(xml, styles)
    .lines.filter((line) => line.text.trim() !== '')
    .map(({ text }) => ({ text, furniture: true }))
