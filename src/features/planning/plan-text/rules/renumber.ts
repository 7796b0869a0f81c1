import { type Marker, readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import type { Block } from './block.ts'

/** A paragraph that is given another number: its words with it, and the version that they were written over. */
export interface Renumbered {
  readonly block: string
  readonly seen: number
  /** Numbers alone, "III" and "II". */
  readonly from: string
  readonly to: string
  readonly text: string
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** How the number itself is written within its marker, and the place of its series in words; kinds written in words stay as they are. */
const COUNTED = {
  roman: { sign: /[IVX]+/u, at: (place: number) => 'X'.repeat(Math.floor(place / 10)) + ROMAN[place % 10] },
  upper: { sign: /[A-ZĐ]/u, at: (place: number) => LETTERS[place - 1]?.toUpperCase() },
  article: { sign: /\d+/u, at: String },
  number: { sign: /\d+/u, at: String },
  dotted: { sign: /\d+(?:\.\d+)+/u, at: String },
  letter: { sign: /[a-zđ]/u, at: (place: number) => LETTERS[place - 1] },
} as const satisfies Partial<Record<Marker['kind'], object>>

interface Numbered {
  readonly block: Block
  readonly marker: Marker
  /** Place of the paragraph that it stands under; at the top a number below 0, of the paper or of its annex. */
  readonly under: number
  readonly style: string
}

/**
 * Đánh lại số: the series that a paragraph stands in, counted anew from its first place, with the numbers below that begin with one of it;
 * only what changes. A series that leaves out đ goes on leaving it out.
 */
export function renumbered(blocks: readonly Block[], id: string): Renumbered[] {
  const tree = treeOf(blocks)
  const own = tree.find(({ block }) => block.id === id)
  return own ? counted(tree, own.under, own.style, null) : []
}

/** Paragraphs beside the series that cite one of the old numbers: "mục II", "khoản 2", "điểm b". */
export function citing(blocks: readonly Block[], changes: readonly Renumbered[]): Block[] {
  const olds = [...new Set(changes.map(({ from }) => from.replace(/\./g, '\\.')))]
  if (olds.length === 0) return []
  const cites = new RegExp(`(?:[Mm]ục|[Kk]hoản|[Đđ]iểm|[Đđ]iều)\\s+(?:${olds.join('|')})(?![\\p{L}\\d]|\\.\\d)`, 'u')
  return blocks.filter(({ text, furniture }) => !furniture && cites.test(readMarker(text).body))
}

/** Numbered paragraphs with what each stands under: one numbered as something above it goes on with that series, any other opens its own. */
function treeOf(blocks: readonly Block[]): Numbered[] {
  const tree: Numbered[] = []
  let open: number[] = []
  let top = -1
  for (const block of blocks) {
    if (block.cell || block.furniture) continue
    // An annex counts by itself.
    if (/^(?:PHỤ LỤC|ĐỀ CƯƠNG)/u.test(block.text)) {
      open = []
      top -= 1
    }
    const { marker } = readMarker(block.text)
    if (marker.kind === 'none' || marker.kind === 'bullet') continue
    const style = `${marker.kind}${marker.path.length}`
    const at = open.findIndex((place) => tree[place]!.style === style)
    if (at >= 0) open = open.slice(0, at)
    tree.push({ block, marker, style, under: open.at(-1) ?? top })
    open.push(tree.length - 1)
  }
  return tree
}

function counted(tree: readonly Numbered[], under: number, style: string, stem: string | null): Renumbered[] {
  const series = tree.filter((one) => one.under === under && one.style === style)
  const kind = series[0]?.marker.kind
  if (kind === undefined || !(kind in COUNTED)) return []
  const { sign, at } = COUNTED[kind as keyof typeof COUNTED]
  const signs = series.map(({ block }) => sign.exec(block.text)![0])
  const leavesOut = signs.some((one) => /^e$/iu.test(one)) && !signs.some((one) => /^đ$/iu.test(one))
  return series.flatMap((one, index) => {
    const from = signs[index]!
    const place = leavesOut && index > 3 ? index + 2 : index + 1
    const last = at(place)
    if (last === undefined) return []
    const to = kind === 'dotted' ? `${stem ?? from.slice(0, from.lastIndexOf('.'))}.${last}` : last
    const { id: block, version: seen, text } = one.block
    const below = isStem(kind) ? dottedBelow(tree, tree.indexOf(one), to) : []
    return [...(to === from ? [] : [{ block, seen, from, to, text: text.replace(sign, to) }]), ...below]
  })
}

/** Whether numbers of several parts may begin with one of these. */
const isStem = (kind: Marker['kind']) => kind === 'number' || kind === 'dotted'

/** "2.1" below what is "3." now: only what began with its number goes on beginning with it. */
function dottedBelow(tree: readonly Numbered[], at: number, stem: string): Renumbered[] {
  const styles = new Set(
    tree.filter(({ under, marker }) => under === at && marker.kind === 'dotted').map(({ style }) => style),
  )
  return [...styles].flatMap((style) => counted(tree, at, style, stem))
}
