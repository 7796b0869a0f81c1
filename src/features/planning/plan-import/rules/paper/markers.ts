import { ORDINALS } from './ordinals.ts'

/** How a paragraph is numbered: what stands before its words, and what that says about its place in the tree. */
export type MarkerKind = (typeof ORDINALS)[number][0] | 'bullet' | 'none'

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

export const NO_MARKER: Marker = { kind: 'none', text: null, values: [], path: [], bullet: '' }

/** Splits the marker from the words. Tolerates "I.", "I-", "1/", "1)", "2.1", "a.", "- a)", "Điều 3.", "Phần thứ nhất". */
export function readMarker(text: string): { readonly marker: Marker; readonly body: string } {
  const bullet = /^([-–—+*•●○▪■◦✓·])\s*(?=\S)/u.exec(text)
  if (bullet && !/^[-–—]{2}|^\*\.|^\+\d|^[-–]\d/.test(text)) return readBullet(bullet[1]!, text.slice(bullet[0].length))
  for (const [kind, pattern, valuesOf] of ORDINALS) {
    const match = pattern.exec(text)
    if (!match) continue
    const values = valuesOf(match[1]!)
    if (values.length === 0) continue
    const path = kind === 'dotted' ? match[1]!.split('.').map(Number) : []
    return {
      marker: { kind, text: match[0].trim(), values, path, bullet: '' },
      body: text.slice(match[0].length).trim(),
    }
  }
  return { marker: NO_MARKER, body: text }
}

/** "- a) …" counts by its letter; any other bullet counts nothing, and all dashes are one sign. */
function readBullet(sign: string, body: string): { readonly marker: Marker; readonly body: string } {
  const inner = /^[a-zđ]\s?\)/u.test(body) ? readMarker(body) : null
  if (inner?.marker.kind === 'letter')
    return { marker: { ...inner.marker, text: `${sign} ${inner.marker.text}` }, body: inner.body }
  const bullet = /[–—]/.test(sign) ? '-' : sign
  return { marker: { kind: 'bullet', text: sign, values: [0], path: [], bullet }, body }
}
