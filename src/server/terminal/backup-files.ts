import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync, utimesSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as NodeStream } from 'node:stream/web'
import type { Decrypter, Encrypter } from 'age-encryption'
import { StartRefused } from '../start-refused.ts'

type Bytes = AsyncIterable<Uint8Array>

const [MANIFEST, ENCRYPTED] = ['manifest.json', '.age']

/** What the file is called that says what the others are: encrypted, where the backup is. */
export function manifestOf(folder: string): string {
  return existsSync(join(folder, MANIFEST + ENCRYPTED)) ? MANIFEST + ENCRYPTED : MANIFEST
}

/** Whether only a key opens the backup. */
export function isEncrypted(folder: string): boolean {
  return manifestOf(folder) !== MANIFEST
}

/**
 * Writes the files of a backup into its folder, as they are or each encrypted with age (decision 017). What is encrypted bears a name
 * and a time that say nothing: not which table it holds, nor which attached file.
 */
export class BackupWriter {
  /** What the files are called in the folder, where it is not their own name. */
  readonly names: Record<string, string> = {}
  /** SHA-256 of the files as they lie there. */
  readonly hashes: Record<string, string> = {}
  readonly #folder: string
  readonly #encrypter: Encrypter | null
  readonly #at = new Date()

  constructor(folder: string, encrypter: Encrypter | null) {
    this.#folder = folder
    this.#encrypter = encrypter
  }

  /** Answers the SHA-256 of what it was given. */
  async write(name: string, bytes: Bytes): Promise<string> {
    const given = createHash('sha256')
    const called = this.#encrypter === null ? name : `${name === MANIFEST ? name : randomUUID()}${ENCRYPTED}`
    if (called !== name) this.names[name] = called
    const path = join(this.#folder, called)
    const plain = hashing(bytes, given)
    const kept = createHash('sha256')
    const written = this.#encrypter === null ? plain : await this.#encrypter.encrypt(streamOf(plain))
    await pipeline(hashing(written, kept), createWriteStream(path, { mode: 0o600 }))
    if (called !== name) utimesSync(path, this.#at, this.#at)
    this.hashes[called] = kept.digest('hex')
    return given.digest('hex')
  }

  /** Written last, so that it names all others. */
  async writeManifest(manifest: object): Promise<void> {
    await this.write(MANIFEST, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]))
  }
}

/** The bytes of a file of a backup as they were before it was encrypted. @throws where it is missing, changed or cut off */
export async function* readFileOf(folder: string, called: string, decrypter: Decrypter | null): Bytes {
  const bytes = createReadStream(join(folder, called))
  yield* decrypter === null ? bytes : await decrypter.decrypt(streamOf(bytes))
}

/** @throws StartRefused for a public key that is none */
export async function encrypterFor(recipients: readonly string[]): Promise<Encrypter | null> {
  if (recipients.length === 0) return null
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw new StartRefused(
        `BACKUP_RECIPIENTS: ${recipient} không phải khóa công khai của age (gõ thiếu hoặc nhầm ký tự). Hãy chép lại nguyên dòng “public key: age1…”; chưa sao lưu gì. / This is no public key of age: copy it again; nothing was backed up.`,
      )
    }
  return encrypter
}

/** What opens an encrypted backup: the keys of a file as `age-keygen` writes it. @throws StartRefused */
export async function decrypterOf(identityFile: string | null): Promise<Decrypter> {
  if (identityFile === null)
    throw new StartRefused(
      'Bản sao lưu đã được mã hóa. Hãy chạy lại với --identity TỆP, trong đó TỆP là tệp khóa giải mã cất ngoài máy chủ. Chưa ghi gì. / The backup is encrypted: add --identity FILE with the key that is kept elsewhere; nothing was written.',
    )
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    const keys = readFileSync(identityFile, 'utf8').split(/\s*\n/).filter(isKeyLine)
    for (const key of keys) decrypter.addIdentity(key.trim())
    if (keys.length > 0) return decrypter
  } catch {
    // Whatever is wrong with it, its text is a secret and is not repeated.
  }
  throw new StartRefused(
    `Không đọc được khóa giải mã nào trong ${identityFile}. Tệp phải có dòng AGE-SECRET-KEY-…, như age-keygen đã ghi. Chưa ghi gì. / No key could be read from the file; nothing was written.`,
  )
}

/** Whether a key that opens backups lies in this folder itself, where it does not belong. */
export async function holdsIdentity(folder: string): Promise<boolean> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const heads = await Promise.all(files.map(({ name }) => headOf(join(folder, name)).catch(() => '')))
  return heads.some((head) => /^\s*AGE-SECRET-KEY-/m.test(head))
}

/** As much of a file as the longest file of keys has; the rest of a larger one is no business of ours. */
async function headOf(path: string): Promise<string> {
  return text(createReadStream(path, { end: 16_383 }))
}

const isKeyLine = (line: string): boolean => line.trim() !== '' && !line.startsWith('#')

/** The lines of a file. Its lines are JSON, in which only a real line break ends one; `readline` would also break at U+2028. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest + decoder.decode() !== '') throw new Error('the last line has no end')
}

/** As a stream of the library's types, which are a browser's. */
const streamOf = (bytes: Bytes) => NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>

async function* hashing(bytes: Bytes, hash: Hash): Bytes {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}
