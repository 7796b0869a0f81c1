import { z } from 'zod'
import { UNIT_LEVELS } from '#features/ground/org/rules.ts'
import type { OutlineItem } from '#features/planning/outlines/rules.ts'
import { type ContentItem, type ContentSource, CUT_OFFS, type OutlineLink, PART_KINDS, SOURCE_KINDS } from './rules.ts'

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
  forms: z.array(words.max(60)).max(20),
  sources: z.array(words.max(30)).max(60),
  parts: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9]{0,19}$/),
        label: words.max(300),
        kind: z.enum(PART_KINDS),
        appliesTo: z.array(z.string().max(60)).max(20),
      }),
    )
    .max(20),
  elsewhere: words.max(500),
})

const year = z.int().min(2000).max(2100).nullable()
export const sourceShape = z.strictObject({
  code: words.min(1).max(10),
  kinds: z.array(z.enum(SOURCE_KINDS)).max(4),
  level: z.enum([...UNIT_LEVELS, '']),
  issuer: words.max(200),
  text: words.max(1000),
  fromYear: year,
  toYear: year,
  tasks: z.array(z.strictObject({ code: words.min(1).max(30), text: words.min(1).max(2000) })).max(200),
})

/** The whole table, in its order, with the papers that it comes from. */
export const contentsShape = z.strictObject({
  items: z.array(contentShape).max(400),
  sources: z.array(sourceShape).max(40).default([]),
})

export const linksShape = z.strictObject({
  links: z.array(z.strictObject({ outlineItemId: z.uuid(), contentItemId: z.uuid() })).max(2000),
})

export interface ServedContents {
  /** As they stand; as the text of the plan proposes them while nobody has confirmed any. */
  readonly items: readonly ContentItem[]
  /** Papers that give the tasks; proposed with the contents. */
  readonly sources: readonly ContentSource[]
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
