import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyName } from '../record/form.ts'
import { publicOf } from '../record/notary.ts'
import type { Manifest } from './backup-folder.ts'

const [SUMS, SIGNATURE, KEY] = ['SHA256SUMS', 'SHA256SUMS.sig', 'record-key.pub']

/**
 * Signs a backup with the key of the record, in forms that stock tools read: the hashes of all files as `sha256sum -c` wants them, an
 * Ed25519 signature over that list, and the public key, as `openssl pkeyutl -verify -rawin` wants them.
 */
export function signBackup(folder: string, manifest: Manifest, key: KeyObject): void {
  const sums = [
    [hashOf(readFileSync(join(folder, 'manifest.json'))), 'manifest.json'],
    ...manifest.tables.map(({ table, sha256 }) => [sha256, `${table}.ndjson`]),
    ...manifest.files.map((sha256) => [sha256, `files/${sha256}`]),
  ].map((line) => `${line.join('  ')}\n`)
  const text = Buffer.from(sums.join(''))
  const mode = { mode: 0o600 }
  writeFileSync(join(folder, KEY), createPublicKey(key).export({ format: 'pem', type: 'spki' }), mode)
  writeFileSync(join(folder, SUMS), text, mode)
  writeFileSync(join(folder, SIGNATURE), sign(null, text, key), mode)
}

/** Whose signature a backup bears: one of ours, that of the key so called, or none that is right. */
export type Signed = 'ours' | 'none' | { readonly key: string }

/** Ours are the keys of the data folder: the one in use, and those that it followed. The manifest vouches for everything else. */
export function signatureOf(folder: string, dataFolder: string): Signed {
  const [sums, signature, pem] = [SUMS, SIGNATURE, KEY].map((name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null,
  )
  if (!sums || !signature || !pem) return 'none'
  try {
    const key = createPublicKey(pem)
    const manifest = `${hashOf(readFileSync(join(folder, 'manifest.json')))}  manifest.json\n`
    if (!sums.toString('utf8').startsWith(manifest) || !verify(null, sums, key, signature)) return 'none'
    const name = keyName(key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'))
    return ownNames(dataFolder).includes(name) ? 'ours' : { key: name }
  } catch {
    // Whatever is no key has signed nothing.
    return 'none'
  }
}

function ownNames(dataFolder: string): string[] {
  return readdirSync(dataFolder)
    .filter((name) => /^record-key(\..+)?\.pem$/.test(name))
    .map((name) => keyName(publicOf(createPrivateKey(readFileSync(join(dataFolder, name))))))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
