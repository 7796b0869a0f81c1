import { z } from 'zod'
import type { Download, Items } from '#kernel/wire.ts'
import type { Listed, ListedCheckpoint } from './rules.ts'

/** Filters of the list; `before` is the last row that was shown, as "moment id". */
export const recordQueryShape = z.strictObject({
  thing: z.string().max(40).optional(),
  person: z.uuid().optional(),
  inspection: z.uuid().optional(),
  /** The thing itself: a report, a file. */
  about: z.uuid().optional(),
  /** Only who read or exported. */
  reads: z.string().regex(/^1$/).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z [0-9a-f-]{36}$/)
    .optional(),
})
export type RecordQuery = z.infer<typeof recordQueryShape>

export interface ServedRecord extends Items<Listed> {
  /** The kinds of things that the record speaks of. */
  readonly things: readonly { readonly id: string; readonly name: string }[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/record': { query: RecordQuery; answer: ServedRecord }
    'GET /api/record/people': { answer: Items<{ readonly id: string; readonly name: string }> }
    'GET /api/record/checkpoints': { answer: Items<ListedCheckpoint> }
    'POST /api/record/checkpoints': { answer: undefined }
    'GET /api/record/checkpoints/:sequence': { answer: ListedCheckpoint }
    'GET /api/record/checkpoints/:sequence/file': { answer: Download<'application/json'> }
    'GET /api/record/bundle': { answer: Download<'application/zip'> }
  }
}
