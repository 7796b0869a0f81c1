import { z } from 'zod'
import type { Day } from '#kernel/day.ts'

/** A day, the number and the symbol of a paper, as they are typed. */
export const dayShape = z.iso.date().transform((text) => text as Day)
export const numberShape = z.string().trim().max(20)
export const symbolShape = z.string().trim().max(60)

/** Why something is cancelled, and by which paper where it had gone out. */
export const endingShape = z.strictObject({
  reason: z.string().trim().max(20_000),
  document: z.string().trim().max(300).default(''),
})

/** Number and day of the submission paper, where the office gives one. */
export const proposalShape = z.strictObject({
  proposalNumber: symbolShape.default(''),
  proposalOn: dayShape.nullable().default(null),
})

/** The steps in the life of a paper, as a person sends them; a paper that asks for more extends them. */
export const submitShape = proposalShape.extend({ note: z.string().trim().max(2000).optional() })
export const returnShape = z.strictObject({ reason: z.string().trim().max(50_000) })
export const signerShape = z.strictObject({ signerId: z.uuid() })
/** The day that the hand wrote beside the signature; today where it is not said. */
export const signShape = signerShape.extend({ signedOn: dayShape.optional() })
export const issueShape = z.strictObject({ number: numberShape, issuedOn: dayShape })
