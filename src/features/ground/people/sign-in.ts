import { createHash, createHmac, hkdfSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { callAuthz, type Db, type Tx } from '#server/database/db.ts'
import { passwordForm } from './rules.ts'

/** How long a session lives at most, however much it is used. */
export const SESSION_HOURS = 12
/** After so long without a request a session has ended. */
export const IDLE_MINUTES = 30
/** Between the password and the code of the second step. */
const CODE_MINUTES = 5
/** How long a one-time link is good. */
export const LINK_HOURS = 24

const HOUR = 3_600_000

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

/** Who a login is, to those who may sign in; null for unknown, locked and the system's own. */
export async function findLogin(
  db: Db,
  login: string,
): Promise<{ id: string; passwordHash: string | null; secondStep: boolean } | null> {
  const [row] = await callAuthz<{ account_id: string; password_hash: string | null; second_step: boolean }>(
    db,
    'sign_in_facts',
    [loginForm(login)],
  )
  return row ? { id: row.account_id, passwordHash: row.password_hash, secondStep: row.second_step } : null
}

/** The one form of a typed sign-in name. */
export function loginForm(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Where a session comes from, as the person's own list of devices shows it. */
export interface Origin {
  readonly device: string
  readonly address: string
}

/** A new session of 256 random bits; the database keeps its SHA-256 only. At stage `code` it opens nothing until the second step. */
export async function startSession(
  db: Db,
  accountId: string,
  origin: Origin,
  now: Date,
  stage: 'open' | 'code' = 'open',
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + (stage === 'open' ? SESSION_HOURS * HOUR : CODE_MINUTES * 60_000))
  await callAuthz(db, 'start_session', [
    hashOfToken(token),
    accountId,
    origin.device.slice(0, 200),
    origin.address,
    stage,
    IDLE_MINUTES,
    expires,
  ])
  return { token, expires }
}

export async function endSession(db: Db, token: string): Promise<void> {
  await callAuthz(db, 'end_session', [hashOfToken(token)])
}

/** A new token for the session after its person has proved who he is; the old one opens nothing any more. Null for a session that has ended. */
export async function renewSession(
  db: Db | Tx,
  token: string,
  now: Date,
): Promise<{ token: string; expires: Date } | null> {
  const fresh = randomBytes(32).toString('base64url')
  const [row] = await callAuthz<{ renew_session: Date | null }>(db, 'renew_session', [
    hashOfToken(token),
    hashOfToken(fresh),
    new Date(now.getTime() + SESSION_HOURS * HOUR),
  ])
  return row?.renew_session ? { token: fresh, expires: row.renew_session } : null
}

/** What a person's own account page and the second step need to know, by the session's token. */
export interface OwnAccount {
  readonly id: string
  readonly login: string | null
  readonly name: string
  readonly passwordHash: string | null
  /** Sealed; null where no second step was begun. */
  readonly secret: Buffer | null
  readonly secondStep: boolean
  readonly codesLeft: number
  readonly mustEnrol: boolean
  /** True between the password and the code. */
  readonly waitsForCode: boolean
  readonly sessionId: string
}

export async function findOwnAccount(db: Db | Tx, token: string): Promise<OwnAccount | null> {
  const [row] = await callAuthz<{
    account_id: string
    login: string | null
    name: string
    password_hash: string | null
    secret: Buffer | null
    second_step: boolean
    codes_left: number
    must_enrol: boolean
    stage: string
    session_id: string
  }>(db, 'own_account', [hashOfToken(token)])
  if (!row) return null
  return {
    id: row.account_id,
    login: row.login,
    name: row.name,
    passwordHash: row.password_hash,
    secret: row.secret,
    secondStep: row.second_step,
    codesLeft: row.codes_left,
    mustEnrol: row.must_enrol,
    waitsForCode: row.stage === 'code',
    sessionId: row.session_id,
  }
}

/** A one-time link for the first administrator, as long as there is none; null afterwards. */
export async function makeSetupLink(db: Db, now: Date): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const [answer] = await callAuthz<{ put_setup_link: boolean }>(db, 'put_setup_link', [
    hashOfToken(token),
    new Date(now.getTime() + LINK_HOURS * HOUR),
  ])
  return answer?.put_setup_link ? token : null
}

/** A one-time link with which a person sets a password himself; the database keeps its hash. */
export function newLink(now: Date): { token: string; hash: Buffer; expires: Date } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashOfToken(token), expires: new Date(now.getTime() + LINK_HOURS * HOUR) }
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

/** A key for one purpose, from the one secret of this installation. */
export function keyFor(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
}

const MARKS_KEPT = 4

/**
 * The mark of a device that has signed in with a name: a random number with a seal over it and the name. It opens nothing; it only
 * gives the device tries of its own. A browser that several people share keeps the last four.
 */
export class DeviceMarks {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = keyFor(key, 'known device')
  }

  /** The random number of this name's mark among the given ones; null where there is none that we sealed. */
  read(marks: string | null, login: string): string | null {
    return marks === null
      ? null
      : (marks
          .split('~')
          .slice(0, MARKS_KEPT)
          .map(split)
          .find(([number, seal]) => same(seal, this.#seal(number, login)))?.[0] ?? null)
  }

  /** The marks with a new one for this name in front. */
  add(marks: string | null, login: string): string {
    const number = randomBytes(12).toString('base64url')
    const others = (marks ?? '')
      .split('~')
      .filter((mark) => /^[\w-]{16}\.[\w-]{43}$/.test(mark) && this.read(mark, login) === null)
    return [`${number}.${this.#seal(number, login)}`, ...others].slice(0, MARKS_KEPT).join('~')
  }

  #seal(number: string, login: string): string {
    return createHmac('sha256', this.#key).update(`${number} ${login}`).digest('base64url')
  }
}

function split(mark: string): [number: string, seal: string] {
  const [number = '', seal = ''] = mark.split('.')
  return [number, seal]
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
