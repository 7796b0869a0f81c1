import { xmlEvents } from '../read/xml.ts'
import { readZip } from '../read/zip.ts'

export interface OpenedRun {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly font: string
  readonly color: string
  readonly highlighted: boolean
}

/** One paragraph with everything that styles and defaults add to it. Lengths in twentieths of a point. */
export interface OpenedParagraph {
  readonly text: string
  readonly runs: readonly OpenedRun[]
  readonly align: string
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  /** A solid line above or below it. */
  readonly ruled: boolean
  readonly pageNumber: boolean
  readonly section: number
  readonly cell: Cell | null
}

export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly width: number
  /** False for boxes that only place text. */
  readonly bordered: boolean
}

export interface OpenedTable {
  readonly bordered: boolean
  readonly headRepeats: boolean
  readonly rowsWhole: boolean
  readonly section: number
}

export interface OpenedSection {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly titlePage: boolean
  readonly firstNumber: number | null
  readonly header: readonly OpenedParagraph[]
  readonly firstHeader: readonly OpenedParagraph[]
}

export interface OpenedDocx {
  readonly paragraphs: readonly OpenedParagraph[]
  readonly tables: readonly OpenedTable[]
  readonly sections: readonly OpenedSection[]
  /** Every XML part as text, by its path. */
  readonly parts: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
}

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

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

interface Style {
  readonly basedOn: string | undefined
  readonly paragraph: Node | undefined
  readonly run: Node | undefined
}

interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  readonly normal: string | undefined
  readonly defaults: Style
}

interface Reading {
  readonly styles: Styles
  readonly paragraphs: OpenedParagraph[]
  readonly tables: OpenedTable[]
  readonly sectionNodes: Node[]
  section: number
}

function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open') {
      const node: Node = { name: event.name, attributes: event.attributes, children: [], text: '' }
      open.at(-1)?.children.push(node)
      open.push(node)
    } else if (event.kind === 'close') open.pop()
    else {
      const last = open.at(-1)
      if (last) last.text += event.text
    }
  }
  return root
}

function find(node: Node | undefined, name: string): Node | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((each) => each.name === name)
}

function stylesOf(xml: string): Styles {
  const root = find(tree(xml), 'w:styles')
  const byId = new Map<string, Style>()
  let normal: string | undefined
  for (const node of root?.children.filter((each) => each.name === 'w:style') ?? []) {
    const id = node.attributes['w:styleId'] ?? ''
    byId.set(id, {
      basedOn: child(node, 'w:basedOn')?.attributes['w:val'],
      paragraph: child(node, 'w:pPr'),
      run: child(node, 'w:rPr'),
    })
    if (node.attributes['w:type'] === 'paragraph' && node.attributes['w:default'] === '1') normal = id
  }
  return {
    byId,
    normal,
    defaults: {
      basedOn: undefined,
      paragraph: find(find(root, 'w:pPrDefault'), 'w:pPr'),
      run: find(find(root, 'w:rPrDefault'), 'w:rPr'),
    },
  }
}

function relationsOf(xml: string): Map<string, string> {
  const relations = new Map<string, string>()
  for (const event of xmlEvents(xml))
    if (event.kind === 'open' && event.name === 'Relationship')
      relations.set(event.attributes.Id ?? '', event.attributes.Target ?? '')
  return relations
}

/** The property nodes that apply, the strongest first. */
function layers(
  styles: Styles,
  own: Node | undefined,
  ids: readonly (string | undefined)[],
  kind: 'paragraph' | 'run',
): Node[] {
  const chain: (Node | undefined)[] = [own]
  for (const start of ids) {
    let id = start
    for (let depth = 0; id !== undefined && depth < 20; depth++) {
      const style: Style | undefined = styles.byId.get(id)
      chain.push(style?.[kind])
      id = style?.basedOn
    }
  }
  chain.push(styles.defaults[kind])
  return chain.filter((node) => node !== undefined)
}

function settingOf(chain: readonly Node[], name: string, attribute = 'w:val'): string | undefined {
  for (const node of chain) {
    const value = child(node, name)?.attributes[attribute]
    if (value !== undefined) return value
  }
  return undefined
}

function isOn(chain: readonly Node[], name: string): boolean {
  const node = chain.map((each) => child(each, name)).find((each) => each !== undefined)
  return node !== undefined && !['0', 'false', 'off'].includes(node.attributes['w:val'] ?? '1')
}

function readBlock(node: Node, reading: Reading, cell: Cell | null): void {
  if (node.name === 'w:p') readParagraph(node, reading, cell)
  else if (node.name === 'w:tbl') readTable(node, reading)
  else if (node.name === 'w:sectPr') reading.sectionNodes.push(node)
  else if (['w:sdt', 'w:sdtContent', 'w:ins'].includes(node.name))
    for (const inner of node.children) readBlock(inner, reading, cell)
}

