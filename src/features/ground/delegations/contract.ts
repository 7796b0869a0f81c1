import { z } from 'zod'
import { SIGNERS } from '#features/ground/papers/rules.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import type { Items } from '#kernel/wire.ts'
import type { Delegation } from './rules.ts'

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

export interface ListedDelegation extends Delegation {
  readonly fromName: string
  readonly toName: string
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/delegations': { answer: Items<ListedDelegation> }
    'POST /api/delegations': { body: z.input<typeof delegationShape>; answer: Delegation }
    'POST /api/delegations/:id/end': { body: z.input<typeof delegationEndShape>; answer: Delegation }
  }
}
