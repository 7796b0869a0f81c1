import type { DecidedDoubt, ImportedContent } from '#features/planning/plan-import/rules/accept.ts'
import type { Plan } from '#features/planning/plans/rules.ts'

type Verdict = Pick<DecidedDoubt, 'decision' | 'note'> & { readonly change: number | null }

export const OPEN: Verdict = { decision: 'open', note: '', change: null }

/** The plan with another verdict on some of its doubts; the same plan where it has none of them. */
export function withDoubts<P extends Plan & { readonly content: ImportedContent }>(
  plan: P,
  isOne: (doubt: DecidedDoubt, index: number) => boolean,
  { change, ...verdict }: Verdict,
): P {
  const { imported } = plan.content
  if (!imported.doubts.some(isOne)) return plan
  const doubts = imported.doubts.map((doubt, index): DecidedDoubt => {
    if (!isOne(doubt, index)) return doubt
    const { change: _before, ...rest } = doubt
    return { ...rest, ...verdict, ...(change !== null && { change }) }
  })
  return { ...plan, content: { ...plan.content, imported: { ...imported, doubts } } }
}
