import { clean } from '#kernel/text.ts'
import type { Numbering } from '../../read/numbering.ts'
import type { Box, Cell, OpenedParagraph, OpenedRun, OpenedTable } from './document.ts'
import { child, find, isOn, type Node, settingOf } from './nodes.ts'
import { type Shapes, shapesOf } from './shapes.ts'
import { flat, fontOf, type RunLayers, type Styles, styled, toggled } from './styles.ts'

export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  /** What a level of a list says of its paragraphs. */
  readonly levels: (list: string, level: string) => Node | undefined
  readonly paragraphs: OpenedParagraph[]
  readonly tables: OpenedTable[]
  readonly sectionNodes: Node[]
  section: number
}

/** Where a paragraph stands. */
interface Place {
  readonly cell: Cell | null
  readonly box: Box | null
  readonly tableStyle: string | undefined
}

export const ON_THE_PAGE: Place = { cell: null, box: null, tableStyle: undefined }

/** What only holds others; inserted and moved words are read as if accepted. */
const HOLDERS = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:hyperlink', 'w:smartTag', 'w:fldSimple'],
  ...['w:dir', 'w:bdo', 'mc:AlternateContent', 'mc:Choice'],
])

export function readBlock(node: Node, reading: Reading, place: Place): void {
  if (node.name === 'w:p') readParagraph(node, reading, place)
  else if (node.name === 'w:tbl') readTable(node, reading, place)
  else if (node.name === 'w:sectPr') reading.sectionNodes.push(node)
  else if (HOLDERS.has(node.name)) for (const inner of node.children) readBlock(inner, reading, place)
}

const held = (node: Node, name: string): Node[] =>
  node.children.flatMap((each) => (each.name === name ? [each] : HOLDERS.has(each.name) ? held(each, name) : []))

const isDrawn = (borders: Node | undefined) =>
  borders?.children.some((each) => !['none', 'nil'].includes(each.attributes['w:val'] ?? 'none')) ?? false

