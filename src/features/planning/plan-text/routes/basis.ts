import { findPlan } from '#features/planning/plans/store.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PlanText } from '../rules/text.ts'
import { textOf } from './reading.ts'

/** Whether the sentence behind a setting stands in this text as well. */
export function isSaid(source: string, { blocks }: PlanText): boolean {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
  return blocks.some(({ text }) => plain(text).includes(plain(source.split(' | ')[0]!)))
}

/**
 * The title of the one of these plans that says a sentence which this plan does not say. A plan and its amendments are one.
 *
 * @source T2-PLAN-8
 */
export async function sentenceOfAnother(
  tx: Tx,
  planId: string,
  sentence: string,
  others: readonly string[],
): Promise<string | null> {
  const own = found(await findPlan(tx, planId))
  if (isSaid(sentence, (await textOf(tx, own)).text)) return null
  for (const id of others) {
    const other = await findPlan(tx, id)
    if (other === null || (other.amends ?? other.id) === (own.amends ?? own.id)) continue
    if (isSaid(sentence, (await textOf(tx, other)).text)) return other.title
  }
  return null
}
