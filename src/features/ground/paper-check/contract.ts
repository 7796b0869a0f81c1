import type { Upload } from '#kernel/wire.ts'

/** One rule of the decree, judged on a file. */
export interface PaperRule {
  /** "G1" … "A10", in the order of the decree's boxes. */
  readonly id: string
  /** Null where the file cannot tell, or only a person can. */
  readonly ok: boolean | null
  /** In a short Vietnamese sentence, for papers are Vietnamese. */
  readonly found: string
  readonly place: string
  /** The project's own check, no breach of the decree. */
  readonly note: boolean
}

export interface PaperCheck {
  readonly rules: readonly PaperRule[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'POST /api/paper-check': { body: Upload; answer: PaperCheck }
  }
}
