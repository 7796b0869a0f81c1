/** How a result is judged; the scale is these rows, the words of each stand in texts. */
export const RATINGS = ['met', 'partly', 'notMet'] as const
export type Rating = (typeof RATINGS)[number]

/** By what it was seen. */
export const HOWS = ['onSite', 'documents', 'system', 'asked'] as const
export type How = (typeof HOWS)[number]

/** What the member found: figures are exact decimals as text. */
export interface Found {
  /** Không phát sinh: there was nothing to count, which is not 0. */
  readonly none?: boolean
  readonly number?: string
  /** Both parts of a ratio; its value is worked out. */
  readonly done?: string
  readonly total?: string
  readonly yes?: boolean
  readonly text?: string
  readonly how?: How
  /** The day of the figures where it is not the day of the inspection. */
  readonly asOf?: string
}

/** What is said of one content, each under a key of its own, so that small writes do not meet. Null takes it back. */
export interface Values {
  readonly found: Found | null
  readonly rating: { readonly rating: Rating } | null
  readonly remark: { readonly text: string } | null
  readonly na: { readonly reason: string } | null
  readonly decision: { readonly rating: Rating; readonly text: string; readonly draft: boolean } | null
}
export const FACETS = ['found', 'rating', 'remark', 'na', 'decision'] as const
export type Facet = (typeof FACETS)[number]

/** One entry of a sheet: only ever added. */
export interface Entry {
  /** Made on the device. */
  readonly id: string
  readonly key: string
  readonly value: Values[Facet]
  /** The entry that it was written over; null for the first. */
  readonly parentId: string | null
  readonly authorId: string
  readonly authorName: string
  readonly at: string
}

/** An id in the order of time (UUIDv7), of a moment in milliseconds and ten random bytes: entries made without a network keep their order. */
export function orderedId(moment: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  bytes[0] = (bytes[0]! & 0x0f) | 0x70
  bytes[2] = (bytes[2]! & 0x3f) | 0x80
  const time = moment.toString(16).padStart(12, '0')
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [time.slice(0, 8), time.slice(8), hex.slice(0, 4), hex.slice(4, 8), hex.slice(8)].join('-')
}

/** "item/0192…/found" */
export function keyOf(itemId: string, facet: Facet): string {
  return `item/${itemId}/${facet}`
}

/** Of which content a key speaks, and of what about it; null for one that no sheet has. */
export function partsOf(key: string): { readonly itemId: string; readonly facet: Facet } | null {
  const [, itemId, facet] = /^item\/([0-9a-f-]{36})\/([a-z]+)$/.exec(key) ?? []
  const known = FACETS.find((one) => one === facet)
  return itemId && known ? { itemId, facet: known } : null
}
