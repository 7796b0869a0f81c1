import { checkNumberFree, lifeOf, type OfficialPaper, type PaperInputs } from '#features/ground/papers/rules.ts'
import { type Circumstances, holdsMandate, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { roman } from '#kernel/blocks.ts'
import { addDays, type Day, isDay } from '#kernel/day.ts'
import { type Caution, firstOf, type Refusal } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type PlanState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'signed'
  | 'issued'
  | 'inProgress'
  | 'completed'
  | 'archived'
  | 'cancelled'

/** What a plan promises to inspect: named units, a number, a share, or so many under each chosen parent. */
export interface CoverageRule {
  readonly kind: string | null
  readonly names: readonly string[]
  readonly count: number | null
  /** At least so many of a hundred of the kind. */
  readonly percent: number | null
  readonly perParent: number | null
  readonly text: string
  readonly form: string | null
}

export interface PlanLegalBasis {
  readonly type: string
  readonly number: string | null
  readonly symbol: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly text: string
}

export interface PlanNode {
  readonly marker: string | null
  readonly text: string
  readonly children: readonly PlanNode[]
}

/** A stretch of time as the plan writes it; `before`: its last day is no longer inside. */
export interface PlanPeriod {
  readonly form: string | null
  readonly from: string | null
  readonly to: string | null
  readonly before: boolean
  readonly text: string
  /** "Đợt 1", "Đợt II" */
  readonly round?: string | null
  /** "dự kiến": outside of it is odd, not wrong. */
  readonly indicative?: boolean
}

/** The days in which announced inspections may be held. */
export type PlanWindow = { readonly from: Day | null; readonly to: Day | null; readonly indicative: boolean }

/** The parts of a plan's text, in the shape that the import reads and the paper prints. */
export interface PlanContent {
  readonly legalBases: readonly PlanLegalBasis[]
  readonly purposes: readonly string[]
  readonly requirements: readonly string[]
  readonly contents: readonly PlanNode[]
  readonly forms: readonly {
    readonly form: string
    readonly code: string | null
    readonly text: string
    readonly lead: string | null
    readonly coordinating: readonly string[]
    readonly invited: readonly string[]
  }[]
  readonly targets: readonly CoverageRule[]
  readonly periods: readonly PlanPeriod[]
  readonly tasks: readonly { readonly body: string | null; readonly text: string; readonly due: string | null }[]
  readonly budget: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null }
  /** Annexes that the text cites but nobody has attached. */
  readonly missingAnnexes: readonly string[]
  /** Present while the plan came from a document: whether its doubts were decided and its parts taken in. */
  readonly imported?: { readonly placed: boolean }
}

/** Kế hoạch kiểm tra of one year. */
export interface Plan extends OfficialPaper {
  readonly id: string
  readonly origin: 'drafted' | 'imported'
  readonly state: PlanState
  readonly place: string
  /** The date as the document writes it, where day or month is blank. */
  readonly issuedText: string
  readonly title: string
  readonly planYear: number
  readonly issuer: string
  readonly subjects: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly content: PlanContent
  /** What an accepted, already issued plan lacks. */
  readonly flags: readonly string[]
  readonly version: number
}

export interface PlanInputs extends PaperInputs {
  submit: CoverageFacts
  acceptImported: { readonly numberTaken: boolean }
  cancel: { readonly reason: string; readonly carriedOut: number }
}
export type PlanAction = keyof PlanInputs

export interface CoverageFacts {
  readonly coverage: readonly Coverage[]
}

/** Plans ask nothing of the profile yet: the moves below are the same everywhere. */
export type PlanSettings = Readonly<Record<string, unknown>>

const paper = lifeOf('plan')

