import { randomBytes, randomUUID } from 'node:crypto'
import { callAuthz, type Db } from '#server/database/db.ts'
import { callProven, type Proving } from '#server/database/proof.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import { hashPassword } from './passwords.ts'

/** How long a one-time link is good. */
export const LINK_HOURS = 24

const HOUR = 3_600_000

/** A one-time link for the first administrator, as long as there is none; null afterwards. */
export async function makeSetupLink(by: Proving, now: Date): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const hash = hashOfToken(token)
  const [answer] = await callProven<{ putSetupLink: boolean }>(
    by,
    'put_setup_link',
    [hash, new Date(now.getTime() + LINK_HOURS * HOUR)],
    [hash.toString('hex')],
  )
  return answer?.putSetupLink ? token : null
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
  const [answer] = await callAuthz<{ createFirstAdministrator: boolean }>(db, 'create_first_administrator', [
    hashOfToken(token),
    accountId,
    tenantId,
    randomUUID(),
    person.name,
    person.login,
    await hashPassword(person.password),
  ])
  return answer?.createFirstAdministrator ? { accountId, tenantId } : null
}
