import type { ListPlace, Numbering } from './numbering.ts'
import { xmlEvents } from './xml.ts'

/** What letters look like, as far as it changes what a person reads; null: said elsewhere. */
export interface Look {
  readonly bold: boolean | null
  readonly capitals: boolean | null
  readonly hidden: boolean | null
  readonly font: string | null
}

export const PLAIN: Look = { bold: null, capitals: null, hidden: null, font: null }

interface Style extends Look {
  base: string | null
  list: string | null
  level: number | null
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

  /** The look of letters: what the run itself says, else its style, else that of the paragraph. */
  lookOf(run: Look & { readonly style: string | null }, paragraphStyle: string | null): Look {
    const looks: Look[] = [run]
    for (const name of [run.style, paragraphStyle ?? 'Normal'])
      for (const [, style] of this.#chain(name)) looks.push(style)
    const said = <Key extends keyof Look>(key: Key) => looks.find((look) => look[key] !== null)?.[key] ?? null
    return { bold: said('bold'), capitals: said('capitals'), hidden: said('hidden'), font: said('font') }
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

/** What an element inside the properties of a run says of the look; null for any other. */
export function lookSaid(name: string, attributes: Readonly<Record<string, string>>): Partial<Look> | null {
  const isOn = !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '')
  switch (name) {
    case 'w:b':
      return { bold: isOn }
    case 'w:caps':
    case 'w:smallCaps':
      // One may be switched off beside the other.
      return isOn ? { capitals: true } : {}
    case 'w:vanish':
      return { hidden: isOn }
    case 'w:rFonts': {
      const font = attributes['w:ascii'] ?? attributes['w:hAnsi']
      return font === undefined ? {} : { font }
    }
    default:
      return null
  }
}

function stylesOf(xml: string | undefined): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  for (const event of xmlEvents(xml ?? '')) {
    if (event.kind === 'close' && event.name === 'w:style') style = null
    if (event.kind !== 'open') continue
    const { name, attributes } = event
    const value = attributes['w:val'] ?? null
    if (name === 'w:style') {
      style = { ...PLAIN, base: null, list: null, level: null }
      styles.set(attributes['w:styleId'] ?? '', style)
    } else if (!style) continue
    else if (name === 'w:basedOn') style.base = value
    else if (name === 'w:numId') style.list = value
    else if (name === 'w:ilvl') style.level = Number(value)
    else Object.assign(style, lookSaid(name, attributes))
  }
  return styles
}
