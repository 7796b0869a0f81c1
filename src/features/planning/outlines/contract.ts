import { z } from 'zod'
import { ANSWER_KINDS, type Outline } from './rules.ts'

/** An outline typed or pasted by the focal agency: items in order, each with its depth from 0; what is left out is guessed from its words. */
export const outlineShape = z.strictObject({
  title: z.string().trim().min(1).max(500),
  items: z
    .array(
      z.strictObject({
        depth: z.int().min(0).max(5),
        marker: z.string().trim().max(20),
        text: z.string().trim().min(1).max(5000),
        appliesTo: z.array(z.string().max(60)).max(20),
        answerKinds: z.array(z.enum(ANSWER_KINDS)).min(1).optional(),
        conditional: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(500),
})

export interface ServedOutline {
  readonly outline: Outline | null
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/outlines/:planId': { answer: ServedOutline }
    'POST /api/outlines/:planId': { body: z.input<typeof outlineShape>; answer: ServedOutline }
  }
}
