import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordForm } from '../rules.ts'

// A password nobody has: verifying against it takes as long as against a real one, so unknown names do not show by time.
const NOBODY = await hash(randomBytes(16).toString('hex'))

/** argon2id of a password in its one form (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(passwordForm(password))
}

/** Whether this is the password of the hash; where there is none the answer is no, after the same work. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? NOBODY, passwordForm(password))
  return stored !== null && right
}