function readTable(node: Node, reading: Reading): void {
  const table = reading.tables.length
  const borders = child(child(node, 'w:tblPr'), 'w:tblBorders')
  const bordered =
    borders?.children.some((each) => !['none', 'nil'].includes(each.attributes['w:val'] ?? 'none')) ?? false
  const rows = node.children.filter((each) => each.name === 'w:tr')
  const marked = (row: Node | undefined, name: string) =>
    isOn(
      [child(row, 'w:trPr')].filter((each) => each !== undefined),
      name,
    )
  reading.tables.push({
    bordered,
    headRepeats: marked(rows[0], 'w:tblHeader'),
    rowsWhole: rows.every((row) => marked(row, 'w:cantSplit')),
    section: reading.section,
  })
  rows.forEach((row, at) => {
    const cells = row.children.filter((each) => each.name === 'w:tc')
    cells.forEach((each, column) => {
      const width = Number(child(child(each, 'w:tcPr'), 'w:tcW')?.attributes['w:w'] ?? 0)
      for (const inner of each.children) readBlock(inner, reading, { table, row: at, column, width, bordered })
    })
  })
}

function readParagraph(node: Node, reading: Reading, cell: Cell | null): void {
  const own = child(node, 'w:pPr')
  const style = child(own, 'w:pStyle')?.attributes['w:val'] ?? reading.styles.normal
  const chain = layers(reading.styles, own, [style], 'paragraph')
  const runs = runsOf(node).map((run) => openedRun(run, reading.styles, style))
  const border = chain.map((each) => child(each, 'w:pBdr')).find((each) => each !== undefined)
  const number = (name: string, attribute: string) => Number(settingOf(chain, name, attribute) ?? 0)
  reading.paragraphs.push({
    text: runs.map((run) => run.text).join(''),
    runs,
    align: settingOf(chain, 'w:jc') ?? 'left',
    firstLine: number('w:ind', 'w:firstLine'),
    left: number('w:ind', 'w:left'),
    right: number('w:ind', 'w:right'),
    before: number('w:spacing', 'w:before'),
    after: number('w:spacing', 'w:after'),
    line: Number(settingOf(chain, 'w:spacing', 'w:line') ?? 240),
    lineRule: settingOf(chain, 'w:spacing', 'w:lineRule') ?? 'auto',
    ruled:
      border?.children.some(
        (each) => ['w:top', 'w:bottom'].includes(each.name) && each.attributes['w:val'] === 'single',
      ) ?? false,
    pageNumber: node.children.some(
      (each) => /\bPAGE\b/.test(deepText(each, 'w:instrText')) || /\bPAGE\b/.test(each.attributes['w:instr'] ?? ''),
    ),
    section: reading.section,
    cell,
  })
  const section = child(own, 'w:sectPr')
  if (section) {
    reading.sectionNodes.push(section)
    reading.section++
  }
}

function runsOf(node: Node): Node[] {
  return node.children.flatMap((each) =>
    each.name === 'w:r'
      ? [each]
      : ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple'].includes(each.name)
        ? runsOf(each)
        : [],
  )
}

function openedRun(node: Node, styles: Styles, paragraphStyle: string | undefined): OpenedRun {
  const own = child(node, 'w:rPr')
  const chain = layers(styles, own, [child(own, 'w:rStyle')?.attributes['w:val'], paragraphStyle], 'run')
  const color = settingOf(chain, 'w:color') ?? 'auto'
  return {
    text: node.children
      .map((each) => (each.name === 'w:t' ? each.text : each.name === 'w:tab' || each.name === 'w:br' ? ' ' : ''))
      .join(''),
    size: Number(settingOf(chain, 'w:sz') ?? 20) / 2,
    bold: isOn(chain, 'w:b'),
    italic: isOn(chain, 'w:i'),
    font: settingOf(chain, 'w:rFonts', 'w:ascii') ?? '',
    color,
    highlighted:
      (settingOf(chain, 'w:highlight') ?? 'none') !== 'none' ||
      !['auto', 'FFFFFF', undefined].includes(settingOf(chain, 'w:shd', 'w:fill')),
  }
}

function deepText(node: Node, name: string): string {
  return (node.name === name ? node.text : '') + node.children.map((each) => deepText(each, name)).join('')
}

function sectionOf(node: Node, header: (id: string) => readonly OpenedParagraph[]): OpenedSection {
  const size = child(node, 'w:pgSz')?.attributes ?? {}
  const margin = child(node, 'w:pgMar')?.attributes ?? {}
  const first = child(node, 'w:pgNumType')?.attributes['w:start']
  const headerFor = (type: string) => {
    const id = node.children.find((each) => each.name === 'w:headerReference' && each.attributes['w:type'] === type)
      ?.attributes['r:id']
    return id === undefined ? [] : header(id)
  }
  return {
    width: Number(size['w:w'] ?? 0),
    height: Number(size['w:h'] ?? 0),
    landscape: size['w:orient'] === 'landscape',
    top: Number(margin['w:top'] ?? 0),
    bottom: Number(margin['w:bottom'] ?? 0),
    left: Number(margin['w:left'] ?? 0),
    right: Number(margin['w:right'] ?? 0),
    titlePage: isOn([node], 'w:titlePg'),
    firstNumber: first === undefined ? null : Number(first),
    header: headerFor('default'),
    firstHeader: headerFor('first'),
  }
}
