import { z } from 'zod'
import { dayShape, numberShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import { SEATS } from '#kernel/actor.ts'
import type { TeamAction, TeamInputs } from './rules.ts'

export const seatShape = z.strictObject({
  accountId: z.uuid(),
  seat: z.enum(SEATS),
  agencyId: z.uuid(),
  post: z.string().trim().max(300),
  fields: z.array(z.string().max(60)).max(20),
})

/** What the focal agency proposes; established by a decision later. */
export const teamShape = z.strictObject({
  planId: z.uuid(),
  name: z.string().trim().min(1).max(500),
  forms: z.array(z.string().max(60)).min(1).max(10),
  seats: z.array(seatShape).max(60),
})

export const fieldsShape = z.strictObject({ seatId: z.uuid(), fields: z.array(z.string().max(60)).max(20) })

export const teamInputShapes = {
  establish: signShape.extend({ number: numberShape, symbol: symbolShape, decidedOn: dayShape }),
  activate: z.strictObject({}),
  dissolve: z.strictObject({}),
} satisfies { [A in TeamAction]: z.ZodType<Partial<TeamInputs[A]>> }
