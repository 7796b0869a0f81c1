import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { ConclusionAction, ConclusionInputs } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().trim().max(50_000)

export const conclusionDraftShape = z.strictObject({
  results: words,
  headAssessment: words,
  respondOn: day.nullable(),
  remedyDueOn: day.nullable(),
  remedyRecipient: z.string().trim().max(500),
  acceptor: z.enum(['team', 'focalAgency', 'teamOrFocal']),
})

export const conclusionShapes = {
  submit: z.strictObject({}),
  return: z.strictObject({ reason: words }),
  sign: z.strictObject({ signerId: z.uuid() }),
  issue: z.strictObject({ number: z.string().trim().max(20), symbol: z.string().trim().max(60), issuedOn: day }),
} satisfies { [A in ConclusionAction]: z.ZodType<Partial<ConclusionInputs[A]>> }
