import type { Box } from './document.ts'
import { all, find, type Node } from './nodes.ts'

const EMU = 12_700

/** A drawing or picture of old files: level lines by their length, boxes of text with what stands in them. */
export interface Shapes {
  readonly lines: readonly number[]
  readonly boxes: readonly { readonly box: Box; readonly content: Node }[]
}

export function shapesOf(node: Node): Shapes {
  const lines: number[] = []
  const boxes: { box: Box; content: Node }[] = []
  for (const drawing of ['wp:anchor', 'wp:inline'].flatMap((name) => [...all(node, name)])) {
    const extent = find(drawing, 'wp:extent')?.attributes ?? {}
    const box = { width: Number(extent.cx ?? 0) / EMU, height: Number(extent.cy ?? 0) / EMU }
    const form = find(drawing, 'a:prstGeom')?.attributes.prst ?? ''
    const dashed = (find(drawing, 'a:prstDash')?.attributes.val ?? 'solid') !== 'solid'
    if (/^(?:line|straightConnector)/.test(form) && !dashed && box.height <= box.width / 10) lines.push(box.width)
    for (const content of all(drawing, 'w:txbxContent')) boxes.push({ box, content })
  }
  for (const line of all(node, 'v:line')) {
    const [from, to] = [pointOf(line.attributes.from), pointOf(line.attributes.to)]
    const length = Math.abs(to[0] - from[0])
    if (length > 0 && Math.abs(to[1] - from[1]) <= length / 10) lines.push(length)
  }
  for (const name of ['v:shape', 'v:rect'])
    for (const shape of all(node, name)) {
      const style = shape.attributes.style ?? ''
      const box = { width: lengthIn(style, 'width'), height: lengthIn(style, 'height') }
      if (/_t32$/.test(shape.attributes.type ?? '') && box.height <= 1) lines.push(box.width)
      for (const content of all(shape, 'w:txbxContent')) boxes.push({ box, content })
    }
  return { lines, boxes }
}

const pointOf = (text = ''): [number, number] => {
  const [x = '', y = ''] = text.split(',')
  return [points(x), points(y)]
}

const lengthIn = (style: string, name: string) =>
  points(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1] ?? '')

const UNITS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 }

function points(text: string): number {
  const [, value = '0', unit = 'pt'] = /^\s*(-?[\d.]+)\s*(pt|in|cm|mm|px)?/.exec(text) ?? []
  return Number(value) * (UNITS[unit] ?? 1)
}
