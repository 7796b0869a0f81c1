import { child, find, type Node, tree } from './nodes.ts'

interface Style {
  readonly basedOn: string | undefined
  readonly paragraph: Node | undefined
  readonly run: Node | undefined
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  readonly normal: string | undefined
  readonly defaults: Style
}

export function stylesOf(xml: string): Styles {
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

/** The property nodes that apply, the strongest first. */
export function layers(
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
