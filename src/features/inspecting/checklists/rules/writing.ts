import { type Inspection, isOpenForWork } from '#features/inspecting/inspections/rules.ts'
import { type Actor, holdsSeat } from '#kernel/actor.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { type Assigned, assigneesOf, type Member } from './assigning.ts'
import { parse } from './difference.ts'
import type { Entry, Facet, Found, Values } from './entry.ts'
import type { SheetItem } from './item.ts'

/** What decides who writes on a sheet. */
export interface OfSheet {
  readonly inspection: Pick<Inspection, 'teamId' | 'state'>
  readonly items: readonly SheetItem[]
  readonly members: readonly Member[]
  readonly assigned: readonly Assigned[]
}

/** From the beginning of the session, or of the review of what a unit sent, until the results are consolidated. */
export function isOpen({ state }: Pick<Inspection, 'state'>): boolean {
  return isOpenForWork(state)
}

/** The head decides, the secretary drafts what he decides. */
export function mayDecide(actor: Actor, { inspection }: Pick<OfSheet, 'inspection'>): 'decides' | 'drafts' | null {
  if (holdsSeat(actor, 'teamHead', inspection.teamId)) return 'decides'
  return holdsSeat(actor, 'teamSecretary', inspection.teamId) ? 'drafts' : null
}

/**
 * Whether this person writes on an inspection at all: a member of its Team, while it is open, who may examine the unit.
 *
 * @refuses WRONG_ACTOR, SHEET_CLOSED, CONFLICT_OF_INTEREST
 * @source CT-I-2a-1
 */
export function mayWrite(
  actor: Actor,
  { inspection, members }: Pick<OfSheet, 'inspection' | 'members'>,
): Decision<Member> {
  const member = members.find(({ accountId }) => accountId === actor.id)
  if (!member || !holdsSeat(actor, member.seat, inspection.teamId)) return refuse(common.WRONG_ACTOR())
  if (!isOpen(inspection)) return refuse(refusals.SHEET_CLOSED())
  if (member.conflict && member.waiver === null) return refuse(refusals.CONFLICT_OF_INTEREST({ names: [member.name] }))
  return allow(member)
}

/**
 * Whether this person may write what was found of a content: whom it is assigned to, and the Team's leaders.
 *
 * @refuses WRONG_ACTOR, SHEET_CLOSED, CONFLICT_OF_INTEREST, ITEM_NOT_ON_SHEET, NOT_ASSIGNED
 * @source CT-I-2a-1, CT-IV-1-4, QN-III-3-3
 */
export function mayWriteItem(actor: Actor, sheet: OfSheet, itemId: string): Decision<SheetItem> {
  const { items, members, assigned } = sheet
  const writes = mayWrite(actor, sheet)
  if (!writes.ok) return writes
  const member = writes.value
  const item = items.find(({ id }) => id === itemId)
  if (!item) return refuse(refusals.ITEM_NOT_ON_SHEET())
  if (member.seat === 'member' && !assigneesOf(item, members, assigned).includes(member))
    return refuse(refusals.CONTENT_NOT_ASSIGNED({ item: `${item.code}. ${item.text.slice(0, 80)}` }))
  return allow(item)
}

/** Whether a value can stand under its key. @refuses SHEET_NUMBER_FORM, NA_REASON_REQUIRED, ONLY_HEAD_DECIDES */
export function checkValue(facet: Facet, value: Values[Facet], decides: 'decides' | 'drafts' | null): Refusal | null {
  if (facet === 'decision') {
    const decision = value as Values['decision']
    return decides === 'decides' || (decides === 'drafts' && decision?.draft === true)
      ? null
      : refusals.ONLY_HEAD_DECIDES()
  }
  if (value === null) return null
  if (facet === 'na') return isBlank((value as NonNullable<Values['na']>).reason) ? refusals.NA_REASON_REQUIRED() : null
  if (facet !== 'found') return null
  const { number, done, total } = value as Found
  return [number, done, total].some((part) => !isBlank(part) && parse(part) === null)
    ? refusals.SHEET_NUMBER_FORM()
    : null
}

/**
 * Where a new entry stands: it counts where it was written over the head that stands; else another came between, it is kept beside that
 * one and counts for nothing.
 */
export function place(head: Pick<Entry, 'id'> | null, entry: Pick<Entry, 'parentId'>): 'applied' | 'conflict' {
  return (head?.id ?? null) === entry.parentId ? 'applied' : 'conflict'
}
