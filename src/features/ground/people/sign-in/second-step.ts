import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { callAuthz, type Db, type Tx } from '#server/database/db.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import { keyFor } from '#server/keys.ts'
import type { OwnAccount } from './accounts.ts'

const PERIOD = 30

/** A new shared secret for an application on a phone: as text to type, as an address for its camera, sealed for the database. */
export function newSecret(
  key: Buffer,
  accountId: string,
  login: string,
): { secret: string; address: string; sealed: Buffer } {
  const secret = new Secret({ size: 20 })
  const address = totpOf(secret, login).toString()
  return { secret: secret.base32, address, sealed: seal(key, accountId, Buffer.from(secret.buffer)) }
}

/**
 * The counter of a right code of six digits, one period early or late; null for a wrong one.
 * Null, too, for a secret sealed with another key (a database restored beside a new data folder): recovery codes work all the same.
 */
export function counterOf(key: Buffer, accountId: string, sealed: Buffer, code: string, now: Date): number | null {
  const secret = open(key, accountId, sealed)
  if (secret === null) return null
  const delta = totpOf(new Secret({ buffer: new Uint8Array(secret).buffer }), '').validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: 1,
  })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

/** What a right code was; null for a wrong one and for one that was used before. Six digits are a code of the phone, anything else a recovery code. */
export async function isRightCode(
  db: Db | Tx,
  key: Buffer,
  token: string,
  own: OwnAccount,
  typed: string,
  now: Date,
): Promise<'code' | 'recovery' | null> {
  if (/^[\d\s]+$/.test(typed)) {
    const counter = own.phone && own.secret !== null ? counterOf(key, own.id, own.secret, typed, now) : null
    if (counter === null) return null
    const [used] = await callAuthz<{ useSecondStep: boolean }>(db, 'use_second_step', [hashOfToken(token), counter])
    return used?.useSecondStep ? 'code' : null
  }
  const [used] = await callAuthz<{ useRecoveryCode: boolean }>(db, 'use_recovery_code', [
    hashOfToken(token),
    hashOfRecoveryCode(typed),
  ])
  return used?.useRecoveryCode ? 'recovery' : null
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Ten recovery codes of 80 random bits, to be shown once; the database keeps their hashes. */
export function newRecoveryCodes(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: 10 }, () => {
    const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte & 31]!).join('')
    return letters.match(/.{4}/g)!.join('-')
  })
  return { codes, hashes: codes.map(hashOfRecoveryCode) }
}

/** The hash of a recovery code however it was typed. */
export function hashOfRecoveryCode(typed: string): Buffer {
  return hashOfToken(typed.toLowerCase().replace(/[^a-z0-9]/g, ''))
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Soát', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD })
}

// AES-256-GCM: 12 bytes of nonce, 16 of tag, the text; bound to the account, so that a row copied to another person opens nothing.
function seal(key: Buffer, accountId: string, text: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, 'second step'), nonce).setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, accountId: string, sealed: Buffer): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor(key, 'second step'), sealed.subarray(0, 12), {
      authTagLength: 16,
    })
    cipher.setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()])
  } catch {
    return null
  }
}
