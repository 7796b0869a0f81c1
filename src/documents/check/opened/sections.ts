import { xmlEvents } from '../../read/xml.ts'
import type { OpenedParagraph, OpenedSection } from './document.ts'
import { child, isOn, type Node } from './nodes.ts'

export function relationsOf(xml: string): Map<string, string> {
  const relations = new Map<string, string>()
  for (const event of xmlEvents(xml))
    if (event.kind === 'open' && /(?:^|:)Relationship$/.test(event.name))
      relations.set(event.attributes.Id ?? '', event.attributes.Target ?? '')
  return relations
}

/** Sections in order; one that names no head or foot has that of the section before it. */
export function sectionsOf(
  nodes: readonly Node[],
  aside: (id: string) => readonly OpenedParagraph[],
): readonly OpenedSection[] {
  const sections: OpenedSection[] = []
  const asides = new Map<string, readonly OpenedParagraph[]>()
  for (const node of nodes) {
    for (const { name, attributes } of node.children)
      if (name === 'w:headerReference' || name === 'w:footerReference')
        asides.set(`${name.slice(2, 8)} ${attributes['w:type'] ?? 'default'}`, aside(attributes['r:id'] ?? ''))
    const size = child(node, 'w:pgSz')?.attributes ?? {}
    const margin = child(node, 'w:pgMar')?.attributes ?? {}
    const number = child(node, 'w:pgNumType')?.attributes ?? {}
    // Where a file says nothing, the page is the American one.
    const [width, height] = [Number(size['w:w'] ?? 12240), Number(size['w:h'] ?? 15840)]
    const side = (name: string) => Math.abs(Number(margin[`w:${name}`] ?? 1440))
    const of = (name: string) => asides.get(name) ?? []
    sections.push({
      width,
      height,
      landscape: size['w:orient'] === 'landscape' || width > height,
      top: side('top'),
      bottom: side('bottom'),
      left: side('left') + Number(margin['w:gutter'] ?? 0),
      right: side('right'),
      titlePage: isOn([node], 'w:titlePg'),
      continuous: child(node, 'w:type')?.attributes['w:val'] === 'continuous',
      firstNumber: number['w:start'] === undefined ? null : Number(number['w:start']),
      numberFormat: number['w:fmt'] ?? 'decimal',
      header: of('header default'),
      firstHeader: of('header first'),
      footers: [...of('footer default'), ...of('footer first'), ...of('footer even')],
    })
  }
  return sections
}
