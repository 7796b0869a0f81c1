import type { Download, Items } from '#kernel/wire.ts'

export interface ListedPaper {
  /** Its name in the address. */
  readonly kind: string
  readonly name: string
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/papers': {
      query: { readonly plan?: string; readonly team?: string; readonly inspection?: string }
      answer: Items<ListedPaper>
    }
    'GET /api/papers/:kind/:file': { query: { readonly show?: string }; answer: Download }
  }
}
