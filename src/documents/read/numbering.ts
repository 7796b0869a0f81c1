import { xmlEvents } from './xml.ts'

interface Level {
  format: string
  text: string
  start: number
  style: string | null
}

/** Which list and level a paragraph stands on. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/**
 * Numbering that Word draws by itself: counts each list as Word does, so that "1.", "a)" and "-" come back as markers
 * of their paragraphs.
 */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #abstractOf = new Map<string, string>()
  readonly #starts = new Map<string, Map<number, number>>()
  readonly #counts = new Map<string, number[]>()

  constructor(xml: string | undefined) {
    if (xml !== undefined) this.#read(xml)
  }

  /** The marker of the next paragraph at this place; null for a list that is not numbered. */
  next({ list, level }: ListPlace): string | null {
    const abstract = this.#abstractOf.get(list)
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract)
    const own = levels?.get(level)
    if (abstract === undefined || levels === undefined || own === undefined || own.format === 'none') return null
    if (own.format === 'bullet') return BULLETS[own.text] ?? (/^[-–+*•]$/u.test(own.text) ? own.text : '-')
    const counts = this.#counts.get(this.#restarted(list) ? list : abstract) ?? []
    this.#counts.set(this.#restarted(list) ? list : abstract, counts)
    const start = (at: number) => this.#starts.get(list)?.get(at) ?? levels.get(at)?.start ?? 1
    for (let at = 0; at < level; at += 1) counts[at] ??= start(at)
    counts[level] = counts[level] === undefined ? start(level) : counts[level] + 1
    counts.length = level + 1
    const text = own.text.replace(/%(\d)/g, (_, at: string) =>
      numeral(counts[Number(at) - 1] ?? 1, levels.get(Number(at) - 1)?.format ?? 'decimal'),
    )
    return text.trim() === '' ? null : text.trim()
  }

  /** Level of a style that a list itself names. */
  levelOfStyle(list: string, style: string): number | null {
    const levels = this.#levels.get(this.#abstractOf.get(list) ?? '')
    for (const [level, { style: own }] of levels ?? []) if (own === style) return level
    return null
  }

  #restarted(list: string): boolean {
    return this.#starts.has(list)
  }

  #read(xml: string): void {
    let abstract: string | null = null
    let list: string | null = null
    let level: number | null = null
    for (const event of xmlEvents(xml)) {
      if (event.kind !== 'open') {
        if (event.kind === 'close' && event.name === 'w:lvl') level = null
        if (event.kind === 'close' && event.name === 'w:abstractNum') abstract = null
        if (event.kind === 'close' && event.name === 'w:num') list = null
        continue
      }
      const value = event.attributes['w:val'] ?? ''
      if (event.name === 'w:abstractNum') {
        abstract = event.attributes['w:abstractNumId'] ?? ''
        this.#levels.set(abstract, new Map())
      } else if (event.name === 'w:lvl' && abstract !== null) {
        level = Number(event.attributes['w:ilvl'] ?? 0)
        this.#levels.get(abstract)!.set(level, { format: 'decimal', text: '', start: 1, style: null })
      } else if (event.name === 'w:num') list = event.attributes['w:numId'] ?? ''
      else if (event.name === 'w:abstractNumId' && list !== null) this.#abstractOf.set(list, value)
      else if (event.name === 'w:lvlOverride' && list !== null) level = Number(event.attributes['w:ilvl'] ?? 0)
      else if (event.name === 'w:startOverride' && list !== null && level !== null)
        this.#starts.set(list, new Map([...(this.#starts.get(list) ?? []), [level, Number(value)]]))
      else if (abstract !== null && level !== null) {
        const own = this.#levels.get(abstract)!.get(level)!
        if (event.name === 'w:numFmt') own.format = value
        if (event.name === 'w:lvlText') own.text = value
        if (event.name === 'w:start') own.start = Number(value)
        if (event.name === 'w:pStyle') own.style = value
      }
    }
  }
}

/** Signs of the Symbol and Wingdings fonts, and Word's own. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf02d': '-',
  '\uf02b': '+',
  o: '○',
  '\uf0d8': '•',
  '\uf0fc': '✓',
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = value
  let text = ''
  for (const [worth, sign] of signs) {
    while (left >= worth && text.length < 40) {
      text += sign
      left -= worth
    }
  }
  return text
}
