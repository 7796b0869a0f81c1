import { z } from 'zod'
import { dayShape } from '#features/ground/papers/contract.ts'
import { METHODS } from '#features/planning/plans/rules.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import type { ProposalAction, ProposalInputs, ProposingState, Theme, UnitProposal } from './rules.ts'

const words = z.string().trim().max(2000)

/** A theme of the plan that is confirmed (no Team), or one that a Team adds. */
export const themeShape = z.strictObject({
  topic: words.min(1).max(1000),
  method: z.enum(METHODS).nullable(),
  reason: words,
  teamId: z.uuid().nullable(),
  proposerId: z.uuid().nullable(),
  dueOn: dayShape.nullable(),
  contentIds: z.array(z.uuid()).max(400).nullable().default(null),
})

export const proposedShape = z.strictObject({ objectIds: z.array(z.uuid()).min(1).max(200) })

export const proposalShapes = {
  accept: z.strictObject({}),
  decline: z.strictObject({ reason: words }),
} satisfies { [A in ProposalAction]: z.ZodType<Partial<ProposalInputs[A]>> }

export interface ServedProposal extends UnitProposal {
  readonly objectName: string
}

export interface ServedTheme extends Theme {
  /** Whoever confirmed or added it. */
  readonly addedByName: string
  readonly proposerName: string
  /** How far the proposing has come; null where nobody proposes, or where the person may not know. */
  readonly proposing: ProposingState | null
  /** As far as the person may know of them. */
  readonly proposals: readonly ServedProposal[]
}

export interface ServedThemes extends Items<ServedTheme> {
  /** Themes that the plan's text names and nobody has confirmed. */
  readonly said: readonly string[]
  /** Who proposes units, as the plan says; null where it names nobody that the register knows. */
  readonly proposerId: string | null
  readonly mayConfirm: boolean
  /** The Team for which the person may add one. */
  readonly addsFor: string | null
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/themes': { answer: ServedThemes }
    'POST /api/plans/:id/themes': { body: z.input<typeof themeShape>; answer: ServedThemes }
    'POST /api/themes/:id/proposals': { body: z.input<typeof proposedShape>; answer: ServedThemes }
    'POST /api/unit-proposals/:id/commands': { body: Acts<typeof proposalShapes>; answer: UnitProposal }
  }
}
