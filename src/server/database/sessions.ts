import { createHash, randomBytes } from 'node:crypto'
import { callAuthz, type Db } from './db.ts'
import { callProven, type Proving } from './proof.ts'

/** How long a session lives at most, however much it is used. */
export const SESSION_HOURS = 12
/** After so long without a request a session has ended. */
export const IDLE_MINUTES = 30
/** Between the password and the code of the second step. */
const CODE_MINUTES = 5

const HOUR = 3_600_000

/** Where a session comes from, as the person's own list of devices shows it. */
export interface Origin {
  readonly device: string
  readonly address: string
}

/** A new session of 256 random bits; the database keeps its SHA-256 only. At stage `code` it opens nothing until the second step. */
export async function startSession(
  by: Proving,
  accountId: string,
  origin: Origin,
  now: Date,
  stage: 'open' | 'code' = 'open',
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + (stage === 'open' ? SESSION_HOURS * HOUR : CODE_MINUTES * 60_000))
  const hash = hashOfToken(token)
  await callProven(
    by,
    'start_session',
    [hash, accountId, origin.device.slice(0, 200), origin.address, stage, IDLE_MINUTES, expires],
    [hash.toString('hex'), accountId, stage],
  )
  return { token, expires }
}

/** Ends the session of this token; one that is none is none afterwards. */
export async function endSession(db: Db, token: string): Promise<void> {
  await callAuthz(db, 'end_session', [hashOfToken(token)])
}

/** A new token for the session after its person has proved who he is; the old one opens nothing any more. Null for a session that has ended. */
export async function renewSession(
  by: Proving,
  token: string,
  now: Date,
): Promise<{ token: string; expires: Date } | null> {
  const fresh = randomBytes(32).toString('base64url')
  const hashes = [hashOfToken(token), hashOfToken(fresh)]
  const [row] = await callProven<{ renewSession: Date | null }>(
    by,
    'renew_session',
    [...hashes, new Date(now.getTime() + SESSION_HOURS * HOUR)],
    hashes.map((hash) => hash.toString('hex')),
  )
  return row?.renewSession ? { token: fresh, expires: row.renewSession } : null
}

/** What the database keeps of a token: its SHA-256. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
