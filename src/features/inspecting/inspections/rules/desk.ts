import { type Actor, holdsPost } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { GatherInput, InspectionSettings, Standing } from './inputs.ts'
import type { Inspection } from './inspection.ts'
import { checkRound, checkTeam, checkWindow } from './session.ts'

/** Nội dung cần làm rõ: what the Team asks of a report that it reviews, and what the unit answers. */
export interface Clarification {
  readonly id: string
  readonly inspectionId: string
  readonly asked: string
  readonly askedOn: Day
  readonly answer: string
  readonly answeredOn: Day | null
}

export const isUnanswered = ({ answeredOn }: Pick<Clarification, 'answeredOn'>): boolean => answeredOn === null

/** By report nobody sits together: what is planned is opened, not scheduled. @source TN-II-2a-1 */
export const byReport = ({ method }: Pick<Inspection, 'method'>): boolean => method === 'byReport'

/**
 * Whether a report may be asked for by that day: a Team with the mandate, within the days of the plan.
 *
 * @source TN-II-2a-1, TN-III-2, CT-IV-1-1
 */
export function checkGather(
  inspection: Inspection,
  input: GatherInput & Standing,
  on: Day,
  settings: Pick<InspectionSettings, 'reinspectionOutsideWindow'>,
): Refusal | null {
  const { reportDueOn } = input
  return (
    checkTeam(inspection, input) ??
    allOf(
      checkRound(inspection, input),
      reportDueOn <= on && refusals.REPORT_DUE_PAST({ dueOn: reportDueOn }),
      checkWindow(inspection, reportDueOn, input, settings, 'reportDueOn'),
    )
  )
}

/**
 * What the unit answers to one question: once, while the Team waits for it.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, CLARIFICATION_EMPTY
 */
export function answerClarification(
  actor: Actor,
  inspection: Pick<Inspection, 'unitId' | 'state'>,
  clarification: Clarification,
  answer: string,
): Decision<string> {
  if (!holdsPost(actor, ['unitHead', 'unitOfficer'], inspection.unitId)) return refuse(common.WRONG_ACTOR())
  if (inspection.state !== 'clarifying' || !isUnanswered(clarification)) return refuse(common.WRONG_STATE())
  return isBlank(answer) ? refuse(refusals.CLARIFICATION_EMPTY()) : allow(answer.trim())
}
