import { all, child, find, type Node, switched, tree } from './nodes.ts'

interface Style {
  readonly basedOn: string | undefined
  readonly paragraph: Node | undefined
  readonly run: Node | undefined
  readonly table: Node | undefined
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  readonly normal: string | undefined
  readonly defaults: Style
  /** "minorHAnsi" → "Calibri". */
  readonly themeFonts: ReadonlyMap<string, string>
}

type Kind = 'paragraph' | 'run' | 'table'

export function stylesOf(xml: string, theme: string): Styles {
  const root = find(tree(xml), 'w:styles')
  const byId = new Map<string, Style>()
  let normal: string | undefined
  for (const node of root?.children.filter((each) => each.name === 'w:style') ?? []) {
    const id = node.attributes['w:styleId'] ?? ''
    byId.set(id, {
      basedOn: child(node, 'w:basedOn')?.attributes['w:val'],
      paragraph: child(node, 'w:pPr'),
      run: child(node, 'w:rPr'),
      table: child(node, 'w:tblPr'),
    })
    if (node.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes['w:default'] ?? ''))
      normal = id
  }
  return {
    byId,
    normal,
    defaults: {
      basedOn: undefined,
      paragraph: find(find(root, 'w:pPrDefault'), 'w:pPr'),
      run: find(find(root, 'w:rPrDefault'), 'w:rPr'),
      table: undefined,
    },
    themeFonts: themeFontsOf(theme),
  }
}

function themeFontsOf(xml: string): Map<string, string> {
  const fonts = new Map<string, string>()
  const root = tree(xml)
  for (const size of ['major', 'minor'])
    for (const set of all(root, `a:${size}Font`)) {
      const font = child(set, 'a:latin')?.attributes.typeface
      if (font) for (const script of ['Ascii', 'HAnsi']) fonts.set(`${size}${script}`, font)
    }
  return fonts
}

/** What one style says, and those that it rests on; the strongest first. */
export function styled(styles: Styles, start: string | undefined, kind: Kind): Node[] {
  const chain: Node[] = []
  let id = start
  for (let depth = 0; id !== undefined && depth < 20; depth++) {
    const style: Style | undefined = styles.byId.get(id)
    const said = style?.[kind]
    if (said) chain.push(said)
    id = style?.basedOn
  }
  return chain
}

/** What a run says of its letters, layer by layer: its own words, its style, that of its paragraph, that of the table. */
export interface RunLayers {
  readonly own: readonly Node[]
  readonly letters: readonly Node[]
  readonly paragraph: readonly Node[]
  readonly below: readonly Node[]
}

export const flat = ({ own, letters, paragraph, below }: RunLayers): Node[] => [
  ...own,
  ...letters,
  ...paragraph,
  ...below,
]

/** Bold in the style of the letters within bold of the paragraph is not bold: such switches turn each other over. */
export function toggled({ own, letters, paragraph, below }: RunLayers, name: string): boolean {
  const said = switched(own, name)
  if (said !== null) return said
  const [ofLetters, ofParagraph] = [switched(letters, name), switched(paragraph, name)]
  if (ofLetters === null && ofParagraph === null) return switched(below, name) ?? false
  return (ofLetters ?? false) !== (ofParagraph ?? false)
}

/** The font of plain letters ("ascii") or of all others ("hAnsi"); Word's own where nothing is said. */
export function fontOf(styles: Styles, chain: readonly Node[], script: 'ascii' | 'hAnsi'): string {
  for (const node of chain) {
    const said = child(node, 'w:rFonts')?.attributes
    const theme = said?.[`w:${script}Theme`]
    const font = (theme && styles.themeFonts.get(theme)) ?? said?.[`w:${script}`]
    if (font) return font
  }
  return 'Times New Roman'
}
