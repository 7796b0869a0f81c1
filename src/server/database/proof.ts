import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { keyFor } from '../keys.ts'
import { StartRefused } from '../start-refused.ts'
import { callAuthz, type Db, type Tx } from './db.ts'

/** The database, and the installation's key, by which the server shows that it is more than a login. */
export interface Proving {
  readonly db: Db | Tx
  readonly key: Buffer
}

/** What the data folder announces to the database: the key of its proofs, and the public key that signs its record. */
export interface Announced {
  readonly key: Buffer
  readonly recordKey: string
}

/**
 * Calls a function that makes somebody of nobody, or signs: the login alone may not. The last argument is a proof over its name and over
 * what the function itself says of what it was given, made with a key that lies in the data folder and, for owners only, in the database.
 */
export async function callProven<Row>(
  { db, key }: Proving,
  name: string,
  args: readonly unknown[],
  said: readonly (string | null)[],
): Promise<Row[]> {
  try {
    return await callAuthz<Row>(db, name, [...args, proofOf(key, [name, ...said])])
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'not_proven') throw error
    throw new StartRefused(
      'Cơ sở dữ liệu không nhận khóa của thư mục dữ liệu này. Hãy đặt SOAT_DATA là thư mục dữ liệu của máy chủ đang chạy; nhiều máy chủ dùng chung một cơ sở dữ liệu phải có cùng sign-in.json và record-key.pem. / The database does not take the key of this data folder: set SOAT_DATA to that of the running server.',
    )
  }
}

/** HMAC-SHA-256; functions/authz.must_prove.sql makes the same. */
export function proofOf(key: Buffer, said: readonly (string | null)[]): Buffer {
  const text = said.map((part) => (part === null ? 'said:-\n' : `said:${Buffer.byteLength(part)}:${part}\n`)).join('')
  return createHmac('sha256', keyFor(key, PURPOSE)).update(text).digest()
}

/** Tells the database which keys are ours; `over` those that it may know. What lies in the table `migrations.keys` is in no backup. */
export async function announceKeys(owner: Db, { key, recordKey }: Announced, over = true): Promise<void> {
  const padded = Buffer.concat([keyFor(key, PURPOSE), Buffer.alloc(32)])
  const [inner, outer] = [0x36, 0x5c].map((pad) => padded.map((byte) => byte ^ pad))
  const values = sql`(${Buffer.from(inner!)}, ${Buffer.from(outer!)}, ${recordKey})`
  await sql`insert into migrations.keys (inner_key, outer_key, record_key) values ${values} on conflict (only_row) ${
    over
      ? sql`do update set (inner_key, outer_key, record_key) = (excluded.inner_key, excluded.outer_key, excluded.record_key)`
      : sql`do nothing`
  }`.execute(owner)
}

const PURPOSE = 'proofs to the database'
