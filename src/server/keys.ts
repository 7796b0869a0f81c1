import { createHash, hkdfSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSecret } from './database/postgres.ts'

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
