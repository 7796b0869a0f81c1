import { z } from 'zod'
import type { CorrectionAction, CorrectionInputs } from './rules.ts'

const words = z.string().trim().max(50_000)

export const correctionShape = z.strictObject({ reason: words, results: words, headAssessment: words })

export const correctionShapes = {
  approve: z.strictObject({}),
  refuse: z.strictObject({ reason: words }),
} satisfies { [A in CorrectionAction]: z.ZodType<Partial<CorrectionInputs[A]>> }