export const PLAN_MOVES: Moves<Plan, PlanInputs, PlanSettings> = {
  submit: {
    ...paper.submit,
    who: isFocal,
    source: ['CT-PRE-1', 'QN-II-2-X'],
    check: (plan, input) => checkSubmission(plan, input.coverage),
  },
  return: { ...paper.return, who: isLeader, source: 'design' },
  sign: {
    ...paper.sign,
    // The signer himself, or the clerk from the signed paper.
    who: (actor) => isLeader(actor) || holdsMandate(actor, 'plan') || holdsPost(actor, 'clerk'),
    source: ['CT-SIG-1', 'QN-SIG-1', 'NX-SIG-1', 'TN-SIG-1'],
  },
  issue: {
    ...paper.issue,
    who: (actor) => holdsPost(actor, 'clerk'),
    source: ['CT-HDR-1', 'QN-HDR-1'],
    check: (plan, input, on) =>
      firstOf(
        paper.issue.check(plan, input, on),
        plan.content.recipients.length === 0 && refusals.RECIPIENTS_REQUIRED(),
      ),
    change: (plan, input, at) => ({ ...paper.issue.change(plan, input, at), issuedText: '' }),
  },
  acceptImported: {
    from: ['draft'],
    to: 'issued',
    known: (_settings, plan) => plan.origin === 'imported',
    who: isFocal,
    source: ['QN-HDR-1', 'QN-HDR-2', 'QN-II-2-X', 'TN-SIG-1'],
    check: (plan, input) => firstOf(checkPlaced(plan), checkNumberFree('plan', plan, input.numberTaken)),
    change: (plan) => ({ flags: lacks(plan) }),
  },
  cancel: {
    from: ['draft', 'issued'],
    to: 'cancelled',
    who: (actor) => isLeader(actor) || isFocal(actor),
    source: 'design',
    check: (_plan, input) =>
      firstOf(
        input.carriedOut > 0 && refusals.PLAN_CARRIED_OUT({ count: input.carriedOut }),
        isBlank(input.reason) && common.CANCEL_REASON_REQUIRED(),
      ),
    change: (_plan, input) => ({ returnReason: input.reason.trim() }),
  },
}

/** One rule of coverage with its figures now. */
export interface Coverage {
  readonly rule: number
  readonly text: string
  /** Units that must be inspected at least; null where the plan gives no number. */
  readonly wanted: number | null
  readonly percent: number | null
  /** All units of the kind on the day, where the rule is a share. */
  readonly total: number | null
  readonly named: number
  readonly inspected: number
  readonly met: boolean
}

/**
 * Độ bao phủ: what each rule wants, what is named, what has been inspected. A share rounds up: 30 % of 31 are 10.
 *
 * @source CT-III-1b-4, QN-II-2a-1, NX-IV-2.2a-1, KG-II-2a, KG-II-2b
 */
export function coverageOf(
  rules: readonly CoverageRule[],
  places: readonly { readonly rule: number; readonly unitId: string | null }[],
  inspectedUnits: ReadonlySet<string>,
  totalOf: (kind: string | null) => number,
): Coverage[] {
  return rules.map((rule, index) => {
    const mine = places.filter((place) => place.rule === index)
    const units = new Set(mine.flatMap((place) => (place.unitId === null ? [] : [place.unitId])))
    const total = rule.percent === null ? null : totalOf(rule.kind)
    const wanted =
      rule.percent !== null && total !== null
        ? Math.ceil((rule.percent * total) / 100)
        : rule.count !== null
          ? rule.count
          : rule.names.length > 0
            ? rule.names.length
            : null
    // Places may stay unnamed at issue; a share is judged by the places that the plan holds for it.
    const held = rule.percent === null ? units.size : mine.length
    return {
      rule: index,
      text: rule.text,
      wanted,
      percent: rule.percent,
      total,
      named: units.size,
      inspected: [...units].filter((unit) => inspectedUnits.has(unit)).length,
      met: wanted === null || held >= wanted,
    }
  })
}

/** The days from the first to the last of all announced periods; surprise and self-inspections are not held by them. @source CT-III-1b-1, KG-II-3, TN-III-2 */
export function windowRead(periods: readonly PlanPeriod[]): PlanWindow {
  const announced = periods.filter(({ form }) => !/đột xuất|tự kiểm tra/iu.test(form ?? ''))
  const first = announced.flatMap(({ from }) => (from !== null && isDay(from) ? [from] : [])).toSorted()[0] ?? null
  const last =
    announced
      .flatMap(({ to, before }) => (to !== null && isDay(to) ? [before ? addDays(to, -1) : to] : []))
      .toSorted()
      .at(-1) ?? null
  return {
    from: first,
    to: last,
    indicative: announced.length > 0 && announced.every((period) => period.indicative === true),
  }
}

