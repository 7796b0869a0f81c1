import { xmlEvents } from '../../read/xml.ts'

export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

export function tree(xml: string): Node {
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

export function find(node: Node | undefined, name: string): Node | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((each) => each.name === name)
}

export function settingOf(chain: readonly Node[], name: string, attribute = 'w:val'): string | undefined {
  for (const node of chain) {
    const value = child(node, name)?.attributes[attribute]
    if (value !== undefined) return value
  }
  return undefined
}

export function isOn(chain: readonly Node[], name: string): boolean {
  const node = chain.map((each) => child(each, name)).find((each) => each !== undefined)
  return node !== undefined && !['0', 'false', 'off'].includes(node.attributes['w:val'] ?? '1')
}

export function deepText(node: Node, name: string): string {
  return (node.name === name ? node.text : '') + node.children.map((each) => deepText(each, name)).join('')
}
