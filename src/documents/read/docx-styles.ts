import type { ListPlace, Numbering } from './numbering.ts'

interface Style {
  readonly base: string | null
  readonly list: string | null
  readonly level: number | null
  readonly font: string | null
}

/** What a paragraph says of itself. */
interface Setting {
  readonly style: string | null
  readonly list: string | null
  readonly level: number | null
}

/** Styles rest on each other; a circle of them ends here. */
const DEEPEST = 12

/** Kiểu định dạng: what a paragraph takes over from its style and from those that one rests on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>

  constructor(xml: string | undefined) {
    this.#styles = stylesOf(xml)
  }

  /** The list and level on which a paragraph stands, by itself or by its style; null for one without number. */
  placeOf(paragraph: Setting, numbering: Numbering): ListPlace | null {
    if (paragraph.list === '0') return null
    if (paragraph.list !== null) return { list: paragraph.list, level: paragraph.level ?? 0 }
    for (const [name, { list, level }] of this.#chain(paragraph.style)) {
      if (list === '0') return null
      if (list !== null) return { list, level: paragraph.level ?? level ?? numbering.levelOfStyle(list, name) ?? 0 }
    }
    return null
  }

  /** The font of a paragraph whose runs name none. */
  fontOf(style: string | null): string | null {
    for (const [, { font }] of this.#chain(style ?? 'Normal')) if (font !== null) return font
    return null
  }

  *#chain(from: string | null): Generator<readonly [name: string, style: Style]> {
    for (let name = from, depth = 0; name !== null && depth < DEEPEST; depth += 1) {
      const style: Style | undefined = this.#styles.get(name)
      if (!style) return
      yield [name, style]
      name = style.base
    }
  }
}

function stylesOf(xml: string | undefined): Map<string, Style> {
  const styles = new Map<string, Style>()
  for (const [, attributes, inner] of (xml ?? '').matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes!)?.[1]
    const value = (name: string) => new RegExp(`<w:${name}\\s[^>]*w:val="([^"]*)"`).exec(inner!)?.[1] ?? null
    const level = value('ilvl')
    if (id !== undefined)
      styles.set(id, {
        base: value('basedOn'),
        list: value('numId'),
        level: level === null ? null : Number(level),
        font: /<w:rFonts\s[^>]*w:(?:ascii|hAnsi)="([^"]*)"/.exec(inner!)?.[1] ?? null,
      })
  }
  return styles
}
