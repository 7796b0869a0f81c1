import type { PlanDraft } from '#features/planning/plan-import/contract.ts'
import { texts } from '#features/planning/plan-import/texts.ts'
import { type Citation, citationsIn, nameOf } from '../phrases/citations.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** Cited documents that are later than the plan, or whose symbol is odd. */
export const citationDoubts: Doubter = (plan) =>
  wordsOf(plan).flatMap((paragraph) =>
    citationsIn(paragraph.text).flatMap((citation) => {
      return [
        ...(isLater(citation, plan.draft.issuedOn)
          ? [doubt('A-21', paragraph, nameOf(citation), say.citedLater(citation.dateText ?? ''))]
          : []),
        ...(isOdd(citation) ? [doubt('A-36', paragraph, nameOf(citation), say.symbolOdd)] : []),
      ]
    }),
  )

/** Later than the last day on which the plan may have been issued, as far as its day is filled in. */
function isLater(citation: Citation, issuedOn: PlanDraft['issuedOn']): boolean {
  if (!citation.date || !issuedOn?.year) return false
  const two = (figure: number) => String(figure).padStart(2, '0')
  const until = `${issuedOn.year}-${issuedOn.month ? two(issuedOn.month) : '12'}-${issuedOn.day ? two(issuedOn.day) : '31'}`
  return citation.date > until
}

/** "&" in a symbol, or a letter that names no kind of document ("797/UBND" is a letter's usual form, still without unit). */
const isOdd = ({ symbol, type }: Citation) =>
  symbol !== null && (symbol.includes('&') || (/^công văn$/iu.test(type) && !symbol.includes('-')))
