import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordForm } from '../features/ground/people/rules.ts'
import { callAuthz, type Db } from './db.ts'

/** How long a session lives at most. */
export const SESSION_HOURS = 12

// A password nobody has: verifying against it takes as long as against a real one, so unknown names do not show by time.
const NOBODY = await hash(randomBytes(16).toString('hex'))

/** argon2id of a password in its one form (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(passwordForm(password))
}

/** The account of a right name and password; null otherwise, after the same work either way. */
export async function checkPassword(db: Db, login: string, password: string): Promise<string | null> {
  const [facts] = await callAuthz<{ account_id: string; password_hash: string }>(db, 'sign_in_facts', [login.normalize('NFC').trim().toLowerCase()])
  const right = await verify(facts?.password_hash ?? NOBODY, passwordForm(password))
  return facts && right ? facts.account_id : null
}

/** A new session of 256 random bits; the database keeps its SHA-256 only. */
export async function startSession(db: Db, accountId: string, device: string, now: Date): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await callAuthz(db, 'start_session', [hashOfToken(token), accountId, device.slice(0, 200), expires])
  return { token, expires }
}

export async function endSession(db: Db, token: string): Promise<void> {
  await callAuthz(db, 'end_session', [hashOfToken(token)])
}

/** A one-time link for the first administrator, as long as there is none; null afterwards. */
export async function makeSetupLink(db: Db, now: Date): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const [answer] = await callAuthz<{ put_setup_link: boolean }>(db, 'put_setup_link', [hashOfToken(token), new Date(now.getTime() + 24 * 3_600_000)])
  return answer?.put_setup_link ? token : null
}

/** Makes the first administrator and the locality's id; false when the link is over. */
export async function createFirstAdministrator(
  db: Db,
  token: string,
  person: { name: string; login: string; password: string },
): Promise<{ accountId: string; tenantId: string } | null> {
  const accountId = randomUUID()
  const tenantId = randomUUID()
  const [answer] = await callAuthz<{ create_first_administrator: boolean }>(db, 'create_first_administrator', [
    hashOfToken(token),
    accountId,
    tenantId,
    randomUUID(),
    person.name,
    person.login,
    await hashPassword(person.password),
  ])
  return answer?.create_first_administrator ? { accountId, tenantId } : null
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * Wrong tries slow down by name and by address: five free, then a wait that doubles to fifteen minutes.
 * In memory, on purpose: a restart forgives, and no attacker can fill a table.
 */
export class Throttle {
  readonly #tries = new Map<string, { count: number; until: number }>()

  /** Minutes to wait before the next try; 0 when it may be made now. */
  wait(key: string, now: number): number {
    const known = this.#tries.get(key)
    return known && known.until > now ? Math.ceil((known.until - now) / 60_000) : 0
  }

  fail(key: string, now: number): void {
    if (this.#tries.size > 50_000) this.#tries.clear()
    const count = (this.#tries.get(key)?.count ?? 0) + 1
    this.#tries.set(key, { count, until: count < 5 ? 0 : now + Math.min(15, 2 ** (count - 5)) * 60_000 })
  }

  /** The try was none: one less, and no wait because of it. */
  takeBack(key: string): void {
    const known = this.#tries.get(key)
    if (known) this.#tries.set(key, { count: known.count - 1, until: 0 })
  }

  succeed(key: string): void {
    this.#tries.delete(key)
  }
}
