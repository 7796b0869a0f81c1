import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { UNIT_KINDS, UNIT_LEVELS } from './rules.ts'

/** A unit typed into the form. */
export const unitShape = z.strictObject({
  code: z.string().max(50),
  name: z.string().max(300),
  shortName: z.string().max(300),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  parentId: z.uuid().nullable(),
  place: z.string().trim().max(200),
  aliases: z.array(z.string().trim().min(1).max(300)).max(20),
  from: z.iso.date().transform((day) => day as Day),
  legalDocument: z.string().trim().max(300),
})
