import { withUsualPrefixes } from '../../read/namespaces.ts'
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
  for (const event of xmlEvents(withUsualPrefixes(xml))) {
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

/** The elements of this name within, in order; what stands in one that was found is not looked through again. */
export function* all(node: Node | undefined, name: string): Generator<Node> {
  for (const child of node?.children ?? []) {
    // What old programs are shown instead stands beside it: everything would be there twice.
    if (child.name === 'mc:Fallback') continue
    if (child.name === name) yield child
    else yield* all(child, name)
  }
}

export function find(node: Node | undefined, name: string): Node | undefined {
  for (const found of all(node, name)) return found
  return undefined
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((each) => each.name === name)
}

/** What the strongest layer says that says anything; of several names of one attribute, any. */
export function settingOf(chain: readonly Node[], name: string, ...attributes: readonly string[]): string | undefined {
  for (const node of chain) {
    const set = child(node, name)?.attributes
    for (const attribute of attributes.length === 0 ? ['w:val'] : attributes)
      if (set?.[attribute] !== undefined) return set[attribute]
  }
  return undefined
}

export function isOn(chain: readonly Node[], name: string): boolean {
  return switched(chain, name) ?? false
}

/** On, off, or not said at all. */
export function switched(chain: readonly Node[], name: string): boolean | null {
  const node = chain.map((each) => child(each, name)).find((each) => each !== undefined)
  return node === undefined ? null : !['0', 'false', 'off', 'none'].includes(node.attributes['w:val'] ?? '1')
}
