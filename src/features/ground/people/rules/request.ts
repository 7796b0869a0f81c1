import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'

/** What one administrator alone does not do to the account of a leader, a clerk, the focal head or another administrator. */
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

/** What the owner of an account is told at his next sign-in; `signature`: what was recorded in his name. */
export interface AccountNotice {
  readonly id: string
  readonly kind: RequestKind | 'signature'
  readonly byName: string
  readonly at: string
  /** The post, or the paper that was signed. */
  readonly about: string
  readonly path: string
}

/** What opening an account needs: nobody else; nobody else because nobody is there yet, which the record says; a second person. */
export type AccessNeeds = 'free' | 'alone' | 'second'
