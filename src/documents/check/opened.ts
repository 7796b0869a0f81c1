import { Numbering } from '../read/numbering.ts'
import { Refused } from '../read/refusal.ts'
import { readZip } from '../read/zip.ts'
import { levelsOf, ON_THE_PAGE, type Reading, readBlock } from './opened/blocks.ts'
import type { OpenedDocx, OpenedParagraph } from './opened/document.ts'
import { all, find, type Node, tree } from './opened/nodes.ts'
import { relationsOf, sectionsOf } from './opened/sections.ts'
import { stylesOf } from './opened/styles.ts'

export type { Cell, OpenedDocx, OpenedParagraph, OpenedRun, OpenedSection, OpenedTable } from './opened/document.ts'

/** Opens a DOCX as a word processor would see it: paragraphs, tables and sections with their effective looks. @throws Refused for a file that is no DOCX */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const { names, parts } = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  const types = parts.get('[Content_Types].xml')
  const main = ['document', 'document2'].find((name) => parts.has(`word/${name}.xml`))
  if (types === undefined || main === undefined) throw new Refused('UNKNOWN_TYPE')
  if (/macroEnabled/i.test(types) || [...names].some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name)))
    throw new Refused('MACROS')
  const part = (name: string) => tree(parts.get(`word/${name}`) ?? '')
  const relations = relationsOf(parts.get(`word/_rels/${main}.xml.rels`) ?? '')
  const styles = stylesOf(
    parts.get('word/styles.xml') ?? '',
    [...parts].find(([name]) => /^word\/theme\/theme\d*\.xml$/.test(name))?.[1] ?? '',
  )
  const numberingXml = parts.get('word/numbering.xml')
  const levels = levelsOf(tree(numberingXml ?? ''))
  const read = (nodes: Iterable<Node>) => {
    const reading: Reading = {
      styles,
      numbering: new Numbering(numberingXml),
      levels,
      paragraphs: [],
      tables: [],
      section: 0,
      sectionNodes: [],
    }
    for (const node of nodes) readBlock(node, reading, ON_THE_PAGE)
    return reading
  }
  const body = find(part(`${main}.xml`), 'w:body')
  if (body === undefined) throw new Refused('DAMAGED')
  const reading = read(body.children)
  if (!reading.paragraphs.some((each) => each.text !== '')) throw new Refused('EMPTY')
  const aside = (id: string) =>
    read(part((relations.get(id) ?? '').replace(/^\/?word\//, '')).children[0]?.children ?? []).paragraphs
  return {
    paragraphs: counted(reading.paragraphs),
    tables: reading.tables,
    sections: sectionsOf(reading.sectionNodes.length > 0 ? reading.sectionNodes : [tree('')], aside),
    notes: [...all(part('footnotes.xml'), 'w:footnote')].flatMap((note) => read(note.children).paragraphs),
    parts,
    names,
  }
}

function counted(paragraphs: readonly OpenedParagraph[]): OpenedParagraph[] {
  let at = 0
  return paragraphs.map((each) => (each.text === '' ? each : { ...each, at: ++at }))
}
