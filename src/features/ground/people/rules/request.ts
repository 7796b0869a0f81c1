import type { Actor, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Person } from './person.ts'
import { checkPost } from './posts.ts'

/** What one administrator alone does not do to an account that reads the whole locality or its record, or opens accounts. */
export type RequestKind = 'passwordLink' | 'secondStepRemoval' | 'post'

/** Yêu cầu chờ người thứ hai. */
export interface AccountRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly accountId: string
  readonly name: string
  /** Of a request for a post. */
  readonly post: Post | null
  readonly unitId: string | null
  readonly title: string
  readonly from: Day | null
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: string
}

/** What the owner of an account is told at his next sign-in; `signature`: what was recorded in his name; `triesLifted`: passwords may be tried again. */
export interface AccountNotice {
  readonly id: string
  readonly kind: RequestKind | 'signature' | 'triesLifted'
  readonly byName: string
  readonly at: string
  /** The post, or the paper that was signed. */
  readonly about: string
  readonly path: string
}

/** What opening an account needs: nobody else; nobody else because nobody is there yet, which the record says; a second person. */
export type AccessNeeds = 'free' | 'alone' | 'second'

/**
 * Whether this person may do, as the second one, what was asked for `person`: neither who asked nor whose account it is; who asked still
 * administers; and a post still goes with those that were given meanwhile.
 *
 * @refuses SECOND_PERSON_NEEDED, ASKER_GONE, ADMINISTRATOR_APART
 * @source design
 */
export function checkApproval(
  by: Pick<Actor, 'id'>,
  { askedBy, post, from }: Pick<AccountRequest, 'askedBy' | 'post' | 'from'>,
  person: Pick<Person, 'id' | 'posts'>,
  asker: Pick<Person, 'active' | 'posts'>,
  on: Day,
): Refusal | null {
  if (by.id === askedBy || by.id === person.id) return refusals.SECOND_PERSON_NEEDED()
  const administers = asker.posts.some(
    (held) => held.post === 'administrator' && held.from <= on && (held.to === null || held.to >= on),
  )
  if (!asker.active || !administers) return refusals.ASKER_GONE()
  return post && from ? checkPost(by, person, post, from) : null
}
