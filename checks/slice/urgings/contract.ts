import { z } from 'zod'
import type { Acts, Items } from '#kernel/wire.ts'
import type { Urging, UrgingAction, UrgingInputs } from './rules.ts'

const words = z.string().trim().max(5000)

export const urgingShape = z.strictObject({ words })

export const urgingShapes = {
  send: z.strictObject({}),
  answer: z.strictObject({ answer: words }),
  withdraw: z.strictObject({}),
} satisfies { [A in UrgingAction]: z.ZodType<Partial<UrgingInputs[A]>> }

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/urgings': { answer: Items<Urging> }
    'GET /api/urgings/:id': { answer: Urging }
    'GET /api/inspections/:id/urgings': { answer: Items<Urging> }
    'POST /api/inspections/:id/urgings': { body: z.input<typeof urgingShape>; answer: Urging }
    'POST /api/urgings/:id/commands': { body: Acts<typeof urgingShapes>; answer: Urging }
  }
}
