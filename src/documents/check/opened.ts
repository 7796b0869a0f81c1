import { readZip } from '../read/zip.ts'
import { type Reading, readBlock } from './opened/blocks.ts'
import type { OpenedDocx } from './opened/document.ts'
import { find, tree } from './opened/nodes.ts'
import { relationsOf, sectionOf } from './opened/sections.ts'
import { stylesOf } from './opened/styles.ts'

export type { Cell, OpenedDocx, OpenedParagraph, OpenedRun, OpenedSection, OpenedTable } from './opened/document.ts'

/** Opens a DOCX as a word processor would see it: paragraphs, tables and sections with their effective looks. @throws Refused for a file that is no DOCX */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const { names, parts } = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  const styles = stylesOf(parts.get('word/styles.xml') ?? '')
  const relations = relationsOf(parts.get('word/_rels/document.xml.rels') ?? '')
  const body = find(tree(parts.get('word/document.xml') ?? ''), 'w:body')
  const reading: Reading = { styles, paragraphs: [], tables: [], section: 0, sectionNodes: [] }
  for (const node of body?.children ?? []) readBlock(node, reading, null)
  const headerOf = (name: string | undefined) => {
    const inner: Reading = { styles, paragraphs: [], tables: [], section: 0, sectionNodes: [] }
    for (const node of tree(parts.get(`word/${name}`) ?? '').children[0]?.children ?? []) readBlock(node, inner, null)
    return inner.paragraphs
  }
  return {
    paragraphs: reading.paragraphs,
    tables: reading.tables,
    sections: reading.sectionNodes.map((node) => sectionOf(node, (id) => headerOf(relations.get(id)))),
    parts,
    names,
  }
}
