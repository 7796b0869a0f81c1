import type { Post } from '#kernel/actor.ts'

/** A person with an account (tài khoản) as the administrator sees it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly login: string | null
  readonly active: boolean
  readonly posts: readonly PersonPost[]
  /** The administrator's to know; null for everyone else. */
  readonly account: AccountState | null
}

/** Who may be chosen for something: whose account is not locked, with the posts that are not over. */
export type Choosable = Pick<Person, 'id' | 'name' | 'posts'>

export interface AccountState {
  readonly lastSignIn: string | null
  readonly hasPassword: boolean
  readonly secondStep: boolean
}

export interface PersonPost {
  readonly id: string
  readonly unitId: string
  readonly post: Post
  /** As papers print it: "Phó Giám đốc Sở Nội vụ". */
  readonly title: string
  readonly from: string
  readonly to: string | null
}
