import type { Day } from '#kernel/day.ts'
import type { Download, Items } from '#kernel/wire.ts'

export interface ListedPaper {
  /** Its name in the address. */
  readonly kind: string
  readonly name: string
  /** What must be there before it can be printed, as a sentence; null where nothing is missing. */
  readonly lacks: string | null
  /** Null: the paper has no number and no signed copy here. */
  readonly life: {
    readonly number: string | null
    readonly symbol: string
    readonly signedOn: Day | null
    readonly issuedOn: Day | null
    readonly copies: readonly { readonly id: string; readonly name: string }[]
  } | null
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
