import { z } from 'zod'
import type { OutlineItem } from '#features/planning/outlines/rules.ts'
import { type ContentItem, CUT_OFFS, type OutlineLink } from './rules.ts'

const words = z.string().trim()
const rounds = z.array(z.int().min(1).max(20)).max(20)

export const contentShape = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  code: words.min(1).max(30),
  text: words.max(5000),
  field: words.max(60),
  basis: words.max(5000),
  documents: z.array(words.min(1).max(500)).max(40),
  basic: z.boolean(),
  asked: z.boolean(),
  rounds,
  emphasised: rounds,
  dataYear: z.int().min(2000).max(2100).nullable(),
  cutOff: z.enum(CUT_OFFS),
  appliesTo: z.array(z.string().max(60)).max(20),
  onSiteOnly: z.boolean(),
  threshold: words.max(30),
})

/** The whole table, in its order. */
export const contentsShape = z.strictObject({ items: z.array(contentShape).max(400) })

export const linksShape = z.strictObject({
  links: z.array(z.strictObject({ outlineItemId: z.uuid(), contentItemId: z.uuid() })).max(2000),
})

export interface ServedContents {
  /** As they stand; as the text of the plan proposes them while nobody has confirmed any. */
  readonly items: readonly ContentItem[]
  readonly confirmed: boolean
  readonly fixed: boolean
  /** 0 while nobody has confirmed any. */
  readonly version: number
  /** The rounds of the plan; empty where it has none. */
  readonly rounds: readonly number[]
  /** Whether this person may write them. */
  readonly mayWrite: boolean
  /** The newest outline's items, and which of them reports on which content: proposed while nobody has said. */
  readonly outline: readonly Pick<OutlineItem, 'id' | 'marker' | 'text' | 'answerKinds'>[]
  readonly links: readonly OutlineLink[]
  readonly linksConfirmed: boolean
  readonly mayLink: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/contents': { answer: ServedContents }
    'PUT /api/plans/:id/contents': { body: z.input<typeof contentsShape>; answer: ServedContents }
    'PUT /api/plans/:id/contents/outline': { body: z.input<typeof linksShape>; answer: ServedContents }
  }
}
