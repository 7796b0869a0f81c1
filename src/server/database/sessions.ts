import { createHash, randomBytes } from 'node:crypto'
import type { SessionLimits } from '../config.ts'
import { callAuthz, type Db } from './db.ts'
import { callProven, type Proving } from './proof.ts'

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
  stage: 'open' | 'code' = 'open',
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const hash = hashOfToken(token)
  const [row] = await callProven<{ startSession: Date }>(
    by,
    'start_session',
    [hash, accountId, origin.device.slice(0, 200), origin.address, stage],
    [hash.toString('hex'), accountId, stage],
  )
  return { token, expires: row!.startSession }
}

/** Tells the database how long sessions live from now on. */
export async function announceLimits(
  owner: Db,
  { idle, longest, administratorIdle, administratorLongest }: SessionLimits,
) {
  await owner
    .updateTable('authz.installation')
    .set({
      idleMinutes: idle,
      sessionMinutes: longest,
      administratorIdleMinutes: administratorIdle,
      administratorMinutes: administratorLongest,
    })
    .execute()
}

/** Ends the session of this token; one that is none is none afterwards. */
export async function endSession(db: Db, token: string): Promise<void> {
  await callAuthz(db, 'end_session', [hashOfToken(token)])
}

/** A new token for the session after its person has proved who he is; the old one opens nothing any more. Null for a session that has ended. */
export async function renewSession(by: Proving, token: string): Promise<{ token: string; expires: Date } | null> {
  const fresh = randomBytes(32).toString('base64url')
  const hashes = [hashOfToken(token), hashOfToken(fresh)]
  const [row] = await callProven<{ renewSession: Date | null }>(
    by,
    'renew_session',
    hashes,
    hashes.map((hash) => hash.toString('hex')),
  )
  return row?.renewSession ? { token: fresh, expires: row.renewSession } : null
}

/** What the database keeps of a token: its SHA-256. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
