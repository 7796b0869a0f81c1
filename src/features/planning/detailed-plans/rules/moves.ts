import {
  checkIssueDay,
  checkNumber,
  checkNumberFree,
  checkSignature,
  checkSignDay,
  checkWitnesses,
} from '#features/ground/papers/rules.ts'
import { isInForce } from '#features/planning/plans/rules.ts'
import { type Actor, type Circumstances, holdsMandate, holdsPost, isFocal } from '#kernel/actor.ts'
import { allOf, allow, type Decision, firstOf, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { fixCautions, fixGaps } from './checks.ts'
import {
  type DetailedPlan,
  type DetailedPlanAction,
  type DetailedPlanInputs,
  type DetailedPlanSettings,
  isFixed,
} from './detailed-plan.ts'

export const DETAILED_PLAN_MOVES: Moves<DetailedPlan, DetailedPlanInputs, DetailedPlanSettings> = {
  fix: {
    from: ['draft'],
    to: 'fixed',
    who: isFocal,
    source: ['CT-IV-1-3', 'KG-III-2-2', 'KG-II-2c'],
    check: (detailed, input, _on, settings) =>
      firstOf(allOf(...fixGaps(detailed, input.around, settings)), isBlank(input.note) && oddly(detailed, input)),
    change: (_detailed, input, { by, on }) => ({
      chosen: input.chosen,
      fixedBy: by.id,
      fixedOn: on,
      fixNote: input.note.trim(),
    }),
  },
  sign: {
    from: ['fixed'],
    to: 'signed',
    confirmed: true,
    // The signer himself, or the clerk from the signed paper: so also what the head of a Team has signed.
    who: (actor) => holdsPost(actor, ['focalHead', 'clerk']) || holdsMandate(actor, 'detailedPlan'),
    source: ['CT-IV-1-3', 'CT-SIG-1'],
    check: (detailed, input, on) =>
      allOf(checkSignDay(input.signedOn ?? on, on), checkSignature('detailedPlan', input, detailed.fixedBy)),
    change: (_detailed, input, { on }) => ({ signerId: input.signerId, signedOn: input.signedOn ?? on }),
  },
  issue: {
    from: ['signed'],
    to: 'issued',
    // The focal agency numbers its own papers.
    who: (actor) => holdsPost(actor, 'clerk') || isFocal(actor),
    source: ['CT-IV-1-3', 'CT-HDR-1'],
    check: (detailed, input, on) =>
      allOf(
        checkNumber('detailedPlan', input.number),
        checkNumberFree('detailedPlan', input, input.numberTaken),
        checkIssueDay(input.issuedOn, on, detailed.signedOn),
        checkWitnesses(detailed.signerId, input),
      ),
    change: (_detailed, input) => ({
      number: input.number.trim(),
      symbol: input.symbol.trim(),
      issuedOn: input.issuedOn,
    }),
  },
  /** Hủy dự thảo: schedules go on with the version before. */
  cancel: { from: ['draft'], to: 'cancelled', who: isFocal, source: ['CT-IV-1-3'] },
}

/** What is odd is fixed for a reason. @refuses FIX_REASON_REQUIRED */
function oddly(detailed: DetailedPlan, { around }: DetailedPlanInputs['fix']) {
  const cautions = fixCautions(detailed, around)
  return (
    cautions.length > 0 &&
    refusals.FIX_REASON_REQUIRED({
      odd: cautions.map(({ text }) => text.vi).join(' '),
      oddInEnglish: cautions.map(({ text }) => text.en).join(' '),
    })
  )
}

/** The acts open to this person. */
export function detailedPlanActions(
  detailed: DetailedPlan,
  at: Circumstances<DetailedPlanSettings>,
): DetailedPlanAction[] {
  return openMoves(DETAILED_PLAN_MOVES, detailed, at)
}

/** Whether this person writes detailed plans of a plan, and may do so now. */
export function mayWrite(actor: Actor, plan: { readonly state: string }): boolean {
  return isFocal(actor) && isInForce(plan)
}

/**
 * Lập kế hoạch chi tiết, hoặc mở bản mới: one draft at a time, and whoever changes what is fixed says why.
 *
 * @refuses WRONG_ACTOR, PLAN_NOT_IN_FORCE, VERSION_UNDER_WAY, VERSION_REASON_REQUIRED
 * @source CT-IV-1-3, KG-III-2-2
 */
export function openVersion(
  actor: Actor,
  plan: { readonly state: string },
  versions: readonly Pick<DetailedPlan, 'ordinal' | 'state'>[],
  { reason }: Pick<DetailedPlan, 'reason'>,
): Decision<Pick<DetailedPlan, 'ordinal' | 'reason'>> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR({}, { source: 'CT-IV-1-3' }))
  const problem = firstOf(
    !mayWrite(actor, plan) && refusals.PLAN_NOT_IN_FORCE(),
    versions.some((one) => !isFixed(one)) && refusals.VERSION_UNDER_WAY(),
    versions.length > 0 && isBlank(reason) && refusals.VERSION_REASON_REQUIRED(),
  )
  if (problem) return refuse(problem)
  const ordinal = Math.max(0, ...versions.map((one) => one.ordinal)) + 1
  return allow({ ordinal, reason: ordinal === 1 ? '' : reason.trim() })
}

/** Bản đã ký: whether this person may add it, from the signature on; who numbers. @refuses WRONG_ACTOR, WRONG_STATE */
export function mayAttachCopy(actor: Actor, detailed: DetailedPlan): Decision<DetailedPlan> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return ['signed', 'issued'].includes(detailed.state) ? allow(detailed) : refuse(common.WRONG_STATE())
}
