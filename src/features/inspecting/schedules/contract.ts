import { z } from 'zod'

/** The attendance of a session as the Team records it. */
export const attendanceShape = z.strictObject({
  attendance: z
    .array(
      z.strictObject({
        side: z.enum(['team', 'unit']),
        accountId: z.uuid().nullable(),
        name: z.string().trim().min(1).max(200),
        post: z.string().trim().max(300),
        present: z.boolean(),
        reason: z.string().trim().max(500),
      }),
    )
    .max(100),
  ended: z.boolean(),
})
