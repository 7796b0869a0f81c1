import { UNIT_KINDS, type UnitKind } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Inspection, isPreliminaryDue, OVER, type RoundState } from '#features/inspecting/inspections/rules.ts'
import {
  checkBasics,
  checkNotOver,
  checkRunning,
  isInForce,
  type Plan,
  type PlanContent,
} from '#features/planning/plans/rules.ts'
import { type Actor, type Circumstances, isFocal } from '#kernel/actor.ts'
import { roman } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Caution, type Decision, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type { RoundState }

/** Đợt kiểm tra of a plan. */
export interface Round {
  readonly id: string
  readonly planId: string
  readonly ordinal: number
  readonly state: RoundState
  /** The plan says that it has a plan of its own (kế hoạch riêng). */
  readonly separate: boolean
  /** Days of a round that was added by hand; of others the text of the plan says them. */
  readonly from: Day | null
  readonly to: Day | null
  /** Why a round was closed that was never carried out. */
  readonly closingNote: string
  readonly version: number
}

export interface RoundInputs {
  issue: { readonly separatePlanIssued: boolean; readonly missingBasics: readonly string[] }
  close: { readonly note: string; readonly running: readonly string[] }
}
export type RoundAction = keyof RoundInputs

export const ROUND_MOVES: Moves<Round, RoundInputs, null> = {
  issue: {
    from: ['planned'],
    to: 'issued',
    who: isFocal,
    source: ['NX-IV-2.2a-5', 'CT-II-0'],
    check: ({ separate }, { separatePlanIssued, missingBasics }) =>
      allOf(
        separate && !separatePlanIssued && refusals.SEPARATE_PLAN_REQUIRED(),
        checkBasics({ forms: [] }, missingBasics),
      ),
  },
  close: {
    from: ['planned', 'issued', 'inProgress'],
    to: 'closed',
    who: isFocal,
    source: 'design',
    check: ({ state }, { note, running }) =>
      allOf(checkRunning(running), state !== 'inProgress' && isBlank(note) && refusals.ROUND_NOTE_REQUIRED()),
    change: (_round, { note }) => ({ closingNote: note.trim() }),
  },
}

/** The acts open to this person. */
export function roundActions(round: Round, at: Circumstances<null>): RoundAction[] {
  return openMoves(ROUND_MOVES, round, at)
}

const MOST = 20

/** "Đợt 2", "đợt II" → 2; null where the words name no round. */
function ordinalOf(words: string): number | null {
  const named = /đợt\s+(\d+|[IVX]+)(?![\p{L}\d])/iu.exec(words)?.[1]?.toUpperCase()
  const ordinal = Array.from({ length: MOST }, (_, at) => at + 1).find((n) => String(n) === named || roman(n) === named)
  return ordinal ?? null
}

/** Các đợt của kế hoạch, by the periods of its announced inspections; rounds of self-inspections are the units' own. @source NX-II-2.1-3, NX-II-2.1-7 */
export function roundsIn({ periods }: Pick<PlanContent, 'periods'>): number[] {
  const named = periods
    .filter(({ form }) => !/đột xuất|tự kiểm tra/iu.test(form ?? ''))
    .flatMap(({ round }) => ordinalOf(round ?? '') ?? [])
  return [...new Set(named)].toSorted((one, other) => one - other)
}

/** "Đợt 2: … (có kế hoạch riêng)": whether the words of a plan announce a plan of its own for a round. @source NX-IV-2.2a-5 */
export function isSeparate(lines: readonly string[], ordinal: number): boolean {
  return lines.some((line) => /kế hoạch riêng/iu.test(line) && ordinalOf(line) === ordinal)
}

/**
 * Thêm đợt: of a plan in force, the next after those that it has. "Sau các đợt" without any named is what the office itself makes of it.
 *
 * @refuses WRONG_ACTOR, PLAN_COMPLETED, WRONG_STATE, ROUND_DAYS_REVERSED
 */
