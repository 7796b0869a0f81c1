import { type Actor, holdsPost, holdsSeat, isFocal } from '#kernel/actor.ts'
import type { UnitReport } from './report.ts'

export const ofUnit = (actor: Actor, report: UnitReport) => holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId)

export const recipient = (actor: Actor, report: UnitReport) =>
  isFocal(actor) || holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], report.teamId)

/** Whether the unit has sent it, and it was not returned. */
export function isSent({ state }: Pick<UnitReport, 'state'>): boolean {
  return ['submitted', 'received', 'locked'].includes(state)
}

/** What the unit is still writing is its own; others read it from the sending on. @source CT-IV-4-1 */
export function isReportOpenTo(by: Actor, report: UnitReport): boolean {
  return ofUnit(by, report) || isSent(report)
}
