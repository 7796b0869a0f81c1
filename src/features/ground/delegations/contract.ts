import { z } from 'zod'
import { SIGNERS } from '#features/ground/papers/rules.ts'
import type { DelegatedAct } from '#kernel/actor.ts'

export const delegationShape = z.strictObject({
  fromId: z.uuid(),
  toId: z.uuid(),
  kind: z.enum(['forHead', 'byOrder', 'byAuthorisation']),
  acts: z
    .array(z.enum(Object.keys(SIGNERS) as DelegatedAct[]))
    .min(1)
    .max(3),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  document: z.string().trim().max(300),
})

export const delegationEndShape = z.strictObject({ on: z.iso.date() })
