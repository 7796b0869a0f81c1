import { bulletOf, numeral } from './numerals.ts'
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
    if (own.format === 'bullet') return bulletOf(own.text)
    // Lists of one kind count on together, but one that Word lets begin anew counts by itself.
    const counter = this.#starts.has(list) ? list : abstract
    const counts = this.#counts.get(counter) ?? []
    this.#counts.set(counter, counts)
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
