import { z } from 'zod'

/** What is said of a file before its bytes are sent; the id is made on the device, so that sending it twice does it once. */
export const fileShape = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(8000),
  size: z.int().min(0).max(1e12),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  partId: z.uuid().nullish(),
  restricted: z.boolean().optional(),
})
