import { isCapitals } from '../phrases/capitals.ts'
import type { Marker, MarkerKind } from './markers.ts'
import type { PlanNode } from './nodes.ts'
import type { Paragraph } from './paragraph.ts'

/** How many of the open nodes stay open above a paragraph. */
export type Depth = (paragraph: Paragraph, open: readonly PlanNode[]) => number

/** A heading without marker: a bare "MỤC ĐÍCH, YÊU CẦU" in capitals is a section of its own, a bare "Mục đích:" stands inside one. */
export const depthOfHeading: Depth = ({ text }, open) => {
  const other = open.findIndex(({ paragraph }) => paragraph.marker.kind === 'none')
  if (other >= 0) return other
  return isCapitals(text) ? last(open, ({ kind }) => kind === 'part' || kind === 'chapter') + 1 : afterOrdinal(open)
}

/** Any other paragraph, by its marker. */
export const depthOfMarked: Depth = (paragraph, open) => DEPTHS[paragraph.marker.kind](paragraph.marker, open)

type MarkerDepth = (marker: Marker, open: readonly PlanNode[]) => number

/** Below the nearest numbered paragraph or heading; a bullet takes no unmarked paragraph under it. */
const afterOrdinal = (open: readonly PlanNode[]) => last(open, ({ kind }) => kind !== 'bullet') + 1

function withoutBullets(open: readonly PlanNode[]): number {
  const top = open.at(-1)
  return top && top.paragraph.marker.kind === 'bullet' && /:$/.test(top.paragraph.text)
    ? open.length
    : afterOrdinal(open)
}

const asSibling: MarkerDepth = ({ bullet }, open) => {
  const same = last(open, (marker) => marker.kind === 'bullet' && marker.bullet === bullet)
  return same >= 0 ? same : open.length
}

const byPath: MarkerDepth = ({ path }, open) => {
  // "2.6." goes on after "2.5.", whatever "2." may have stood under that.
  const previous = last(
    open,
    (marker) =>
      marker.path.length === path.length &&
      marker.path.every((value, index) => value === path[index]! - (index === path.length - 1 ? 1 : 0)),
  )
  if (previous >= 0) return previous
  const parent = last(open, (marker) => isParent(marker, path))
  if (parent >= 0) return parent + 1
  const sibling = last(open, (marker) => marker.path.length === path.length)
  if (sibling >= 0) return sibling
  const shorter = last(open, (marker) => marker.path.length > 0 && marker.path.length < path.length)
  return shorter >= 0 ? shorter + 1 : withoutBullets(open)
}

function isParent({ kind, values, path: own }: Marker, path: readonly number[]): boolean {
  if (kind === 'number' || kind === 'article' || kind === 'roman') return path.length === 2 && values.includes(path[0]!)
  return own.length === path.length - 1 && own.length > 0 && own.every((value, index) => value === path[index])
}

/** Kinds of which one always stands above the next. */
const RANKS: readonly MarkerKind[] = ['part', 'chapter', 'item', 'roman', 'article']

const byRank: MarkerDepth = ({ kind }, open) => {
  const same = open.findIndex(({ paragraph }) => paragraph.marker.kind === kind)
  if (same >= 0) return same
  const above = RANKS.slice(0, RANKS.indexOf(kind))
  return last(open, (marker) => above.includes(marker.kind) || (kind === 'roman' && marker.kind === 'upper')) + 1
}

const inSeries: MarkerDepth = ({ kind, values }, open) => {
  const next = last(open, (marker) => marker.kind === kind && marker.values.some((value) => values.includes(value + 1)))
  if (next >= 0) return next
  if (values.includes(1)) return withoutBullets(open)
  const same = last(open, (marker) => marker.kind === kind)
  return same >= 0 ? same : withoutBullets(open)
}

const DEPTHS: Readonly<Record<MarkerKind, MarkerDepth>> = {
  part: byRank,
  chapter: byRank,
  item: byRank,
  roman: byRank,
  article: byRank,
  upper: inSeries,
  number: inSeries,
  letter: inSeries,
  dotted: byPath,
  bullet: asSibling,
  none: (_, open) => afterOrdinal(open),
}

const last = (open: readonly PlanNode[], test: (marker: Marker) => boolean): number =>
  open.findLastIndex(({ paragraph }) => test(paragraph.marker))
