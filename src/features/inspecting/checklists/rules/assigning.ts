import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { TeamSeat } from '#features/planning/teams/rules.ts'
import { type Actor, holdsSeat, isLeader } from '#kernel/actor.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { SheetItem } from './item.ts'

/** A member of the Team with how he stands to the inspected unit. */
export interface Member extends Pick<TeamSeat, 'accountId' | 'name' | 'seat' | 'fields'> {
  /** He serves, or served, the unit, what is above it or below it. */
  readonly conflict: boolean
  /** Why the head lets him examine it all the same; null where nobody does. */
  readonly waiver: string | null
}

/** To whom a content was given by name, in the place of those whose field it is. */
export interface Assigned {
  readonly itemId: string
  readonly accountId: string
}

const isBarred = ({ conflict, waiver }: Member) => conflict && waiver === null

/**
 * Who looks at a content: whom it was given to by name, else the members whose field it is; never whose own agency it is.
 *
 * @source CT-IV-1-4, QN-III-3-3
 */
export function assigneesOf(
  item: Pick<SheetItem, 'id' | 'field'>,
  members: readonly Member[],
  assigned: readonly Assigned[],
): Member[] {
  const named = assigned.filter(({ itemId }) => itemId === item.id).map(({ accountId }) => accountId)
  return members.filter(
    (member) =>
      !isBarred(member) &&
      (named.length > 0 ? named.includes(member.accountId) : item.field !== '' && member.fields.includes(item.field)),
  )
}

/** Contents that nobody looks at; what does not apply to the unit needs nobody. @source CT-II-0, CT-II-7-2 */
export function assignmentGaps<Item extends Pick<SheetItem, 'id' | 'field' | 'inapplicable'>>(
  items: readonly Item[],
  members: readonly Member[],
  assigned: readonly Assigned[],
): Item[] {
  return items.filter((item) => item.inapplicable === '' && assigneesOf(item, members, assigned).length === 0)
}

/**
 * Whether these members may be given these contents.
 *
 * @refuses CONFLICT_OF_INTEREST
 * @source CT-I-2a-1, T2-TEAM-5
 */
export function checkAssigning(members: readonly Member[], accountIds: readonly string[]): Refusal | null {
  const barred = members.filter((member) => accountIds.includes(member.accountId) && isBarred(member))
  return barred.length > 0 ? refusals.CONFLICT_OF_INTEREST({ names: barred.map(({ name }) => name) }) : null
}

/** The contents with whom they are given to now; nobody named gives them back to whose field they are. */
export function allocate(
  assigned: readonly Assigned[],
  itemIds: readonly string[],
  accountIds: readonly string[],
): Assigned[] {
  return [
    ...assigned.filter(({ itemId }) => !itemIds.includes(itemId)),
    ...itemIds.flatMap((itemId) => accountIds.map((accountId) => ({ itemId, accountId }))),
  ]
}

/**
 * Vẫn phân công, vì lý do: the head's word for a member, a leader's for the head himself; of a surprise nobody's.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, REASON_REQUIRED
 * @source CT-I-2a-1, T2-TEAM-5
 */
export function mayWaive(
  actor: Actor,
  inspection: Pick<Inspection, 'teamId' | 'form'>,
  member: Member,
  reason: string,
): Decision<string> {
  const decides = member.seat === 'teamHead' ? isLeader(actor) : holdsSeat(actor, 'teamHead', inspection.teamId)
  if (!decides || member.accountId === actor.id) return refuse(common.WRONG_ACTOR({}, { source: 'CT-I-2a-1' }))
  if (inspection.form === 'surprise') return refuse(refusals.CONFLICT_IN_SURPRISE({ name: member.name }))
  if (!member.conflict) return refuse(common.WRONG_STATE())
  return isBlank(reason) ? refuse(refusals.WAIVER_REASON_REQUIRED()) : allow(reason.trim())
}
