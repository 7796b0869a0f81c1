import { z } from 'zod'
import type { Items } from '#kernel/wire.ts'
import type { Draft } from './rules.ts'

const name = z.string().max(100)
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()])
const list = z.array(plain).max(1000)
/** What a field of a form holds: a word, some words, or lines of fields. */
const field = z.union([plain, list, z.array(z.record(name, z.union([plain, list]))).max(1000)])

export const draftShape = z.strictObject({ values: z.record(name, field) })
export const formShape = z.string().regex(/^[A-Za-z0-9:-]{1,200}$/)

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/drafts': { answer: Items<Pick<Draft, 'form' | 'savedAt'>> }
    'GET /api/drafts/:form': { answer: { readonly draft: Draft | null } }
    'PUT /api/drafts/:form': { body: z.input<typeof draftShape>; answer: Pick<Draft, 'form' | 'savedAt'> }
    'POST /api/drafts/:form/drop': { answer: { readonly draft: null } }
  }
}
