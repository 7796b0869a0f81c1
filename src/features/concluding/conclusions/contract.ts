import { z } from 'zod'
import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import {
  dayShape,
  issueShape,
  returnShape,
  signShape,
  submitShape,
  symbolShape,
} from '#features/ground/papers/contract.ts'
import type { inspectionShapes } from '#features/inspecting/inspections/contract.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Acts } from '#kernel/wire.ts'
import type { Conclusion, ConclusionAction, ConclusionInputs } from './rules.ts'

const words = z.string().trim().max(50_000)

export const conclusionDraftShape = z.strictObject({
  results: words,
  headAssessment: words,
  respondOn: dayShape.nullable(),
  remedyDueOn: dayShape.nullable(),
  remedyRecipient: z.string().trim().max(500),
  acceptor: z.enum(['team', 'focalAgency', 'teamOrFocal']),
  findings: z.array(z.uuid()).max(500).default([]),
  leftOut: z.array(z.uuid()).max(500).default([]),
})

export const conclusionShapes = {
  submit: submitShape,
  return: returnShape,
  sign: signShape,
  issue: issueShape.extend({ symbol: symbolShape }),
} satisfies { [A in ConclusionAction]: z.ZodType<Partial<ConclusionInputs[A]>> }

/** No conclusion for whom it is not yet issued. */
export interface ServedConclusion {
  readonly conclusion: Conclusion | null
  /** Who put it before the signer; empty before. */
  readonly submitter: string
  readonly recommendations: readonly Recommendation[]
  /** The reader's unit was issued it, and he has not yet said that he read it. */
  readonly unread: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/conclusion': { answer: ServedConclusion }
    'PUT /api/inspections/:id/conclusion': { body: z.input<typeof conclusionDraftShape>; answer: Conclusion }
    'GET /api/conclusions/:id': { answer: Conclusion }
    'POST /api/conclusions/:id/read': { answer: { readonly id: string } }
    'POST /api/conclusions/:id/commands': { body: Acts<typeof conclusionShapes>; answer: Conclusion }
    'POST /api/conclusions/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/concluding/:id/commands': {
      body: Acts<typeof inspectionShapes, 'conclude' | 'followUp' | 'close'>
      answer: Inspection
    }
  }
}
