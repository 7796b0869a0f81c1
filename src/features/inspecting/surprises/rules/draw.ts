import type { Day } from '#kernel/day.ts'
import { framed } from '#kernel/draw.ts'

/**
 * What the digest of a draw is made of: the seed, the kind of unit and the day. The database writes the same text.
 *
 * @source design: can anybody work a draw out again?
 */
export function drawText({
  seed,
  kind,
  on,
}: {
  readonly seed: string
  readonly kind: string
  readonly on: Day
}): string {
  return framed({ seed, kind, on })
}

/**
 * Bốc thăm: the unit that a digest points at among the candidates, whatever order they are given in; null where there are none.
 * The digest as one large number, divided by how many there are: the remainder counts along their ids in order.
 *
 * @source design: can anybody work a draw out again?
 */
export function drawTarget(digest: string, candidates: readonly string[]): string | null {
  const ordered = candidates.toSorted()
  return ordered.length === 0 ? null : ordered[Number(BigInt(`0x${digest}`) % BigInt(ordered.length))]!
}
