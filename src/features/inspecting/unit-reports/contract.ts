import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { UnitReportAction, UnitReportInputs } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().max(20_000)
const number = z.string().trim().max(30)

export const answerShape = z.strictObject({
  none: z.boolean().optional(),
  text: words.optional(),
  number: number.optional(),
  done: number.optional(),
  total: number.optional(),
  yes: z.boolean().optional(),
  list: z.array(words).max(200).optional(),
  evidence: z.array(words).max(200).optional(),
  naReason: words.optional(),
  explanation: words.optional(),
})

export const narrativeShape = z.strictObject({ narrative: z.string().max(200_000) })

export const unitReportShapes = {
  submit: z.strictObject({
    asOf: day,
    declared: z.boolean(),
    number: z.string().trim().max(20),
    symbol: z.string().trim().max(60),
    datedOn: day.nullable(),
  }),
  return: z.strictObject({ reason: words }),
  receive: z.strictObject({ softCopyOn: day.nullable() }),
  lock: z.strictObject({}),
} satisfies { [A in UnitReportAction]: z.ZodType<Partial<UnitReportInputs[A]>> }
