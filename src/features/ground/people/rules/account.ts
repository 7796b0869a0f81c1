import type { Actor } from '#kernel/actor.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Person } from './person.ts'

/** The name to sign in with: lower case, no marks, 3 to 100 signs. @refuses LOGIN_FORM @source design */
export function chooseLogin(typed: string): Decision<string> {
  const login = typed.normalize('NFC').trim().toLowerCase()
  return /^[a-z0-9._@-]{3,100}$/.test(login) ? allow(login) : refuse(refusals.LOGIN_FORM())
}

/** Khóa tài khoản: nobody locks himself out, so an administrator always remains. @refuses LOCK_SELF @source design */
export function checkLock(by: Pick<Actor, 'id'>, person: Pick<Person, 'id'>): Refusal | null {
  return by.id === person.id ? refusals.LOCK_SELF() : null
}
