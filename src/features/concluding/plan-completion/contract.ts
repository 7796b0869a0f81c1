import { z } from 'zod'
import type { ShownMissing } from '#features/inspecting/rounds/contract.ts'
import type { Day } from '#kernel/day.ts'
import type { KeptOutcome, Reasons } from './rules.ts'

/** Why rules were not reached, each by its number. */
export const reasonsShape = z.strictObject({
  reasons: z.array(z.strictObject({ rule: z.int().min(0), reason: z.string().trim().max(4000) })).max(400),
})

/** How far a plan has been carried out: what stands in the way of completing it, what was reached, what is missing. */
export interface Completion {
  /** Null as long as it is carried out. */
  readonly completedOn: Day | null
  readonly running: readonly { readonly id: string; readonly unitName: string }[]
  /** Numbers of the rounds that are not closed. */
  readonly openRounds: readonly number[]
  /** Numbers of versions of the detailed plan that are still drafts. */
  readonly draftVersions: readonly number[]
  readonly outcomes: readonly KeptOutcome[]
  /** Of the reasons that are written. */
  readonly version: number
  /** Number and day of the report on what was not reached; null until the plan is completed. */
  readonly report: { readonly number: string | null; readonly issuedOn: Day | null } | null
  /** What the report bears, or would. */
  readonly symbol: string
  readonly missing: readonly ShownMissing[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/completion': { answer: Completion }
    'PUT /api/plans/:id/completion': { body: z.input<typeof reasonsShape>; answer: Reasons }
  }
}
