import { type Marker, readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import type { Block } from '#features/planning/plan-text/rules/block.ts'

/**
 * How an amending paper names each paragraph: its marker and those above it up to the root, "điểm b khoản 1 mục III"; what has no number by
 * its place below them, "đoạn thứ hai". No two paragraphs have the same.
 *
 * @source design
 */
export function addressesOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const walk = new Walk()
  const named = blocks.filter(({ furniture }) => !furniture).map((block) => ({ block, words: walk.at(block) }))
  const often = counted(named.map(({ words }) => words))
  const quoted = named.map(({ block, words }) => ({
    id: block.id,
    words: often.get(words) === 1 ? words : `${words} (“${beginning(block.text)}”)`,
  }))
  const still = counted(quoted.map(({ words }) => words))
  const seen = new Map<string, number>()
  return new Map(
    quoted.map(({ id, words }) => {
      if (still.get(words) === 1) return [id, words]
      const at = (seen.get(words) ?? 0) + 1
      seen.set(words, at)
      return [id, `${words}, lần xuất hiện thứ ${ordinal(at)}`]
    }),
  )
}

/** "điểm c", "mục IV": what a paragraph is by its own marker; null without one. */
export function labelOf(block: Block): string | null {
  const marker = markerOf(block)
  return marker.kind === 'none' || marker.kind === 'bullet' ? null : labelled(marker)
}

interface Level {
  readonly kind: string
  readonly label: string
  /** How many unnumbered paragraphs, and how many of each sign, stood directly below it. */
  readonly below: Map<string, number>
}

/** Goes down a text and knows below which markers it is. */
class Walk {
  #part = ''
  #inAnnex = false
  #tables: unknown[] = []
  #levels: Level[] = [root('')]

  at(block: Block): string {
    this.#enter(block)
    const { cell } = block
    if (cell && !BOXED.has(block.role)) {
      if (!this.#tables.includes(cell.table)) this.#tables.push(cell.table)
      const table = this.#tables.indexOf(cell.table) + 1
      return joined(`ô ở hàng ${cell.row + 1}, cột ${cell.column + 1} của bảng thứ ${ordinal(table)}`, this.#part)
    }
    const marker = PLAIN.has(block.role) ? NONE : markerOf(block)
    if (marker.kind === 'none' || marker.kind === 'bullet') return this.#unnumbered(marker)
    const kind = `${marker.kind}${marker.path.length}`
    this.#under(kind)
    this.#levels.push({ kind, label: labelled(marker), below: new Map() })
    return this.#here()
  }

  /** Parts of the paper that number by themselves. */
  #enter({ role, text }: Block): void {
    const annex = ANNEXED.has(role)
    const part = annex ? (annexName(text) ?? (this.#inAnnex ? this.#part : 'phụ lục')) : (PARTS[role] ?? '')
    this.#inAnnex = annex
    if (part === this.#part) return
    this.#part = part
    this.#levels = [root(part)]
  }

  #under(kind: string): void {
    const at = this.#levels.findIndex((level) => level.kind === kind)
    if (at > 0) this.#levels = this.#levels.slice(0, at)
  }

  #unnumbered(marker: Marker): string {
    if (marker.kind === 'bullet') this.#under(marker.bullet)
    const { below } = this.#levels.at(-1)!
    const count = (below.get(marker.bullet) ?? 0) + 1
    below.set(marker.bullet, count)
    const place = `${SIGNS[marker.bullet] ?? 'dấu đầu dòng'} thứ ${ordinal(count)}`
    if (marker.kind === 'none') return joined(place, this.#here())
    this.#levels.push({ kind: marker.bullet, label: place, below: new Map() })
    return this.#here()
  }

  #here(): string {
    return this.#levels
      .map(({ label }) => label)
      .filter((label) => label !== '')
      .toReversed()
      .join(' ')
  }
}

const root = (label: string): Level => ({ kind: '', label, below: new Map() })
const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ')

const NONE: Marker = readMarker('').marker

/** Parts of a paper beside its numbered text, as an amending paper calls them. */
const PARTS: Readonly<Record<string, string>> = {
  header: 'phần đầu văn bản',
  title: 'tên Kế hoạch',
  leadIn: 'phần căn cứ',
  closing: 'phần kết',
  recipients: 'nơi nhận',
  signature: 'phần ký',
  note: 'phần chú thích',
}
const PLAIN: ReadonlySet<string> = new Set(['header', 'title', 'signature'])
const BOXED: ReadonlySet<string> = new Set(['header', 'title', 'recipients', 'signature', 'residue'])
const ANNEXED: ReadonlySet<string> = new Set(['annex', 'outline'])

function annexName(text: string): string | null {
  const [name] = /^(?:PHỤ LỤC|ĐỀ CƯƠNG|DANH SÁCH|BIỂU)(?:\s+(?:SỐ\s+)?[IVX\d]+)?(?![\p{L}\d])/u.exec(text.trim()) ?? []
  return name ? name.toLowerCase().replace(/\s([ivx\d]+)$/u, (number) => number.toUpperCase()) : null
}

function markerOf({ text, marker }: Block): Marker {
  return readMarker(marker ? `${marker} x` : text).marker
}

const WORDS: Readonly<Record<string, string>> = {
  part: 'phần',
  chapter: 'chương',
  item: 'mục',
  article: 'Điều',
  roman: 'mục',
  upper: 'phần',
  dotted: 'khoản',
  number: 'khoản',
  letter: 'điểm',
}

function labelled({ kind, text }: Marker): string {
  const number = (text ?? '').replace(/^(?:Phần|Chương|Mục|Điều)\s+/iu, '').replace(/^[-–—+*•(]\s*|[\s.):/–-]+$/gu, '')
  return `${WORDS[kind] ?? 'phần'} ${number}`
}

const SIGNS: Readonly<Record<string, string>> = { '': 'đoạn', '-': 'gạch đầu dòng', '+': 'dấu cộng' }

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ordinal = (count: number) => ORDINALS[count - 1] ?? String(count)

const counted = (words: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const QUOTED_WORDS = 8
const beginning = (text: string) => {
  const words = text.split(/\s+/)
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : text
}
