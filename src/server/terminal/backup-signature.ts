import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyName } from '../record/form.ts'
import { manifestOf } from './backup-files.ts'

const [SUMS, SIGNATURE, KEY] = ['SHA256SUMS', 'SHA256SUMS.sig', 'record-key.pub']

/**
 * Signs a backup with the key of the record, in forms that stock tools read: the hashes of all files as they lie there, as `sha256sum -c`
 * wants them, an Ed25519 signature over that list, and the public key, as `openssl pkeyutl -verify -rawin` wants them.
 */
export function signBackup(folder: string, hashes: Readonly<Record<string, string>>, key: KeyObject): void {
  const { [manifestOf(folder)]: ofManifest, ...others } = hashes
  // In the order of their names, which is not the one in which the tables were written.
  const sums = [[manifestOf(folder), ofManifest!], ...Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))]
  const text = Buffer.from(sums.map(([name, hash]) => `${hash}  ${name}\n`).join(''))
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
    const name = manifestOf(folder)
    const manifest = `${hashOf(readFileSync(join(folder, name)))}  ${name}\n`
    if (!sums.toString('utf8').startsWith(manifest) || !verify(null, sums, key, signature)) return 'none'
    // By the whole key: its name is short enough for somebody to make another of the same one.
    return ownKeys(dataFolder).some((own) => own.equals(key))
      ? 'ours'
      : { key: keyName(key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')) }
  } catch {
    // Whatever is no key has signed nothing.
    return 'none'
  }
}

function ownKeys(dataFolder: string): KeyObject[] {
  return readdirSync(dataFolder)
    .filter((name) => /^record-key(\..+)?\.pem$/.test(name))
    .map((name) => createPublicKey(createPrivateKey(readFileSync(join(dataFolder, name)))))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
