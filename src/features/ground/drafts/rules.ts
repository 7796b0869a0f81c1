/** Bản đang viết dở: the fields of one form as they stood. */
export interface Draft {
  /** Names the form and what it is about: "finding:0192…". */
  readonly form: string
  readonly values: Readonly<Record<string, unknown>>
  /** ISO moment. */
  readonly savedAt: string
}

/** Longer than any form, in signs of its JSON; a whole plan is no draft. */
export const DRAFT_LENGTH = 500_000

/** Days after which what was never sent is dropped. */
export const KEPT_DAYS = 90
