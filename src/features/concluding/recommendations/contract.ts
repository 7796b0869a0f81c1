import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { RecommendationAction, RecommendationInputs } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().trim().max(20_000)
const short = z.string().trim().max(500)

export const recommendationShapes = {
  issue: z.strictObject({}),
  agree: z.strictObject({}),
  disagree: z.strictObject({ reason: words }),
  refer: z.strictObject({ document: short, text: words }),
  direct: z.strictObject({
    effect: z.enum(['uphold', 'amend', 'withdraw']),
    text: words,
    document: short,
    authority: short,
    amendedText: words,
    dueOn: day.nullable(),
  }),
  startRemedy: z.strictObject({ text: words }),
  reportRemedy: z.strictObject({
    text: words,
    legalGround: words,
    percent: z.int().min(0).max(100),
    evidence: z.array(short).max(50),
  }),
  accept: z.strictObject({ text: words }),
  reject: z.strictObject({ reason: words, dueOn: day }),
  lapse: z.strictObject({ text: words }),
  proposeHandling: z.strictObject({ facts: words, document: short }),
  handle: z.strictObject({ decision: words, document: short, authority: short }),
  resume: z.strictObject({ dueOn: day }),
  close: z.strictObject({ text: words }),
  escalate: z.strictObject({ authority: short, document: short }),
  answer: z.strictObject({ text: words, document: short }),
} satisfies { [A in RecommendationAction]: z.ZodType<Partial<RecommendationInputs[A]>> }

/** A recommendation as drafted in a conclusion. */
export const draftRecommendationShape = z.strictObject({
  findingId: z.uuid().nullable(),
  text: words.min(1),
  nature: short,
  withinCompetence: words,
  addressee: z.enum(['unit', 'upper']),
  upperAuthority: short,
  dueOn: day.nullable(),
})