export function addRound(
  actor: Actor,
  plan: Pick<Plan, 'state' | 'amends'>,
  rounds: readonly Pick<Round, 'ordinal'>[],
  { from, to }: Pick<Round, 'from' | 'to'>,
): Decision<number> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  const over = checkNotOver(plan)
  if (over) return refuse(over)
  const ordinal = Math.max(0, ...rounds.map((round) => round.ordinal)) + 1
  if (!isInForce(plan) || plan.amends !== null || ordinal > MOST) return refuse(common.WRONG_STATE())
  if (from !== null && to !== null && from > to) return refuse(refusals.ROUND_DAYS_REVERSED())
  return allow(ordinal)
}

/** Neither concluded nor cancelled: nothing is closed over it. */
export function isRunning({ state }: Pick<Inspection, 'state'>): boolean {
  return !OVER.includes(state) && state !== 'concluded' && state !== 'remediation'
}

/** How far the inspections of a round have come at the units of one kind. */
export interface KindProgress {
  readonly kind: UnitKind
  readonly all: number
  readonly concluded: number
}

/** Kế hoạch và thực hiện theo loại đơn vị: inspections of a round that are set up, and those concluded; cancelled ones are none. @source CT-IV-1-5 */
export function progressOf(
  inspections: readonly Pick<Inspection, 'unitId' | 'state'>[],
  kinds: ReadonlyMap<string, UnitKind>,
): KindProgress[] {
  const own = inspections.filter(({ state }) => state !== 'cancelled')
  const groups = Map.groupBy(own, ({ unitId }) => kinds.get(unitId))
  return UNIT_KINDS.flatMap((kind) => {
    const of = groups.get(kind) ?? []
    return of.length > 0 ? [{ kind, all: of.length, concluded: of.filter((one) => !isRunning(one)).length }] : []
  })
}

/** Whether an inspection is carried out within this round: an announced one. A surprise belongs to the plan, whatever round runs. */
export function isOfRound({ round, form }: Pick<Inspection, 'round' | 'form'>, ordinal: number): boolean {
  return round === ordinal && form !== 'surprise'
}

/** A report that is still to come, and of which units, where it is of some. */
export interface Missing {
  readonly caution: Caution
  readonly unitIds: readonly string[]
}

type Asked = Pick<Profile, 'consolidatedAt' | 'conclusionArtefacts'>
type Remarked = Pick<Inspection, 'unitId' | 'state' | 'method' | 'preliminaryOn'>

/** Chưa có of a round, when it is closed: never a reason to refuse. */
export function missingOfRound(settings: Asked, inspections: readonly Remarked[]): Missing[] {
  const { consolidatedAt } = settings
  const remarks = settings.conclusionArtefacts.some(
    ({ artefact, level }) => artefact === 'headRemarks' && level !== 'plan',
  )
  const unremarked = inspections.filter(
    (one) =>
      remarks &&
      one.state !== 'cancelled' &&
      isPreliminaryDue(one, { conclusionArtefacts: [{ artefact: 'headRemarks', level: 'inspection' }] }),
  )
  return [
    ...(consolidatedAt === 'roundEnd' ? [whole(refusals.CONSOLIDATED_REPORT_REQUIRED())] : []),
    ...(asks(settings, 'resultReport', ['round']) ? [whole(refusals.ROUND_REPORT_REQUIRED())] : []),
    ...(unremarked.length > 0
      ? [{ caution: refusals.ROUND_REMARKS_MISSING(), unitIds: unremarked.map(({ unitId }) => unitId) }]
      : []),
  ]
}

/** Chưa có of the whole plan, when it is completed. A plan without rounds is one round. */
export function missingOfPlan(settings: Asked, hasRounds: boolean): Missing[] {
  const levels = hasRounds ? ['plan'] : ['round', 'plan']
  return [
    ...(settings.consolidatedAt === 'planEnd' || !hasRounds ? [whole(refusals.CONSOLIDATED_REPORT_REQUIRED())] : []),
    ...(asks(settings, 'resultReport', levels) ? [whole(refusals.ROUND_REPORT_REQUIRED())] : []),
    ...(asks(settings, 'remedyDirective', levels) ? [whole(refusals.REMEDY_DIRECTIVE_REQUIRED())] : []),
  ]
}

const whole = (caution: Caution): Missing => ({ caution, unitIds: [] })

function asks({ conclusionArtefacts }: Asked, wanted: string, levels: readonly string[]): boolean {
  return conclusionArtefacts.some(({ artefact, level }) => artefact === wanted && levels.includes(level))
}
