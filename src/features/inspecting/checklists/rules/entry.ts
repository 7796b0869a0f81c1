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

/** How far a task has come, or the remedy of a shortcoming. */
export const PROGRESS = ['done', 'begun', 'notBegun'] as const
export type Progress = (typeof PROGRESS)[number]

/** One target, task or shortcoming of a list. */
export interface Row {
  readonly text: string
  readonly progress?: Progress
  /** What was to be reached, and what was, as decimals. */
  readonly planned?: string
  readonly actual?: string
}

/** What was found of one part of a content: of the unit's own plan `none` says that there is no such plan. */
export interface PartFound extends Found {
  readonly rating?: Rating
  /** Number and day of the unit's plan. */
  readonly paper?: string
  readonly paperOn?: string
  readonly rows?: readonly Row[]
}

/** What is said of one content, each under a key of its own, so that small writes do not meet. Null takes it back. */
export interface Values {
  readonly found: Found | null
  readonly rating: { readonly rating: Rating } | null
  readonly remark: { readonly text: string } | null
  readonly na: { readonly reason: string } | null
  readonly part: PartFound | null
  readonly decision: { readonly rating: Rating; readonly text: string; readonly draft: boolean } | null
}
export const FACETS = ['found', 'rating', 'remark', 'na', 'decision'] as const
export type Facet = (typeof FACETS)[number]

/** One entry of a sheet: only ever added. */
export interface Entry {
  /** Made on the device. */
  readonly id: string
  readonly key: string
  readonly value: Values[keyof Values]
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

/** "item/0192…/part/p1" */
export function keyOfPart(itemId: string, part: string): string {
  return `item/${itemId}/part/${part}`
}

/** Of which content a key speaks, and of what about it; null for one that no sheet has. */
export function partsOf(
  key: string,
): { readonly itemId: string; readonly facet: keyof Values; readonly part: string | null } | null {
  const [, itemId, facet, part = null] = /^item\/([0-9a-f-]{36})\/([a-z]+)(?:\/([a-z][a-z0-9]{0,19}))?$/.exec(key) ?? []
  if (!itemId) return null
  if (part !== null) return facet === 'part' ? { itemId, facet, part } : null
  const known = FACETS.find((one) => one === facet)
  return known ? { itemId, facet: known, part } : null
}
