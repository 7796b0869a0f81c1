import { z } from 'zod'
import type { inspectionShapes } from '#features/inspecting/inspections/contract.ts'
import type { Clarification, Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Acts, Items } from '#kernel/wire.ts'

export const answerShape = z.strictObject({ text: z.string().trim().max(20_000) })

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/clarifications': { answer: Items<Clarification> }
    'POST /api/desk-reviews/:id/clarifications/:clarification': {
      body: z.input<typeof answerShape>
      answer: Items<Clarification>
    }
    'POST /api/desk-reviews/:id/commands': {
      body: Acts<typeof inspectionShapes, 'gather' | 'review' | 'clarify' | 'resumeReview'>
      answer: Inspection
    }
  }
}
