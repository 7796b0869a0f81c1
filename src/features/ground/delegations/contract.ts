import { z } from 'zod'

export const delegationShape = z.strictObject({
  fromId: z.uuid(),
  toId: z.uuid(),
  kind: z.enum(['forHead', 'byOrder', 'byAuthorisation']),
  acts: z
    .array(z.enum(['plan', 'teamDecision', 'conclusion']))
    .min(1)
    .max(3),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  document: z.string().trim().max(300),
})

export const delegationEndShape = z.strictObject({ on: z.iso.date() })
