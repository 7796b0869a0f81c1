import { type Actor, holdsPost, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from '../refusals.ts'
import { type Inspection, isOpenForWork } from './inspection.ts'
import { consolidates } from './who.ts'

/**
 * Mặt làm được, chưa làm được: written by the Team while it consolidates, then opened to the unit.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, LISTS_EMPTY
 * @source TN-I-2-3
 */
export function mayEditLists(
  actor: Actor,
  inspection: Inspection,
  lists: { doneList: readonly string[]; notDoneList: readonly string[]; open: boolean },
): Decision<Inspection> {
  if (!consolidates(actor, inspection)) return refuse(common.WRONG_ACTOR({}, { source: 'TN-I-2-3' }))
  if (!isOpenForWork(inspection.state) || inspection.listsOpenOn !== null)
    return refuse(common.WRONG_STATE({}, { source: 'TN-I-2-3' }))
  return lists.open && (lists.doneList.length === 0 || lists.notDoneList.length === 0)
    ? refuse(refusals.LISTS_EMPTY())
    : allow(inspection)
}

/** The lists of done and not done are the Team's own until they are opened to the unit. @source TN-I-2-3 */
export function asKnownTo(by: Actor, inspection: Inspection): Inspection {
  const unitOnly = holdsPost(by, ['unitHead', 'unitOfficer'], inspection.unitId) && !isFocal(by)
  return unitOnly && inspection.listsOpenOn === null ? { ...inspection, doneList: [], notDoneList: [] } : inspection
}
