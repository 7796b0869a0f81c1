import { checkReturn } from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { applies, type Outline, type OutlineItem, questionsFor } from '#features/planning/outlines/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal } from '#kernel/actor.ts'
import { type Day, daysBetween } from '#kernel/day.ts'
import { allow, type Caution, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type UnitReportState = 'notStarted' | 'drafting' | 'submitted' | 'returned' | 'received' | 'locked'

/** Báo cáo của đơn vị: one for an announced inspection. */
export interface UnitReport {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly unitKind: string
  readonly outlineId: string | null
  readonly state: UnitReportState
  readonly dueOn: Day | null
  /** Số liệu tính đến ngày: the report's own day of figures. */
  readonly asOf: Day | null
  /** The whole report where the plan has no outline. */
  readonly narrative: string
  readonly number: string | null
  readonly symbol: string
  readonly datedOn: Day | null
  readonly signerId: string | null
  readonly declared: boolean
  readonly submittedOn: Day | null
  readonly softCopyOn: Day | null
  readonly receivedOn: Day | null
  readonly returnReason: string
  readonly version: number
}

/** One answer; numbers are exact decimals as text. "Không phát sinh" is an answer too. */
export interface AnswerValue {
  readonly none?: boolean
  readonly text?: string
  readonly number?: string
  /** Both parts of a ratio; its value is worked out. */
  readonly done?: string
  readonly total?: string
  readonly yes?: boolean
  readonly list?: readonly string[]
  readonly evidence?: readonly string[]
  /** Why the item does not apply, where the unit says so itself (adaptable outlines). */
  readonly naReason?: string
  readonly explanation?: string
}

export interface Answer {
  readonly itemId: string
  readonly value: AnswerValue
  readonly changedBy: string
  readonly changedAt: string
}

export interface UnitReportInputs {
  submit: {
    readonly asOf: Day
    readonly declared: boolean
    readonly number: string
    readonly symbol: string
    readonly datedOn: Day | null
  } & SubmitFacts
  return: { readonly reason: string }
  receive: { readonly softCopyOn: Day | null }
  lock: Record<string, never>
}
export type UnitReportAction = keyof UnitReportInputs

export interface SubmitFacts {
  readonly outline: Pick<Outline, 'items'> | null
  readonly answers: readonly Pick<Answer, 'itemId' | 'value'>[]
  /** Items to which a file is attached; one that asks for evidence is answered by it. */
  readonly attached?: readonly string[]
}

export type UnitReportSettings = Pick<Profile, 'declaration' | 'requiresSoftCopy' | 'reportLeadDays'>

const ofUnit = (actor: Actor, report: UnitReport) => holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId)
const recipient = (actor: Actor, report: UnitReport) =>
  isFocal(actor) || holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], report.teamId)

export const UNIT_REPORT_MOVES: Moves<UnitReport, UnitReportInputs, UnitReportSettings> = {
  submit: {
    from: ['notStarted', 'drafting', 'returned'],
    to: 'submitted',
    // Under the head's authority; where the plan asks only for the unit's confirmation, whoever submits gives it.
    who: (actor, report, settings) =>
      holdsPost(actor, 'unitHead', report.unitId) || (settings.declaration !== 'head' && ofUnit(actor, report)),
    source: ['CT-IV-4-0', 'CT-IV-4-1', 'TN-I-2-4', 'NX-IV-2.2a-6', 'QN-II-3a-1'],
    check: (report, input, on, settings) =>
      firstOf(
        settings.declaration !== 'off' && !input.declared && refusals.DECLARATION_REQUIRED(),
        input.asOf > on && refusals.CUTOFF_MISMATCH({ asOf: input.asOf }),
        checkComplete(report, input),
      ),
    change: (report, input, { by, on }) => ({
      asOf: input.asOf,
      declared: input.declared,
      number: input.number === '' ? null : input.number,
      symbol: input.symbol,
      datedOn: input.datedOn,
      signerId: by.id,
      // Lateness counts from the first sending: a report returned for more is not late for it.
      submittedOn: report.submittedOn ?? on,
      returnReason: '',
    }),
  },
  return: {
    from: ['submitted', 'received'],
    to: 'returned',
    who: recipient,
    source: 'design',
    check: (_report, input) => checkReturn(input),
    change: (_report, input) => ({ returnReason: input.reason.trim(), receivedOn: null }),
  },
  receive: {
    from: ['submitted'],
    to: 'received',
    who: recipient,
    source: ['QN-III-1-2', 'NX-IV-2.2a-6', 'TN-II-2b-2'],
    check: (_report, input, _on, settings) =>
      settings.requiresSoftCopy && input.softCopyOn === null ? refusals.SOFT_COPY_MISSING() : null,
    change: (_report, input, { on }) => ({ receivedOn: on, softCopyOn: input.softCopyOn }),
  },
  lock: {
    from: ['submitted', 'received'],
    to: 'locked',
    who: (actor, report) => holdsSeat(actor, ['teamHead', 'teamDeputy'], report.teamId),
    source: 'design',
  },
}

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

