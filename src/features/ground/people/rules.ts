import type { Post } from '../../../kernel/actor.ts'
import { allow, type Decision, refuse } from '../../../kernel/decision.ts'
import { refusals } from './refusals.ts'

/** A person with an account (tài khoản) as the administrator sees it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly login: string | null
  readonly active: boolean
  readonly posts: readonly PersonPost[]
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

/** Shortest password that is accepted, in characters after NFKC. */
export const PASSWORD_LENGTH = 12

const COMMON = ['123456789012', 'matkhau12345', 'password1234', 'qwertyuiop12', 'administrator', 'cai cach hanh chinh', 'caicachhanhchinh']

/** One form for the same password however it was typed: NFC and NFD must verify alike. @source design */
export function passwordForm(typed: string): string {
  return typed.normalize('NFKC')
}

/**
 * A new password, or why it is not good enough.
 *
 * @refuses PASSWORD_TOO_SHORT, PASSWORD_COMMON
 */
export function choosePassword(typed: string, login: string): Decision<string> {
  const password = passwordForm(typed)
  const plain = password.toLowerCase()
  if ([...password].length < PASSWORD_LENGTH) return refuse(refusals.PASSWORD_TOO_SHORT({ least: PASSWORD_LENGTH }))
  if (COMMON.includes(plain) || (login !== '' && plain.includes(login.toLowerCase())) || new Set(plain).size < 5) return refuse(refusals.PASSWORD_COMMON())
  return allow(password)
}

/** The name to sign in with: lower case, no marks, 3 to 100 signs. @refuses LOGIN_FORM */
export function chooseLogin(typed: string): Decision<string> {
  const login = typed.normalize('NFC').trim().toLowerCase()
  return /^[a-z0-9._@-]{3,100}$/.test(login) ? allow(login) : refuse(refusals.LOGIN_FORM())
}
