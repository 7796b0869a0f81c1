import { readAgain } from '#documents/child/client.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { type ImportedContent, isImported } from '#features/planning/plan-import/rules/accept.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan, findPlanSource } from '#features/planning/plans/store.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Tx } from '#server/database/db.ts'
import { Refused } from '#server/http/refused.ts'
import type { Asked } from '../reader.ts'
import { refusals } from '../refusals.ts'
import type { Block } from '../rules/block.ts'
import type { Said } from '../rules/reading.ts'
import { LONGEST_BLOCK, type PlanText } from '../rules/text.ts'
import { findCopiedFrom, findText } from '../store.ts'

/** The text as it was written here; before, that of the file that the plan was read from. */
export async function textOf(tx: Tx, plan: Plan): Promise<{ text: PlanText; version: number }> {
  const known = await findText(tx, plan.id)
  if (known) {
    const { version, ...text } = known
    return { text, version }
  }
  if (!isImported(plan)) return { text: { blocks: [], facts: [], next: 1 }, version: 0 }
  return { text: await originalOf(tx, plan), version: 0 }
}

/** The text of a plan as it was read from its file, made in the document process. @refuses TEXT_TOO_LONG */
async function originalOf(tx: Tx, plan: Plan & { readonly content: ImportedContent }): Promise<PlanText> {
  const lines = (await findPlanSource(tx, plan.id)) as readonly SourceLine[]
  const { reportLeadDays } = await getProfile(tx, plan.id)
  return asked<PlanText>(lines, { plan, reportLeadDays })
}

/** Has something of a text made in the document process. @refuses TEXT_TOO_LONG */
export async function asked<Answer>(lines: readonly unknown[], what: Asked): Promise<Answer> {
  const answer = await readAgain(lines, new URL('../reader.ts', import.meta.url), what)
  if (answer === null) throw new Refused(refusals.TEXT_TOO_LONG({ signs: LONGEST_BLOCK }))
  return answer as Answer
}

/** What the blocks say now, read in the document process. @refuses TEXT_TOO_LONG */
export async function saidBy({ blocks }: PlanText, units: readonly Unit[]): Promise<Said> {
  const register = units.map(({ id, name, kind }) => ({ id, name, kind }))
  return asked<Said>(blocks, { register })
}

/** What a text is compared with: that of its file, or of the plan that it was copied from. */
export async function comparedText(
  tx: Tx,
  plan: Plan,
): Promise<{ readonly with: 'file' | 'plan' | 'edition' | null; readonly blocks: readonly Block[] }> {
  if (isImported(plan)) return { with: 'file', blocks: (await originalOf(tx, plan)).blocks }
  const from = await findCopiedFrom(tx, plan.id)
  const before = from === null ? null : await findPlan(tx, from)
  return before ? { with: 'plan', blocks: (await textOf(tx, before)).text.blocks } : { with: null, blocks: [] }
}
