import { z } from 'zod'
import type { Download, Items, PathOf, Upload } from '#kernel/wire.ts'
import type { EvidenceFile } from './rules.ts'

/** What is said of a file before its bytes are sent; the id is made on the device, so that sending it twice does it once. */
export const fileShape = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(8000),
  size: z.int().min(0).max(1e12),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  partId: z.uuid().nullish(),
  restricted: z.boolean().optional(),
})

export type FileEntry = z.input<typeof fileShape>

/** A file, and how many of its bytes have come. */
export interface EvidenceUpload extends EvidenceFile {
  readonly received: number
}

/** The collections of things that files may belong to: '/api/findings'. */
export type AttachedTo =
  PathOf<'POST'> extends infer Path ? (Path extends `${infer Start}/:id/files` ? Start : never) : never

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/files': { answer: Items<EvidenceFile> }
    'GET /api/signed-copies/:paper/:id': { answer: Items<EvidenceFile> }
    'GET /api/files/:id': { answer: EvidenceUpload }
    'PUT /api/files/:id/chunks': { body: Upload; answer: { readonly received: number } }
    'POST /api/files/:id/finish': { answer: EvidenceFile }
    'POST /api/files/:id/remove': { answer: { readonly id: string } }
    'GET /api/files/:id/content': { answer: Download }
  }
}
