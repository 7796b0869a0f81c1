/** How a paragraph is numbered: what stands before its words, and what that says about its place in the tree. */
type MarkerKind =
  | 'part'
  | 'chapter'
  | 'item'
  | 'article'
  | 'roman'
  | 'upper'
  | 'dotted'
  | 'number'
  | 'letter'
  | 'bullet'
  | 'none'

export interface Marker {
  readonly kind: MarkerKind
  /** As written, "2.1.", "- a)"; null when there is none. */
  readonly text: string | null
  /** Place in its series, from 1; 0 for bullets. A letter series may leave out đ: then "e" counts as 5 or 6. */
  readonly values: readonly number[]
  /** "2.1" → [2, 1]. */
  readonly path: readonly number[]
  readonly bullet: string
}

/** Splits the marker from the words. Tolerates "I.", "I-", "1/", "1)", "2.1", "a.", "- a)", "Điều 3.", "Phần thứ nhất". */
export function readMarker(text: string): { readonly marker: Marker; readonly body: string } {
  const bullet = /^([-–—+*•●○▪■◦✓·])\s*(?=\S)/u.exec(text)
  if (bullet && !/^[-–—]{2}|^\*\.|^\+\d|^[-–]\d/.test(text)) {
    const rest = text.slice(bullet[0].length)
    const inner = /^[a-zđ]\s?\)/u.test(rest) ? readMarker(rest) : null
    if (inner && inner.marker.kind === 'letter')
      return { marker: { ...inner.marker, text: `${bullet[1]} ${inner.marker.text}` }, body: inner.body }
    return {
      marker: {
        kind: 'bullet',
        text: bullet[1]!,
        values: [0],
        path: [],
        bullet: SAME_DASH.has(bullet[1]!) ? '-' : bullet[1]!,
      },
      body: rest,
    }
  }
  for (const [kind, pattern, read] of ORDINALS) {
    const found = pattern.exec(text)
    if (!found) continue
    const values = read(found[1]!)
    if (values.length === 0) continue
    const body = text.slice(found[0].length).trim()
    const path = kind === 'dotted' ? found[1]!.split('.').map(Number) : []
    return {
      marker: { kind, text: found[0].trim(), values: kind === 'dotted' ? [path.at(-1)!] : values, path, bullet: '' },
      body,
    }
  }
  return { marker: NO_MARKER, body: text }
}

export const NO_MARKER: Marker = { kind: 'none', text: null, values: [], path: [], bullet: '' }

/** "XIV" → 14; null for what is no Roman number. */
export function roman(text: string): number | null {
  const upper = text.toUpperCase()
  if (!/^(X{0,3})(IX|IV|V?I{0,3})$/.test(upper) || upper === '') return null
  let total = 0
  for (let index = 0; index < upper.length; index += 1) {
    const value = ROMAN[upper[index]!]!
    const next = ROMAN[upper[index + 1] ?? ''] ?? 0
    total += value < next ? -value : value
  }
  return total
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
const SAME_DASH = new Set(['-', '–', '—'])
const WORD_ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const WITH_STROKE = 'abcdđeghiklmnopqrstuvxy'
const WITHOUT_STROKE = 'abcdefghijklmnopqrstuvwxyz'

const anyOrdinal = (text: string): number[] => {
  const trimmed = text.trim().toLowerCase()
  const word = WORD_ORDINALS.findIndex((each) => trimmed === `thứ ${each}`)
  if (word >= 0) return [word + 1]
  if (/^\d+$/.test(trimmed)) return [Number(trimmed)]
  const value = roman(trimmed)
  if (value !== null) return [value]
  return trimmed.length === 1 ? letters(trimmed) : []
}
const letters = (text: string): number[] => {
  const lower = text.toLowerCase()
  return [...new Set([WITH_STROKE.indexOf(lower) + 1, WITHOUT_STROKE.indexOf(lower) + 1])].filter((value) => value > 0)
}
const romanValue = (text: string): number[] => {
  const value = roman(text)
  return value === null ? [] : [value]
}
const NAMED = String.raw`(thứ \p{L}+|\d{1,3}|[IVX]+|[A-Z])(?![\p{L}\d])\s*[.:)\-–]?\s*`

const ORDINALS: readonly (readonly [MarkerKind, RegExp, (text: string) => number[]])[] = [
  ['part', new RegExp(`^Phần\\s+${NAMED}`, 'iu'), anyOrdinal],
  ['chapter', new RegExp(`^Chương\\s+${NAMED}`, 'iu'), anyOrdinal],
  ['item', new RegExp(`^Mục\\s+${NAMED}(?!\\p{Ll})`, 'iu'), anyOrdinal],
  ['article', /^Điều\s+(\d{1,3})\s*[.:]\s*/iu, anyOrdinal],
  ['roman', /^([IVX]+)(?:\s*[.)/:]|\s*[-–](?=\s))\s*(?!\d)/u, romanValue],
  ['upper', /^([A-ZĐ])\s*[.)/-]\s+(?=\p{L})/u, letters],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)(?:\s*[.):/]\s*|\s+)(?=[\p{L}"“(«])/u, () => [1]],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)[.)]\s+(?=\d{1,3}\s+\p{L})/u, () => [1]],
  ['number', /^(\d{1,2})\s*(?:[.):]|\/(?=\s|\p{Lu}\p{Ll})|[-–](?=\s))\s*(?=[\p{L}"“(«‘'[])/u, (text) => [Number(text)]],
  // "1. 05 sở": a figure may open the words, a space then parts it from the marker.
  ['number', /^(\d{1,2})[.)]\s+(?=\d{1,3}\s+\p{L})/u, (text) => [Number(text)]],
  ['number', /^\((\d{1,2})\)\s*(?=\p{L})/u, (text) => [Number(text)]],
  ['letter', /^\(?([a-zđ])\s?(?:[)/]|\.(?=\s|\p{Lu}))\s*(?=[\p{L}"“(«\d])/u, letters],
]