/** Items asked of this unit that have no answer yet; optional ones ("nếu có") left out. @source CT-IV-4-1, TN-I-2-4, TN-II-2b-3 */
export function missingItems(
  report: Pick<UnitReport, 'unitKind'>,
  { outline, answers, attached = [] }: SubmitFacts,
): OutlineItem[] {
  if (!outline) return []
  const given = new Map(answers.map((answer) => [answer.itemId, answer.value]))
  const proved = (item: OutlineItem) => item.answerKinds.includes('evidence') && attached.includes(item.id)
  return questionsFor(outline, report.unitKind).filter(
    (item) => !item.conditional && isEmptyAnswer(given.get(item.id)) && !proved(item),
  )
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

/** A person who may have signed a paper, with the short name of the body in whose name that person signs. */
export interface SignerChoice {
  readonly value: string
  readonly label: string
  readonly signsFor: 'team' | 'focalAgency' | 'committee'
  readonly body: string
  /** False for a deputy. */
  readonly heads: boolean
}

/** Who signs the schedule notice where nobody says otherwise: the head of the body that the plan lets send it; '' where there is none or more than one. @source KG-III-2-3, CT-IV-1-6 */
export function likelySigner(signers: readonly SignerChoice[], issuer: Profile['noticeIssuer']): string {
  const likely = signers.filter((one) => one.signsFor === issuer && one.heads)
  return likely.length === 1 ? likely[0]!.value : ''
}

/** The acts open to this person. */
export function unitReportActions(report: UnitReport, at: Circumstances<UnitReportSettings>): UnitReportAction[] {
  return openMoves(UNIT_REPORT_MOVES, report, at)
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

/** Tỷ lệ as percent with two decimals ("71,43"), or null for "không phát sinh" (nothing to divide by). @source TN-DC-I.2.5-1e, TN-DC-I.2.5-1g, TN-DC-I.2.5-2e, TN-DC-I.2.5-2f, TN-DC-I.2.7-4, TN-DC-I.2.7-5 */
export function ratioPercent(value: AnswerValue): string | null {
  const done = Number(value.done)
  const total = Number(value.total)
  if (isBlank(value.done) || isBlank(value.total) || Number.isNaN(done) || Number.isNaN(total) || total === 0)
    return null
  return ((done / total) * 100).toFixed(2).replace('.', ',')
}

/** Odd but allowed: a part larger than its whole. @source TN-DC-I.2.7-4 */
export function answerCautions(value: AnswerValue): Caution[] {
  return !isBlank(value.done) &&
    !isBlank(value.total) &&
    Number(value.done) > Number(value.total) &&
    isBlank(value.explanation)
    ? [refusals.RATIO_OUT_OF_RANGE({ done: value.done!, total: value.total! })]
    : []
}

/**
 * Days that the report came, or still is, after its due day; 0 on time. A returned one counts from its first sending.
 *
 * @source QN-III-1-1, NX-IV-2.2a-6, TN-II-2b-2
 */
export function daysLate(report: Pick<UnitReport, 'dueOn' | 'submittedOn' | 'state'>, on: Day): number {
  if (report.dueOn === null) return 0
  return Math.max(0, daysBetween(report.dueOn, report.submittedOn ?? on))
}

function checkComplete(report: UnitReport, facts: SubmitFacts): Refusal | null {
  if (!facts.outline) return isBlank(report.narrative) ? refusals.REPORT_EMPTY() : null
  const missing = missingItems(report, facts)
  return missing.length > 0
    ? refusals.REPORT_ITEM_MISSING({ count: missing.length, items: missing.map((item) => item.text.slice(0, 120)) })
    : null
}

function checkValue(value: AnswerValue): Refusal | null {
  const numbers = [value.number, value.done, value.total].filter((part) => !isBlank(part))
  return numbers.some((part) => !/^-?\d{1,15}(\.\d{1,6})?$/.test(part!)) ? refusals.NUMBER_FORM() : null
}

/** What the unit is still writing is its own; others read it from the sending on. @source CT-IV-4-1 */
export function isReportOpenTo(by: Actor, report: UnitReport): boolean {
  return (
    holdsPost(by, ['unitHead', 'unitOfficer'], report.unitId) ||
    ['submitted', 'received', 'locked'].includes(report.state)
  )
}