/**
 * Thời gian kiểm tra của một đợt: the period of that round, else the whole plan's. Days that a person has typed over the reading hold for every round.
 *
 * @source NX-II-2.1-3, NX-II-2.1-7, CT-III-1b-1
 */
export function windowFor(
  { from, to, periods }: Pick<Plan, 'from' | 'to'> & Pick<PlanContent, 'periods'>,
  round: number,
): PlanWindow {
  const whole = windowRead(periods)
  const typed = whole.from !== from || whole.to !== to
  const own = periods.filter((period) =>
    [String(round), roman(round)].includes(period.round?.replace(/^đợt\s+/iu, '').toUpperCase() ?? ''),
  )
  const read = windowRead(own)
  return typed || (read.from === null && read.to === null) ? { ...whole, from, to } : read
}

/** The acts open to this person. */
export function planActions(plan: Plan, at: Circumstances<PlanSettings>): PlanAction[] {
  return openMoves(PLAN_MOVES, plan, at)
}

/** Whether the words of a plan may be changed, and by this person. */
export function mayEditPlan(actor: Parameters<typeof isFocal>[0], plan: Pick<Plan, 'state'>): boolean {
  return isFocal(actor) && (plan.state === 'draft' || plan.state === 'returned')
}

/** The coverage rules of a plan stand once its places are made of them: from then on a place is named, not a rule rewritten. @refuses TARGETS_PLACED @source CT-III-1b-6 */
export function checkTargets(before: Pick<Plan, 'content'>, targets: readonly CoverageRule[]): Refusal | null {
  return before.content.imported?.placed && JSON.stringify(before.content.targets) !== JSON.stringify(targets)
    ? refusals.TARGETS_PLACED()
    : null
}

/** Odd but allowed: a basis dated after the plan. @source CT-PRE-1 */
export function planCautions(plan: Plan): Caution[] {
  return plan.content.legalBases
    .filter((basis) => basis.date !== null && plan.issuedOn !== null && basis.date > plan.issuedOn)
    .map((basis) => refusals.BASIS_DATE_AFTER_PLAN({ basis: `${basis.number ?? ''}/${basis.symbol ?? ''}` }))
}

/** What an existing plan lacks though it was issued: flagged, never invented. @source QN-HDR-1, QN-HDR-2, NX-HDR-1, NX-HDR-2, TN-SIG-1, QN-II-2-X */
export function lacks(plan: Plan): string[] {
  return [
    ...(plan.number === null ? ['numberMissing'] : []),
    ...(plan.issuedOn === null ? ['datePartial'] : []),
    ...(plan.content.signature.name === null ? ['signerMissing'] : []),
    ...(plan.content.missingAnnexes.length > 0 ? ['annexMissing'] : []),
  ]
}

/** A document still being read is no plan yet: its doubts come first. */
function checkPlaced(plan: Plan): Refusal | null {
  return plan.content.imported?.placed === false ? refusals.IMPORT_NOT_PLACED() : null
}

function checkSubmission(plan: Plan, coverage: readonly Coverage[]): Refusal | null {
  const unread = checkPlaced(plan)
  if (unread) return unread
  if (plan.content.legalBases.length === 0) return refusals.LEGAL_BASIS_REQUIRED()
  if (plan.from === null && plan.to === null && plan.content.periods.length === 0) return refusals.WINDOW_REQUIRED()
  if (plan.content.missingAnnexes.length > 0) return refusals.ANNEX_MISSING({ names: plan.content.missingAnnexes })
  const short = coverage.find((rule) => rule.percent !== null && !rule.met)
  return short
    ? refusals.COVERAGE_BELOW_30({ percent: short.percent ?? 0, wanted: short.wanted ?? 0, total: short.total ?? 0 })
    : null
}
