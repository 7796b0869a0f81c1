import { applies, type Outline } from '#features/planning/outlines/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import { allow, type Caution, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { AnswerValue, ReturnedReport, SubmitFacts, UnitReport } from './report.ts'
import { ofUnit } from './who.ts'

/**
 * Whether this person may write an answer now, and whether the item is asked of this unit at all.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, ITEM_NOT_APPLICABLE, and what is wrong with the value
 * @source TN-DC-I.2.4-1, TN-DC-I.2.4-2, TN-DC-I.2.5-1a, TN-DC-I.2.5-2a, TN-DC-I.3-2x
 */
export function writeAnswer(
  actor: Actor,
  report: UnitReport,
  outline: Pick<Outline, 'items'>,
  itemId: string,
  value: AnswerValue,
): Decision<AnswerValue> {
  if (!ofUnit(actor, report)) return refuse(common.WRONG_ACTOR({}, { source: 'CT-IV-4-1' }))
  if (!['notStarted', 'drafting', 'returned'].includes(report.state)) return refuse(refusals.REPORT_SENT())
  const item = outline.items.find((known) => known.id === itemId && known.answerKinds.length > 0)
  if (!item) return refuse(common.NOT_FOUND())
  if (!applies(item, report.unitKind, outline.items))
    return refuse(refusals.ITEM_NOT_APPLICABLE({ item: item.text.slice(0, 120) }))
  const problem = checkValue(value)
  return problem ? refuse(problem) : allow(value)
}

/** Whether this person may write the narrative of a report without an outline. @source NX-IV-2.2a-6 */
export function writeNarrative(actor: Actor, report: UnitReport): Decision<UnitReport> {
  if (!ofUnit(actor, report)) return refuse(common.WRONG_ACTOR({}, { source: 'NX-IV-2.2a-6' }))
  return ['notStarted', 'drafting', 'returned'].includes(report.state) ? allow(report) : refuse(refusals.REPORT_SENT())
}

/** True when an answer says nothing: blank is not "không phát sinh". @source TN-I-2-4 */
export function isEmptyAnswer(value: AnswerValue | undefined): boolean {
  if (value === undefined) return true
  if (value.none === true || value.yes !== undefined || !isBlank(value.naReason)) return false
  return (
    isBlank(value.text) &&
    isBlank(value.number) &&
    (isBlank(value.done) || isBlank(value.total)) &&
    !value.list?.some((line) => !isBlank(line)) &&
    !value.evidence?.some((line) => !isBlank(line))
  )
}

/** Items that say something else than in the version that was returned. */
export function changedItems(answers: SubmitFacts['answers'], returned: Pick<ReturnedReport, 'answers'>): string[] {
  const said = (value: AnswerValue | undefined) => (value && !isEmptyAnswer(value) ? JSON.stringify(value) : '')
  const before = new Map(returned.answers.map(({ itemId, value }) => [itemId, value]))
  return answers.filter(({ itemId, value }) => said(value) !== said(before.get(itemId))).map(({ itemId }) => itemId)
}

/** Tỷ lệ as percent with two decimals ("71,43"), or null for "không phát sinh" (nothing to divide by). @source TN-DC-I.2.5-1e, TN-DC-I.2.5-1g, TN-DC-I.2.5-2e, TN-DC-I.2.5-2f, TN-DC-I.2.7-4, TN-DC-I.2.7-5 */
export function ratioPercent(value: AnswerValue): string | null {
  const done = Number(value.done)
  const total = Number(value.total)
  if (isBlank(value.done) || isBlank(value.total) || Number.isNaN(done) || Number.isNaN(total) || total === 0)
    return null
  return ((done / total) * 100).toFixed(2).replace('.', ',')
}

/** Odd but allowed, with an explanation: a part larger than its whole, a count below nothing. @source TN-DC-I.2.7-4 */
export function answerCautions(value: AnswerValue): Caution[] {
  if (value.none === true || value.naReason !== undefined || !isBlank(value.explanation)) return []
  const below = [value.number, value.done, value.total].find((part) => !isBlank(part) && Number(part) < 0)
  const over = !isBlank(value.done) && !isBlank(value.total) && Number(value.done) > Number(value.total)
  return [
    below !== undefined && refusals.NUMBER_NEGATIVE({ number: below }),
    over && refusals.RATIO_OUT_OF_RANGE({ done: value.done!, total: value.total! }),
  ].filter((caution) => caution !== false)
}

function checkValue(value: AnswerValue): Refusal | null {
  const numbers = [value.number, value.done, value.total].filter((part) => !isBlank(part))
  return numbers.some((part) => !/^-?\d{1,15}(\.\d{1,6})?$/.test(part!)) ? refusals.NUMBER_FORM() : null
}
