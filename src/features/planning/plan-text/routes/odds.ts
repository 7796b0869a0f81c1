import { listUnits } from '#features/ground/org/store.ts'
import type { Plan, TextOdd } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { differencesOf, unsaid } from '../rules/following.ts'
import { findText } from '../store.ts'
import { saidBy } from './reading.ts'

/** Where the text of a plan and what it goes by disagree; nothing where nobody has written in it, or the person may not read it. */
export async function textOdds(tx: Tx, { id }: Plan, on: Day): Promise<TextOdd[]> {
  const text = await findText(tx, id)
  if (!text) return []
  const said = await saidBy(text, await listUnits(tx, on))
  const sentences = new Map(text.blocks.map((block) => [block.id, block.text]))
  return [
    ...differencesOf(text, said.facts).map(({ block, kind }) => ({
      block,
      kind,
      sentence: sentences.get(block) ?? '',
    })),
    ...unsaid(text).map(({ kind }) => ({ block: null, kind, sentence: '' })),
  ]
}
