import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'

/** What is given to end a thing before its time. */
export interface Ending {
  readonly reason: string
  /** The paper that ends it, with number and day; blank where nothing was sent out yet. */
  readonly document: string
}

/**
 * What went out under number and seal is ended by a paper of its own, which names who decided: nobody ends it by his own word.
 *
 * @refuses ENDING_PAPER_REQUIRED, ENDING_COPY_REQUIRED
 * @source design
 */
export function checkEnding({ document }: Ending, signedCopy: string | null): Refusal | null {
  return allOf(
    isBlank(document) && refusals.ENDING_PAPER_REQUIRED(),
    signedCopy === null && refusals.ENDING_COPY_REQUIRED(),
  )
}