function readTable(node: Node, reading: Reading, place: Place): void {
  const table = reading.tables.length
  const own = child(node, 'w:tblPr')
  const tableStyle = child(own, 'w:tblStyle')?.attributes['w:val']
  const borders = [own, ...styled(reading.styles, tableStyle, 'table')]
    .map((each) => child(each, 'w:tblBorders'))
    .find((each) => each !== undefined)
  const rows = held(node, 'w:tr')
  const cellBorders = rows
    .flatMap((row) => held(row, 'w:tc'))
    .map((each) => child(child(each, 'w:tcPr'), 'w:tcBorders'))
  // One rule below a cell is a line of the paper, and cells that take their borders back have none.
  const grid = (each: Node | undefined) =>
    (each?.children.filter((side) => isDrawn({ ...each, children: [side] })).length ?? 0) > 1
  const bordered = isDrawn(borders)
    ? cellBorders.length === 0 || cellBorders.some((each) => each === undefined || grid(each))
    : cellBorders.filter(grid).length > cellBorders.length / 2
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
  const columns = child(node, 'w:tblGrid')?.children.map((each) => Number(each.attributes['w:w'] ?? 0)) ?? []
  rows.forEach((row, at) => {
    let column = Number(
      settingOf(
        [child(row, 'w:trPr')].filter((each) => each !== undefined),
        'w:gridBefore',
      ) ?? 0,
    )
    for (const each of held(row, 'w:tc')) {
      const said = child(each, 'w:tcPr')
      const span = Number(child(said, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1
      const { 'w:w': width = '0', 'w:type': unit = 'dxa' } = child(said, 'w:tcW')?.attributes ?? {}
      const ofGrid = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      const inner: Place = {
        ...place,
        tableStyle,
        cell: { table, row: at, column, width: unit === 'dxa' && Number(width) > 0 ? Number(width) : ofGrid, bordered },
      }
      for (const block of each.children) readBlock(block, reading, inner)
      column += span
    }
  })
}

/** What stands in a paragraph, broken where its writer broke the line. */
interface Inline {
  readonly lines: OpenedRun[][]
  readonly lengths: number[]
  readonly boxes: Shapes['boxes'][number][]
  newPage: boolean
  pageNumber: boolean
  commands: string
}

function readParagraph(node: Node, reading: Reading, place: Place): void {
  const { styles } = reading
  const own = child(node, 'w:pPr')
  const style = child(own, 'w:pStyle')?.attributes['w:val'] ?? styles.normal
  const ofStyle = styled(styles, style, 'paragraph')
  const list = listOf(own, ofStyle, reading, style)
  const below = [...styled(styles, place.tableStyle, 'paragraph'), styles.defaults.paragraph]
  const chain = [own, ...(list?.direct ? [list.said] : []), ...ofStyle, list?.said, ...below].filter(
    (each) => each !== undefined,
  )
  const inline: Inline = { lines: [[]], lengths: [], boxes: [], newPage: false, pageNumber: false, commands: '' }
  readInline(node, inline, (run) => layersOf(run, reading, style, place))
  const border = chain.map((each) => child(each, 'w:pBdr')).find((each) => each !== undefined)
  const number = (name: string, ...attributes: string[]) => Number(settingOf(chain, name, ...attributes) ?? 0)
  const left = number('w:ind', 'w:left', 'w:start')
  const firstLine = firstLineOf(chain)
  const auto = (side: string) => /^(?:1|true|on)$/.test(settingOf(chain, 'w:spacing', `w:${side}Autospacing`) ?? '')
  const frame = child(own, 'w:framePr')?.attributes['w:xAlign']
  const marker = list === null ? null : reading.numbering.next(list)
  inline.lines.forEach((runs, at) => {
    const words = runs.map((run) => run.text).join('')
    const indent = /^\t/.test(words) && at === 0 ? tabOf(chain, left + firstLine) : 0
    const last = at === inline.lines.length - 1
    reading.paragraphs.push({
      text: clean(at === 0 && marker !== null ? `${marker} ${words}` : words).trim(),
      runs,
      align: frame === 'center' ? 'center' : alignOf(settingOf(chain, 'w:jc'), words),
      begins: left + firstLine + indent,
      firstLine: firstLine + indent,
      left,
      right: number('w:ind', 'w:right', 'w:end'),
      before: at > 0 ? 0 : auto('before') ? 280 : number('w:spacing', 'w:before'),
      after: last ? (auto('after') ? 280 : number('w:spacing', 'w:after')) : 0,
      line: Number(settingOf(chain, 'w:spacing', 'w:line') ?? 240),
      lineRule: settingOf(chain, 'w:spacing', 'w:lineRule') ?? 'auto',
      ruled:
        last &&
        (border?.children.some(
          (each) => ['w:top', 'w:bottom'].includes(each.name) && each.attributes['w:val'] === 'single',
        ) ??
          false),
      drawn: last ? inline.lengths : [],
      pageNumber: inline.pageNumber || /\bPAGE\b/.test(inline.commands),
      section: reading.section,
      cell: place.cell,
      goesOn: at > 0,
      newPage: at === 0 && (inline.newPage || isOn(chain, 'w:pageBreakBefore')),
      box: place.box,
      at: 0,
    })
  })
  for (const { box, content } of inline.boxes)
    for (const inner of content.children) readBlock(inner, reading, { ...ON_THE_PAGE, box })
  const section = child(own, 'w:sectPr')
  if (section) {
    reading.sectionNodes.push(section)
    reading.section++
  }
}

function listOf(own: Node | undefined, ofStyle: readonly Node[], reading: Reading, style: string | undefined) {
  const direct = child(own, 'w:numPr')
  const said = direct ?? ofStyle.map((each) => child(each, 'w:numPr')).find((each) => each !== undefined)
  const list =
    child(said, 'w:numId')?.attributes['w:val'] ??
    ofStyle
      .map((each) => child(child(each, 'w:numPr'), 'w:numId')?.attributes['w:val'])
      .find((each) => each !== undefined)
  if (list === undefined || list === '0') return null
  const level =
    child(said, 'w:ilvl')?.attributes['w:val'] ?? String(reading.numbering.levelOfStyle(list, style ?? '') ?? 0)
  return { list, level: Number(level), direct: direct !== undefined, said: reading.levels(list, level) }
}

function firstLineOf(chain: readonly Node[]): number {
  for (const node of chain) {
    const { 'w:hanging': hanging, 'w:firstLine': firstLine } = child(node, 'w:ind')?.attributes ?? {}
    if (hanging !== undefined) return -Number(hanging)
    if (firstLine !== undefined) return Number(firstLine)
  }
  return 0
}

const ALIGNS: Readonly<Record<string, string>> = { start: 'left', end: 'right', distribute: 'both' }

/** Words that a tab, or a row of spaces, pushes into the middle stand where nobody can tell without the page. */
function alignOf(said = 'left', words: string): string {
  const align = ALIGNS[said] ?? said
  return align !== 'center' && /^(?:\t{2,}| {6,}|\t? {6,})/.test(words) ? 'unknown' : align
}

/** How far a tab at the beginning of a paragraph leads. */
function tabOf(chain: readonly Node[], from: number): number {
  const stops = chain
    .flatMap((each) => child(each, 'w:tabs')?.children ?? [])
    .map((each) => Number(each.attributes['w:pos'] ?? 0))
  return (stops.sort((a, b) => a - b).find((stop) => stop > from) ?? (Math.floor(from / 720) + 1) * 720) - from
}

function readInline(node: Node, inline: Inline, layers: (run: Node) => RunLayersOf): void {
  for (const each of node.children) {
    if (each.name === 'w:r') readRun(each, inline, layers(each))
    else if (HOLDERS.has(each.name)) {
      if (/\bPAGE\b/.test(each.attributes['w:instr'] ?? '')) inline.pageNumber = true
      readInline(each, inline, layers)
    }
  }
}

function readRun(node: Node, inline: Inline, { styles, layers }: RunLayersOf): void {
  if (toggled(layers, 'w:vanish')) return
  const flush = (text: string) => {
    if (text !== '') inline.lines.at(-1)!.push(openedRun(text, styles, layers))
  }
  let text = ''
  const read = (children: readonly Node[]) => {
    for (const each of children) {
      if (each.name === 'w:t') text += each.text
      else if (each.name === 'w:tab' || each.name === 'w:ptab') text += '\t'
      else if (each.name === 'w:noBreakHyphen') text += '-'
      else if (each.name === 'w:instrText') inline.commands += each.text
      else if (each.name === 'w:cr' || each.name === 'w:br') {
        if (['page', 'column'].includes(each.attributes['w:type'] ?? '')) inline.newPage = true
        else {
          flush(text)
          text = ''
          inline.lines.push([])
        }
      } else if (each.name === 'w:drawing' || each.name === 'w:pict' || each.name === 'w:object') {
        const shapes = shapesOf(each)
        inline.lengths.push(...shapes.lines)
        inline.boxes.push(...shapes.boxes)
      } else if (HOLDERS.has(each.name)) read(each.children)
    }
  }
  read(node.children)
  flush(text)
}

interface RunLayersOf {
  readonly styles: Styles
  readonly layers: RunLayers
}

function layersOf(node: Node, { styles }: Reading, paragraphStyle: string | undefined, place: Place): RunLayersOf {
  const own = child(node, 'w:rPr')
  return {
    styles,
    layers: {
      own: own ? [own] : [],
      letters: styled(styles, child(own, 'w:rStyle')?.attributes['w:val'], 'run'),
      paragraph: styled(styles, paragraphStyle, 'run'),
      below: [...styled(styles, place.tableStyle, 'run'), styles.defaults.run].filter((each) => each !== undefined),
    },
  }
}

function openedRun(raw: string, styles: Styles, layers: RunLayers): OpenedRun {
  const chain = flat(layers)
  const text = clean(raw)
  const fonts = [
    ...(/[!-~]/.test(text) ? [fontOf(styles, chain, 'ascii')] : []),
    ...(/[^\s!-~]/.test(text) ? [fontOf(styles, chain, 'hAnsi')] : []),
  ]
  return {
    text: toggled(layers, 'w:caps') ? text.toUpperCase() : text,
    size: Number(settingOf(chain, 'w:sz') ?? 20) / 2,
    bold: toggled(layers, 'w:b'),
    italic: toggled(layers, 'w:i'),
    underlined: (settingOf(chain, 'w:u') ?? 'none') !== 'none',
    fonts: [...new Set(fonts)],
    color: settingOf(chain, 'w:color') ?? 'auto',
    highlighted:
      (settingOf(chain, 'w:highlight') ?? 'none') !== 'none' ||
      !['auto', 'FFFFFF', undefined].includes(settingOf(chain, 'w:shd', 'w:fill')),
    composed: raw === raw.normalize('NFC'),
  }
}

/** Levels of lists by list and level. */
export function levelsOf(root: Node): Reading['levels'] {
  const numbering = find(root, 'w:numbering')
  const named = (name: string, key: string) =>
    new Map(numbering?.children.filter((each) => each.name === name).map((each) => [each.attributes[key] ?? '', each]))
  const lists = named('w:num', 'w:numId')
  const kinds = named('w:abstractNum', 'w:abstractNumId')
  return (list, level) =>
    child(
      kinds
        .get(child(lists.get(list), 'w:abstractNumId')?.attributes['w:val'] ?? '')
        ?.children.find((each) => each.name === 'w:lvl' && each.attributes['w:ilvl'] === level),
      'w:pPr',
    )
}
