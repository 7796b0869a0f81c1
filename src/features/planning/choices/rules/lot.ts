import { firstOf, type Refusal } from '#kernel/decision.ts'
import { framed } from '#kernel/draw.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'

/** From among whom a lot is drawn: all that fit and are not in the plan yet, or of them those not visited in its cycle. */
export const LOT_POOLS = ['all', 'unvisited'] as const
export type LotPool = (typeof LOT_POOLS)[number]

/** Một lần bốc thăm for one sentence of a plan, as it was fixed before its result was known. */
export interface Lot {
  readonly id: string
  /** In the words of the plan, by which the sentence is known when its number changes. */
  readonly sentence: string
  /** Which draw for this sentence, from 1. */
  readonly ordinal: number
  /** How many units are drawn. */
  readonly count: number
  readonly pool: LotPool
  /** Why it was drawn again; empty the first time. */
  readonly reason: string
  /** Ids of the units, in their order. */
  readonly candidates: readonly string[]
  /** SHA-256 of `listText`. */
  readonly listHash: string
  /** 32 random bytes, hexadecimal. */
  readonly seed: string
}

/** What the hash of a list is made of: an id a line, in their order. @source T2-PLAN-5 */
export function listText(candidates: readonly string[]): string {
  return candidates
    .toSorted()
    .map((id) => `${id}\n`)
    .join('')
}

/** What the digest of one unit is made of. @source T2-PLAN-5 */
export function lotText({ seed }: Pick<Lot, 'seed'>, unit: string): string {
  return framed({ seed, unit })
}

/** The units drawn: those with the smallest digests, in that order. The same seed and list give the same units. @source T2-PLAN-5 */
export function takenByLot(
  { candidates, count }: Pick<Lot, 'candidates' | 'count'>,
  digests: ReadonlyMap<string, string>,
): string[] {
  const place = (id: string) => `${digests.get(id)} ${id}`
  return candidates.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, count)
}

/** A draw of some of these units; again for one sentence only with a reason. @refuses DRAW_REASON_REQUIRED, LOT_LIST_TOO_SHORT @source T2-PLAN-5 */
export function checkLot(
  { count, reason }: Pick<Lot, 'count' | 'reason'>,
  { candidates, before }: { readonly candidates: number; readonly before: number },
): Refusal | null {
  return firstOf(
    before > 0 && isBlank(reason) && refusals.DRAW_REASON_REQUIRED({ before }),
    count > candidates && refusals.LOT_LIST_TOO_SHORT({ count, candidates }),
  )
}
