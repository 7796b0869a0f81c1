/** Why a file cannot be read; the sentences are with the feature that asked for the reading. */
export type ReadRefusal =
  | 'EMPTY'
  | 'UNKNOWN_TYPE'
  | 'IMAGE_ONLY'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'OLD_WORD'
  | 'TOO_LARGE'
  | 'LEGACY_FONT'
  | 'DAMAGED'

/** Carries a refusal out of the depth of a reader; caught only in read.ts. */
export class Refused extends Error {
  readonly code: ReadRefusal

  constructor(code: ReadRefusal) {
    super(code)
    this.code = code
  }
}
