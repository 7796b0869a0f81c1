import { checkNotOver, type FormEntry, isInForce } from '#features/planning/plans/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, refuse } from '#kernel/decision.ts'
import type { Moves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export const PARTS = ['coordinating', 'invited'] as const
export type Part = (typeof PARTS)[number]

export const INVITATION_STATES = ['asked', 'accepted', 'declined'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** Mời, đề nghị phối hợp: one body asked to take part in one form. */
export interface Invitation {
  readonly id: string
  readonly planId: string
  readonly form: string
  readonly part: Part
  readonly body: string
  readonly state: InvitationState
  readonly askedOn: Day
  readonly repliedOn: Day | null
  /** Who comes, or why nobody does. */
  readonly note: string
  readonly version: number
}

/** A body of the plan's list, or one that was added to it. */
export interface ListedBody extends Pick<Invitation, 'form' | 'part' | 'body'> {
  /** Null until it is asked. */
  readonly invitation: Invitation | null
}

/** Every body that the plan names for its forms, each once, then those that were added: the list is open. @source CT-III-1d, CT-III-1đ */
export function bodiesOf(
  entries: readonly Pick<FormEntry, 'form' | Part>[],
  invitations: readonly Invitation[],
): ListedBody[] {
  const said = entries.flatMap(({ form, ...of }) =>
    PARTS.flatMap((part) => of[part].map((body): Omit<ListedBody, 'invitation'> => ({ form, part, body }))),
  )
  const added = invitations.filter((one) => !said.some((other) => isSame(one, other)))
  const all = [...said, ...added].filter((one, at, list) => list.findIndex((other) => isSame(one, other)) === at)
  return all.map(({ form, part, body }) => ({
    ...{ form, part, body },
    invitation: invitations.find((one) => isSame(one, { form, part, body })) ?? null,
  }))
}

/** Whether both are of one body in one part of a form. */
export const isSame = (
  one: Pick<Invitation, 'form' | 'part' | 'body'>,
  other: Pick<Invitation, 'form' | 'part' | 'body'>,
) => one.form === other.form && one.part === other.part && searchKey(one.body) === searchKey(other.body)

/**
 * Bodies are asked by the focal agency, for a form that the plan has, not in days to come.
 *
 * @refuses WRONG_ACTOR, PLAN_COMPLETED, WRONG_STATE, NO_SUCH_FORM, ASKED_IN_FUTURE
 * @source CT-III-1d, CT-III-1đ
 */
export function invite(
  actor: Actor,
  plan: { readonly state: string },
  asked: { readonly form: string; readonly askedOn: Day },
  entries: readonly Pick<FormEntry, 'form'>[],
  on: Day,
): Decision<null> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR({}, { source: 'CT-III-1đ' }))
  const problem = firstOf(
    checkNotOver(plan),
    !isInForce(plan) && common.WRONG_STATE(),
    !entries.some(({ form }) => form === asked.form) && refusals.NO_SUCH_FORM(),
    asked.askedOn > on && refusals.ASKED_IN_FUTURE(),
  )
  return problem ? refuse(problem) : allow(null)
}

export interface InvitationInputs {
  accept: Reply
  decline: Reply
}
export type InvitationAction = keyof InvitationInputs

interface Reply {
  readonly repliedOn: Day
  readonly note: string
}

const reply = (to: 'accepted' | 'declined') =>
  ({
    from: ['asked', 'accepted', 'declined'],
    to,
    who: isFocal,
    source: 'CT-III-1đ',
    check: ({ askedOn }: Invitation, { repliedOn }: Reply, on: Day) =>
      repliedOn < askedOn || repliedOn > on ? refusals.REPLY_MISPLACED() : null,
    change: (_invitation: Invitation, { repliedOn, note }: Reply) => ({ repliedOn, note: note.trim() }),
  }) as const

/** What a body answers, and answers anew: nothing waits for it. @source CT-III-1đ */
export const INVITATION_MOVES: Moves<Invitation, InvitationInputs, object> = {
  accept: reply('accepted'),
  decline: reply('declined'),
}
