import { createHash, randomUUID } from 'node:crypto'
import {
  access,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { FileChanged } from './file-changed.ts'
import { s3Store } from './s3.ts'

/** What is still being sent: on this server's own disk, wherever it is kept afterwards. */
export interface Uploads {
  /** Bytes of an upload that are here already. */
  received(id: string): Promise<number>
  /** Writes a chunk behind what is here and answers how much that is then; a broken connection leaves what came. */
  receive(id: string, chunk: Readable, most: number): Promise<number>
  /** All bytes of an upload; null when there are none. */
  uploaded(id: string): Promise<Buffer | null>
  forget(id: string): Promise<void>
  /** Rejects where nothing can be written. */
  tryWriting(): Promise<void>
}

/** Files for good: each once, under the hash of its bytes, never changed and never taken away. */
export interface Store {
  /** Keeps these bytes and answers their hash: when it answers, they are safe. Keeping them twice does no harm, and mends what was changed. */
  keep(bytes: Uint8Array): Promise<string>
  /**
   * Null when the file is gone; rejects when the store does not say whether it is. Bytes that no longer have their hash never arrive whole:
   * `FileChanged` at once, or in place of the last piece. Whoever does not read the stream destroys it.
   */
  open(sha256: string): Promise<{ readonly size: number; readonly stream: Readable } | null>
  /** Whether a kept file is there and has its hash; rejects when the store does not say. */
  isWhole(sha256: string): Promise<boolean>
  /** Rejects where nothing can be written. */
  tryWriting(): Promise<void>
}

/** Hashes of all kept files, with their locality: as they were given, and as they are handed out. */
export const KEPT_HASHES =
  'select distinct tenant_id, kept.sha256 from evidence_files, unnest(array[sha256, served_sha256]) kept (sha256) where served_sha256 is not null'

/** Where the files of this installation lie: uploads on the disk; kept ones in the bucket of the settings, else on the disk too. */
export function filesOf({ dataFolder, s3 }: Pick<Config, 'dataFolder' | 's3'>): {
  readonly uploads: Uploads
  readonly store: Store
} {
  const disk = filesIn(dataFolder)
  return { uploads: disk, store: s3 === null ? disk : s3Store(s3) }
}

/** The chunk is longer than what was announced. */
export class TooLong extends Error {}

/** Uploads that nobody has gone on with. */
const STALE_MS = 7 * 24 * 3600_000

/** Files on the disk: kept ones at `files/ab/cdef…`, what is being sent at `files/tmp`. The data folder itself is never made here. */
export function filesIn(dataFolder: string): Uploads & Store {
  const root = join(dataFolder, 'files')
  const temporary = (id: string) => join(root, 'tmp', id)
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2))
  const received = (id: string) =>
    stat(temporary(id)).then(
      ({ size }) => size,
      () => 0,
    )
  const opened = (sha256: string) =>
    open(pathOf(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
  const isWhole = async (sha256: string) => {
    const handle = await opened(sha256)
    return handle !== null && (await hashOf(handle).finally(() => handle.close())) === sha256
  }
  return {
    received,
    receive: async (id, chunk, most) => {
      await mkdir(join(root, 'tmp'), { recursive: true, mode: 0o700 })
      const file = await open(temporary(id), 'a', 0o600)
      let left = most
      try {
        for await (const part of chunk) {
          left -= (part as Buffer).length
          if (left < 0) throw new TooLong()
          await file.write(part as Buffer)
        }
      } finally {
        await file.close()
      }
      return received(id)
    },
    uploaded: (id) => readFile(temporary(id)).catch(() => null),
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const folder = join(root, sha256.slice(0, 2))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await mkdir(join(root, 'tmp'), { recursive: true, mode: 0o700 })
      const written = temporary(`keep-${process.pid}-${sha256}`)
      const file = await open(written, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await link(written, pathOf(sha256)).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
        // It counts as kept only if it is what was kept then.
        if (!(await isWhole(sha256))) await rename(written, pathOf(sha256))
      })
      await rm(written, { force: true })
      await syncFolder(folder)
      await syncFolder(root)
      return sha256
    },
    forget: (id) => rm(temporary(id), { force: true }),
    isWhole,
    open: async (sha256) => {
      const handle = await opened(sha256)
      if (handle === null) return null
      try {
        // Read twice, for the first byte that goes out must be right already.
        if ((await hashOf(handle)) !== sha256) throw new FileChanged(sha256)
        return { size: (await handle.stat()).size, stream: handle.createReadStream({ start: 0 }) }
      } catch (error) {
        await handle.close()
        throw error
      }
    },
    tryWriting: async () => {
      await access(dataFolder)
      await mkdir(join(root, 'tmp'), { recursive: true, mode: 0o700 })
      const tried = temporary(`try-${process.pid}-${randomUUID()}`)
      try {
        await writeFile(tried, 'x', { mode: 0o600, flush: true })
      } finally {
        await rm(tried, { force: true })
      }
    },
  }
}

/** Takes away what was begun and left a week ago. */
export async function dropStaleUploads(dataFolder: string, now: Date): Promise<void> {
  const folder = join(dataFolder, 'files', 'tmp')
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name))
    if (now.getTime() - mtimeMs > STALE_MS) await rm(join(folder, name), { force: true })
  }
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of file.createReadStream({ start: 0, autoClose: false })) hash.update(part as Buffer)
  return hash.digest('hex')
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    // Some systems cannot sync a folder; the file itself is safe by then.
    await folder.sync().catch(() => {})
  } finally {
    await folder.close()
  }
}
