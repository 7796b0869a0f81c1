import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import { issueShape, symbolShape } from '#features/ground/papers/contract.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import type { Correction, CorrectionAction, CorrectionInputs } from './rules.ts'

const words = z.string().trim().max(50_000)

export const correctionShape = z.strictObject({ reason: words, results: words, headAssessment: words })

export const correctionShapes = {
  approve: z.strictObject({}),
  refuse: z.strictObject({ reason: words }),
  issue: issueShape.extend({ symbol: symbolShape }),
} satisfies { [A in CorrectionAction]: z.ZodType<Partial<CorrectionInputs[A]>> }

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/corrections': { answer: Items<Correction> }
    'POST /api/inspections/:id/corrections': { body: z.input<typeof correctionShape>; answer: Correction }
    'GET /api/corrections/:id': { answer: Correction }
    'POST /api/corrections/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/corrections/:id/commands': { body: Acts<typeof correctionShapes>; answer: Correction }
  }
}
