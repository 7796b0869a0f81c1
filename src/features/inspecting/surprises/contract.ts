import { z } from 'zod'
import { SEATS } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { SURPRISE_GROUNDS } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().trim().max(5_000)

export const proposalShape = z.strictObject({
  planId: z.uuid(),
  unitId: z.uuid(),
  ground: z.enum(SURPRISE_GROUNDS),
  feedback: z.string().trim().max(200),
  reason: words,
  plannedOn: day,
  drawnKind: z.string().max(60).nullable(),
  knowerIds: z.array(z.uuid()).max(40),
  /** Made by the device, so that sending it twice proposes once. */
  id: z.uuid(),
})

export const drawShape = z.strictObject({ planId: z.uuid(), kind: z.string().max(60) })

export const surpriseShapes = {
  authorise: z.strictObject({}),
  addKnower: z.strictObject({ accountId: z.uuid() }),
  prepare: z.strictObject({
    teamId: z.uuid().nullable(),
    members: z
      .array(z.strictObject({ accountId: z.uuid(), seat: z.enum(SEATS) }))
      .max(20)
      .default([]),
    place: words.max(500),
    notes: words,
    plannedOn: day,
  }),
  arrive: z.strictObject({ place: words.max(500) }),
  cancel: z.strictObject({ reason: words }),
}
