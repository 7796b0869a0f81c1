import { z } from 'zod'
import { dayShape } from '#features/ground/papers/contract.ts'
import type { Day } from '#kernel/day.ts'
import type { Items } from '#kernel/wire.ts'
import { WAYS, type Way } from './rules.ts'

const names = z.array(z.string().trim().min(1).max(2000)).max(100)

/** Gửi kế hoạch: to these of its recipients and to others beyond them, on one day, in one way. */
export const deliveryShape = z
  .strictObject({ addressees: names, others: names.default([]), sentOn: dayShape, how: z.enum(WAYS) })
  .refine(({ addressees, others }) => addressees.length + others.length > 0, { path: ['addressees'] })

/** One recipient; its day and way are null until the plan was sent there. */
export interface Delivery {
  readonly addressee: string
  readonly purpose: string
  readonly sentOn: Day | null
  readonly how: Way | null
  /** Sent there though the printed recipients do not name it. */
  readonly beyond: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/deliveries': { answer: Items<Delivery> & { readonly filedWith: readonly string[] } }
    'POST /api/plans/:id/deliveries': { body: z.input<typeof deliveryShape>; answer: Items<Delivery> }
  }
}
