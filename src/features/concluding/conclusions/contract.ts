import { z } from 'zod'
import { dayShape, issueShape, returnShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import type { ConclusionAction, ConclusionInputs } from './rules.ts'

const words = z.string().trim().max(50_000)

export const conclusionDraftShape = z.strictObject({
  results: words,
  headAssessment: words,
  respondOn: dayShape.nullable(),
  remedyDueOn: dayShape.nullable(),
  remedyRecipient: z.string().trim().max(500),
  acceptor: z.enum(['team', 'focalAgency', 'teamOrFocal']),
})

export const conclusionShapes = {
  submit: z.strictObject({}),
  return: returnShape,
  sign: signShape,
  issue: issueShape.extend({ symbol: symbolShape }),
} satisfies { [A in ConclusionAction]: z.ZodType<Partial<ConclusionInputs[A]>> }
