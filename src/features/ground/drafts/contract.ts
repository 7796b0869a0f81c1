import { z } from 'zod'
import type { Items } from '#kernel/wire.ts'
import type { Draft } from './rules.ts'

export const draftShape = z.strictObject({ values: z.record(z.string().max(100), z.unknown()) })
export const formShape = z.string().regex(/^[A-Za-z0-9:-]{1,200}$/)

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/drafts': { answer: Items<Pick<Draft, 'form' | 'savedAt'>> }
    'GET /api/drafts/:form': { answer: { readonly draft: Draft | null } }
    'PUT /api/drafts/:form': { body: z.input<typeof draftShape>; answer: Pick<Draft, 'form' | 'savedAt'> }
    'POST /api/drafts/:form/drop': { answer: { readonly draft: null } }
  }
}
