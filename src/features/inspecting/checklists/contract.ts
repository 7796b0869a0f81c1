import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { InspectionForm, InspectionState } from '#features/inspecting/inspections/rules.ts'
import type { AnswerValue } from '#features/inspecting/unit-reports/rules.ts'
import type { ContentSource } from '#features/planning/contents/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Download, XLSX } from '#kernel/wire.ts'
import {
  type Assigned,
  type Entry,
  HOWS,
  type Member,
  PROGRESS,
  RATINGS,
  type SheetItem,
  type Values,
} from './rules.ts'

const words = z.string().trim().max(20_000)
const number = z.string().trim().max(30)

const found = z.strictObject({
  none: z.boolean().optional(),
  number: number.optional(),
  done: number.optional(),
  total: number.optional(),
  yes: z.boolean().optional(),
  text: words.optional(),
  how: z.enum(HOWS).optional(),
  asOf: z.iso.date().optional(),
})

/** What may stand under each key. */
export const valueShapes = {
  found: found.nullable(),
  part: found
    .extend({
      rating: z.enum(RATINGS).optional(),
      paper: z.string().trim().max(200).optional(),
      paperOn: z.iso.date().optional(),
      rows: z
        .array(
          z.strictObject({
            text: z.string().trim().min(1).max(2000),
            progress: z.enum(PROGRESS).optional(),
            planned: number.optional(),
            actual: number.optional(),
          }),
        )
        .max(200)
        .optional(),
    })
    .nullable(),
  rating: z.strictObject({ rating: z.enum(RATINGS) }).nullable(),
  remark: z.strictObject({ text: words.min(1) }).nullable(),
  na: z.strictObject({ reason: words }).nullable(),
  decision: z.strictObject({ rating: z.enum(RATINGS), text: words, draft: z.boolean() }).nullable(),
} satisfies Record<keyof Values, z.ZodType>

export const entryShape = z.strictObject({
  /** Made on the device, in the order of time: what is sent twice is one entry. */
  id: z.uuidv7(),
  key: z
    .string()
    .regex(/^item\/[0-9a-f-]{36}\/[a-z]+(\/[a-z][a-z0-9]*)?$/)
    .max(80),
  parentId: z.uuid().nullable(),
  value: z.json(),
})
export const entriesShape = z.strictObject({ entries: z.array(entryShape).min(1).max(50) })

export const assignShape = z.strictObject({
  itemIds: z.array(z.uuid()).min(1).max(400),
  /** Nobody: back to whose field they are. */
  accountIds: z.array(z.uuid()).max(60),
})
export const waiverShape = z.strictObject({ accountId: z.uuid(), reason: words.max(4000) })

/** What the unit said of a content, read from its report. */
export interface Reported {
  readonly itemId: string
  /** The item of the outline that reports on it. */
  readonly asked: string
  readonly value: AnswerValue
}

export interface ServedSheet {
  readonly inspectionId: string
  readonly planId: string
  readonly teamId: string | null
  readonly unitName: string
  readonly form: InspectionForm
  readonly state: InspectionState
  readonly heldOn: Day | null
  readonly items: readonly SheetItem[]
  /** The papers that the contents come from, with their tasks. */
  readonly sources: readonly ContentSource[]
  /** Shortcomings that the conclusions of the year before found at the unit, as far as this person knows of them. */
  readonly earlier: readonly string[]
  /** The concluded inspection of the unit's quality system under this plan. */
  readonly isoResult: string | null
  /** What counts now. */
  readonly heads: readonly Entry[]
  /** What found another in its place and waits for a choice. */
  readonly aside: readonly Entry[]
  readonly assigned: readonly Assigned[]
  readonly members: readonly Member[]
  readonly reported: readonly Reported[]
  /** The day of the report's figures; null where there is no report to go by. */
  readonly reportedAsOf: Day | null
  /** Contents on which this person may write. */
  readonly writes: readonly string[]
  readonly decides: 'decides' | 'drafts' | null
  readonly assigns: boolean
}

/** How one entry was taken. */
export interface Taken {
  readonly id: string
  readonly how: 'applied' | 'same' | 'conflict'
  /** What counts now under its key. */
  readonly head: Entry
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/sheets/:id': { answer: ServedSheet }
    'GET /api/sheets/:id/sheet.xlsx': { answer: Download<typeof XLSX> }
    'POST /api/sheets/:id/entries': {
      body: z.input<typeof entriesShape>
      answer: { readonly results: readonly Taken[] }
    }
    'PUT /api/sheets/:id/assignees': { body: z.input<typeof assignShape>; answer: ServedSheet }
    'POST /api/sheets/:id/waivers': { body: z.input<typeof waiverShape>; answer: ServedSheet }
    'POST /api/sheets/:id/files': { body: FileEntry; answer: EvidenceUpload }
  }
}
