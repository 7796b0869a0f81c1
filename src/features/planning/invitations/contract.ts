import { z } from 'zod'
import { dayShape } from '#features/ground/papers/contract.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import { type Invitation, type InvitationAction, type InvitationInputs, type ListedBody, PARTS } from './rules.ts'

export const invitationShape = z.strictObject({
  form: z.string().max(60),
  part: z.enum(PARTS),
  bodies: z.array(z.string().trim().min(1).max(500)).min(1).max(40),
  askedOn: dayShape,
})

const reply = z.strictObject({ repliedOn: dayShape, note: z.string().trim().max(1000) })

export const invitationShapes = { accept: reply, decline: reply } satisfies {
  [A in InvitationAction]: z.ZodType<Partial<InvitationInputs[A]>>
}

export interface ServedBodies extends Items<ListedBody> {
  /** Forms of the plan for which bodies may be asked; none where the person may ask nobody. */
  readonly asksFor: readonly string[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/invitations': { answer: ServedBodies }
    'POST /api/plans/:id/invitations': { body: z.input<typeof invitationShape>; answer: ServedBodies }
    'POST /api/invitations/:id/commands': { body: Acts<typeof invitationShapes>; answer: Invitation }
  }
}
