import { z } from 'zod'
import { FINDING_KINDS, type FindingAction, type FindingInputs } from './rules.ts'

const words = z.string().trim().max(20_000)

export const responsibilityShape = z.strictObject({
  person: words.max(200),
  section: words.max(300),
  statement: words.min(1),
})

export const findingShape = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  field: words.max(60),
  fact: words,
  criterion: words,
  causes: z.array(words).max(20),
  evidence: words,
  responsibilities: z.array(responsibilityShape).max(50),
})

export const findingInputShapes = {
  submit: z.strictObject({}),
  confirm: z.strictObject({}),
  present: z.strictObject({}),
  accept: z.strictObject({}),
  contest: z.strictObject({ explanation: words }),
  uphold: z.strictObject({ ruling: words }),
  amend: z.strictObject({ ruling: words, fact: words }),
  withdraw: z.strictObject({ ruling: words }),
  conclude: z.strictObject({}),
} satisfies { [A in FindingAction]: z.ZodType<Partial<FindingInputs[A]>> }
