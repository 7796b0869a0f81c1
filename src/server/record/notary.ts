import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callAuthz, type Db } from '../database/db.ts'
import { callProven, type Proving } from '../database/proof.ts'

/** How often a checkpoint is written, whether anything happened or not: a beat that stops or skips would tell something itself. */
export const CHECKPOINT_EVERY = 10 * 60_000

export interface Notary {
  /** A checkpoint of one locality now; a failure is told to `report` and never to the act that asked. */
  checkpoint(tenantId: string): Promise<void>
  /** One of every locality. */
  checkpoints(): Promise<void>
}

/** Writes signed checkpoints. The key is read each time, so that a changed one is used at the next checkpoint. */
export function newNotary(by: Proving, readKey: () => KeyObject, report: (error: unknown) => void): Notary {
  const checkpoint = async (tenantId: string) => {
    try {
      await writeCheckpoint(by, readKey(), tenantId)
    } catch (error) {
      report(error)
    }
  }
  return {
    checkpoint,
    checkpoints: async () => void (await Promise.all((await recordedTenants(by.db)).map(checkpoint))),
  }
}

/** Localities that have a record. */
export async function recordedTenants(db: Db): Promise<string[]> {
  return (await callAuthz<{ tenantId: string }>(db, 'recorded_tenants')).map((row) => row.tenantId)
}

/** The next checkpoint of a locality, signed; `nextKey` announces the key that follows this one. Answers its number. */
export async function writeCheckpoint(
  by: Proving,
  key: KeyObject,
  tenantId: string,
  nextKey: KeyObject | null = null,
): Promise<number> {
  return by.db.transaction().execute(async (db) => {
    const asked = [tenantId, publicOf(key), nextKey && publicOf(nextKey)]
    const [proposed] = await callProven<{ number: number; signedText: string }>(
      { ...by, db },
      'propose_checkpoint',
      asked,
      asked,
    )
    const { number, signedText } = proposed!
    // The database is not believed: an owner who made it say so would have his own key announced, or another locality signed for.
    const [begins, ends] = [
      `soat-checkpoint-1\ntenant:36:${tenantId}\nsequence:`,
      `\nkey:44:${publicOf(key)}\nnextKey:${nextKey ? `44:${publicOf(nextKey)}` : '-'}\n`,
    ]
    if (!signedText.startsWith(begins) || !signedText.endsWith(ends))
      throw new Error('the database proposed another checkpoint than was asked for')
    const signed = [tenantId, String(number), sign(null, Buffer.from(signedText), key).toString('base64')]
    await callProven({ ...by, db }, 'sign_checkpoint', signed, signed)
    return number
  })
}

export function newRecordKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey
}

/** The signing key of this installation: outside the database, readable by its owner only; made at the first asking. */
export function readRecordKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, 'record-key.pem')
  if (!existsSync(file)) writeFileSync(file, pemOf(newRecordKey()), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return createPrivateKey(readFileSync(file))
}

/** Puts another key in place; the old one is kept beside it under the name of its day. */
export function replaceRecordKey(dataFolder: string, key: KeyObject, now: Date): void {
  const file = join(dataFolder, 'record-key.pem')
  const next = join(dataFolder, 'record-key.next.pem')
  writeFileSync(next, pemOf(key), { mode: 0o600 })
  renameSync(file, join(dataFolder, `record-key.${now.toISOString().replaceAll(':', '')}.pem`))
  renameSync(next, file)
}

/** Base64 of the 32 bytes of the public key. */
export function publicOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')
}

const pemOf = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' })
