import { z } from 'zod'
import { SEATS } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Download, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import { SURPRISE_GROUNDS, type Surprise, type SurpriseAction, type SurpriseState } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().trim().max(5_000)

export const proposalShape = z.strictObject({
  planId: z.uuid(),
  unitId: z.uuid(),
  ground: z.enum(SURPRISE_GROUNDS),
  feedback: z.string().trim().max(200),
  reason: words,
  plannedOn: day,
  drawnKind: z.string().max(60).nullable(),
  knowerIds: z.array(z.uuid()).max(40),
  /** Made by the device, so that sending it twice proposes once. */
  id: z.uuid(),
})

export const drawShape = z.strictObject({ planId: z.uuid(), kind: z.string().max(60) })

export const surpriseShapes = {
  authorise: z.strictObject({}),
  addKnower: z.strictObject({ accountId: z.uuid() }),
  prepare: z.strictObject({
    teamId: z.uuid().nullable(),
    members: z
      .array(z.strictObject({ accountId: z.uuid(), seat: z.enum(SEATS) }))
      .max(20)
      .default([]),
    place: words.max(500),
    notes: words,
    plannedOn: day,
    /** What of the plan's contents is looked at; null: all that it has for a surprise. */
    contentIds: z.array(z.uuid()).max(400).nullable().default(null),
  }),
  arrive: z.strictObject({ place: words.max(500) }),
  cancel: z.strictObject({ reason: words }),
}

export interface ServedSurprise extends Surprise {
  /** The acts that the person may make on it now. */
  readonly acts: readonly SurpriseAction[]
}

/** Filters and order of one's own list. */
export interface SurpriseWords extends PageWords<'day' | 'unit' | 'state'> {
  readonly state?: SurpriseState
}

/** What the lot fell on, and out of how many. */
export interface Drawn {
  /** Null where there was nothing to draw from. */
  readonly unitId: string | null
  readonly on: Day
  readonly candidates: number
}

/** All that it takes to work the disclosed draws of a plan out again. */
export interface ServedDraws {
  readonly hash: string
  /** Null until the year of the plan has closed. */
  readonly seed: string | null
  readonly draws: readonly ServedDraw[]
}

export interface ServedDraw {
  readonly inspectionId: string
  readonly unitId: string
  readonly kind: string
  readonly on: Day
  /** In the order of their ids, as on the day of the draw. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/surprises': { query: SurpriseWords; answer: Page<ServedSurprise> }
    'GET /api/surprises/sheet': { query: SurpriseWords; answer: PrintedPart }
    'GET /api/surprises/sheet.xlsx': { query: SurpriseWords; answer: Download<typeof XLSX> }
    'GET /api/surprises/:id': { answer: ServedSurprise }
    'POST /api/surprises': { body: z.input<typeof proposalShape>; answer: ServedSurprise }
    'POST /api/surprises/draw': { body: z.input<typeof drawShape>; answer: Drawn }
    'POST /api/surprises/:id/commands': { body: Acts<typeof surpriseShapes>; answer: ServedSurprise }
    'GET /api/plans/:id/draw': { answer: ServedDraws }
  }
}
