import { z } from 'zod'
import { symbolShape } from '#features/ground/papers/contract.ts'
import type { Block } from '#features/planning/plan-text/rules/block.ts'
import type { PlanState } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Items } from '#kernel/wire.ts'
import type { AmendedPart } from './rules/wording.ts'

export const openShape = z.strictObject({
  reason: z.string().trim().max(2000),
  symbol: symbolShape,
})

/** Lần ban hành: the plan as it was first issued, or one of its amendments. */
export interface ServedEdition {
  readonly edition: number
  /** The amendment that makes it; null: the first. */
  readonly amendment: string | null
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly state: PlanState
  readonly reason: string
}

export interface ServedEditionText {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly inForce: boolean
}

/** What an amendment amends and how. */
export interface ServedAmendment {
  readonly of: { readonly id: string; readonly title: string }
  readonly edition: number
  readonly reason: string
  readonly parts: readonly AmendedPart[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/editions': { answer: Items<ServedEdition> }
    'GET /api/plans/:id/editions/:edition': { answer: ServedEditionText }
    'GET /api/plans/:id/amendment': { answer: ServedAmendment }
    'POST /api/plans/:id/amendments': { body: z.input<typeof openShape>; answer: { readonly id: string } }
  }
}
