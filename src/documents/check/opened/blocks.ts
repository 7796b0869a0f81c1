import type { Cell, OpenedParagraph, OpenedRun, OpenedTable } from './document.ts'
import { child, deepText, isOn, type Node, settingOf } from './nodes.ts'
import { layers, type Styles } from './styles.ts'

export interface Reading {
  readonly styles: Styles
  readonly paragraphs: OpenedParagraph[]
  readonly tables: OpenedTable[]
  readonly sectionNodes: Node[]
  section: number
}

export function readBlock(node: Node, reading: Reading, cell: Cell | null): void {
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
