import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one secret of this installation that never enters the database: `sign-in.json` of the data folder, made once, mode 0600. */
export function installationKey({ dataFolder }: { readonly dataFolder: string }): Buffer {
  mkdirSync(dataFolder, { recursive: true })
  return createHash('sha256')
    .update(readSecret(join(dataFolder, 'sign-in.json'), 'key'))
    .digest()
}

/** A key for one purpose, from the one secret of this installation. */
export function keyFor(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
}

/** A random secret kept in the data folder, readable by its owner only; made at the first asking. */
export function readSecret(file: string, name: string): string {
  const secrets: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const known = secrets[name]
  if (known !== undefined) return known
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, JSON.stringify({ ...secrets, [name]: made }), { mode: 0o600 })
  chmodSync(file, 0o600)
  return made
}
