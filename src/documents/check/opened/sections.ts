import { xmlEvents } from '../../read/xml.ts'
import type { OpenedParagraph, OpenedSection } from './document.ts'
import { child, isOn, type Node } from './nodes.ts'

export function relationsOf(xml: string): Map<string, string> {
  const relations = new Map<string, string>()
  for (const event of xmlEvents(xml))
    if (event.kind === 'open' && event.name === 'Relationship')
      relations.set(event.attributes.Id ?? '', event.attributes.Target ?? '')
  return relations
}

export function sectionOf(node: Node, header: (id: string) => readonly OpenedParagraph[]): OpenedSection {
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
