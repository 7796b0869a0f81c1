import { z } from 'zod'

/** Filters of the list; `before` is the last row that was shown, as "moment id". */
export const recordQueryShape = z.strictObject({
  thing: z.string().max(40).optional(),
  person: z.uuid().optional(),
  inspection: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z [0-9a-f-]{36}$/)
    .optional(),
})
export type RecordQuery = z.infer<typeof recordQueryShape>
