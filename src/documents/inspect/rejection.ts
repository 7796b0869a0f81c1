/** Why a file is not taken; the sentences are with the feature that asked. */
export type Rejection =
  | 'UNKNOWN_TYPE'
  | 'WRONG_EXTENSION'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'RUNS'
  | 'CALLS_OUT'
  | 'SWELLS'
  | 'DAMAGED'
  | 'SECRET'

/** Carries a rejection out of the depth of an inspection; caught only in inspect.ts. */
export class Rejected extends Error {
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(rejection)
    this.rejection = rejection
  }
}
