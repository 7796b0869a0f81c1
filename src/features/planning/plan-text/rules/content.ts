import { type Plan, type PlanContent, windowRead } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { type Fact, singleOf, valuesOf } from './fact.ts'
import { contentTree } from './reading.ts'

/**
 * Nội dung kế hoạch từ dữ kiện: what every later feature reads of a plan: number and day as far as the paper has them, the title as it is
 * written beside the subjects that it names as identifiers.
 *
 * @source CT-HDR-2, CT-HDR-3, QN-HDR-3, NX-HDR-3, KG-HDR-1, KG-HDR-2, KG-HDR-3, TN-HDR-1, TN-HDR-1b, TN-HDR-2
 */
export function planOf(plan: Plan, facts: readonly Fact[]): Plan {
  const content: PlanContent = {
    ...plan.content,
    legalBases: valuesOf(facts, 'basis'),
    purposes: valuesOf(facts, 'purpose'),
    requirements: valuesOf(facts, 'requirement'),
    contents: contentTree(valuesOf(facts, 'content')),
    forms: valuesOf(facts, 'form'),
    targets: valuesOf(facts, 'target'),
    periods: valuesOf(facts, 'period'),
    tasks: valuesOf(facts, 'task'),
    budget: valuesOf(facts, 'budget'),
    recipients: valuesOf(facts, 'recipient'),
    signature: singleOf(facts, 'signature') ?? { lines: [], name: null },
  }
  const { from, to } = windowRead(content.periods)
  const issued = singleOf(facts, 'issuedOn')
  const said = {
    from,
    to,
    content,
    planYear: singleOf(facts, 'planYear') ?? plan.planYear,
    subjects: singleOf(facts, 'subjects') ?? plan.subjects,
  }
  // The head of an amended text is that of the plan: the amendment has a number, a day and a title of its own.
  if (plan.amends !== null) return { ...plan, ...said }
  return {
    ...plan,
    ...said,
    number: singleOf(facts, 'number') ?? null,
    symbol: singleOf(facts, 'symbol') ?? plan.symbol,
    place: singleOf(facts, 'place') ?? plan.place,
    issuedOn: (issued?.day ?? null) as Day | null,
    issuedText: issued && issued.day === null ? issued.text : '',
    issuer: singleOf(facts, 'issuer') ?? plan.issuer,
    title: singleOf(facts, 'title') ?? plan.title,
  }
}
