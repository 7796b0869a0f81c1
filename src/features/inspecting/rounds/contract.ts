import { z } from 'zod'
import { dayShape } from '#features/ground/papers/contract.ts'
import type { ChildPlan } from '#features/planning/plans/contract.ts'
import type { Acts, Caution, Items } from '#kernel/wire.ts'
import type { KindProgress, Round, RoundAction, RoundInputs } from './rules.ts'

/** Thêm đợt: its days, where they are known; under an id of the sender, so that what is sent once more adds nothing. */
export const newRoundShape = z.strictObject({ id: z.uuid(), from: dayShape.nullable(), to: dayShape.nullable() })

export const roundShapes = {
  issue: z.strictObject({}),
  close: z.strictObject({ note: z.string().trim().max(4000).default('') }),
} satisfies { [A in RoundAction]: z.ZodType<Partial<RoundInputs[A]>> }

/** Chưa có: what is missing, and at which units. */
export interface ShownMissing extends Caution {
  readonly units: readonly string[]
}

/** A round as it is shown: its days, how far its inspections have come, what is missing, its separate plans. */
export interface ShownRound extends Round {
  readonly all: number
  readonly concluded: number
  /** The same by kind of unit. */
  readonly kinds: readonly KindProgress[]
  readonly running: readonly { readonly id: string; readonly unitName: string }[]
  readonly missing: readonly ShownMissing[]
  readonly plans: readonly ChildPlan[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/rounds': { answer: Items<ShownRound> }
    'POST /api/plans/:id/rounds': { body: z.input<typeof newRoundShape>; answer: Round }
    'GET /api/rounds/:id': { answer: Round }
    'POST /api/rounds/:id/commands': { body: Acts<typeof roundShapes>; answer: Round }
  }
}
