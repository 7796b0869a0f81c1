import { type Outline, type OutlineItem, questionsFor } from '#features/planning/outlines/rules.ts'
import { answerCautions, isEmptyAnswer } from './answers.ts'
import type { SubmitFacts, UnitReport } from './report.ts'

/** Items asked of this unit that have no answer yet, or an odd one without its explanation; optional ones ("nếu có") left out. @source CT-IV-4-1, TN-I-2-4, TN-II-2b-3 */
export function missingItems(
  report: Pick<UnitReport, 'unitKind'>,
  { outline, answers, attached = [] }: SubmitFacts,
): OutlineItem[] {
  if (!outline) return []
  const answered = new Map(answers.map((answer) => [answer.itemId, answer.value]))
  const proved = (item: OutlineItem) => item.answerKinds.includes('evidence') && attached.includes(item.id)
  const isOpen = (item: OutlineItem) => {
    const value = answered.get(item.id)
    return (isEmptyAnswer(value) && !proved(item)) || (value !== undefined && answerCautions(value).length > 0)
  }
  return questionsFor(outline, report.unitKind).filter((item) => !item.conditional && isOpen(item))
}

/** One page of the form: a heading with the questions directly below it, or a question that stands alone. */
export interface ReportSection {
  readonly id: string
  readonly heading: OutlineItem
  /** The headings above it, outermost first. */
  readonly above: readonly OutlineItem[]
  readonly questions: readonly OutlineItem[]
}

/** The form's pages, field by field, in the order of the outline; items not asked of this unit stay in, so that nothing seems lost. @source QN-II-3a-1 */
export function sectionsOf({ items }: Pick<Outline, 'items'>): ReportSection[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const groups = Map.groupBy(
    items.filter((item) => item.answerKinds.length > 0),
    (question) => question.parentId ?? question.id,
  )
  return [...groups].map(([id, questions]) => {
    const heading = byId.get(id)!
    const above: OutlineItem[] = []
    for (let at = byId.get(heading.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) above.unshift(at)
    return { id, heading, above, questions }
  })
}

/**
 * How far the report, or one of its pages, is: answered of what must be answered. Optional items ("nếu có") count nowhere,
 * so that the count is full exactly when nothing is missing.
 */
export function progressOf(
  report: Pick<UnitReport, 'unitKind'>,
  facts: SubmitFacts,
  page?: ReportSection,
): { readonly answered: number; readonly asked: number } {
  const within = (item: OutlineItem) =>
    !item.conditional && (!page || page.questions.some((question) => question.id === item.id))
  const asked = facts.outline ? questionsFor(facts.outline, report.unitKind).filter(within).length : 0
  return { answered: asked - missingItems(report, facts).filter(within).length, asked }
}
