import { createHash, randomUUID } from 'node:crypto'
import { access, type FileHandle, link, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Where files lie: each once, under the hash of its bytes (`files/ab/cdef…`); what is still being sent under `files/tmp`. */
export interface Files {
  /** Bytes of an upload that are here already. */
  received(id: string): Promise<number>
  /** Writes a chunk behind what is here and answers how much that is then; a broken connection leaves what came. */
  receive(id: string, chunk: Readable, most: number): Promise<number>
  /** All bytes of an upload; null when there are none. */
  uploaded(id: string): Promise<Buffer | null>
  /** Keeps these bytes for good and answers their hash: on the disk before it answers. */
  keep(bytes: Uint8Array): Promise<string>
  forget(id: string): Promise<void>
  /** An open handle for reading; null when the file is gone. */
  open(sha256: string): Promise<FileHandle | null>
  pathOf(sha256: string): string
  /** Writes a little and takes it away again; rejects where that is not possible. The data folder itself is never made here. */
  tryWriting(): Promise<void>
}

/** The chunk is longer than what was announced. */
export class TooLong extends Error {}

/** Uploads that nobody has gone on with. */
const STALE_MS = 7 * 24 * 3600_000

export function filesIn(dataFolder: string): Files {
  const root = join(dataFolder, 'files')
  const temporary = (id: string) => join(root, 'tmp', id)
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2))
  const received = (id: string) =>
    stat(temporary(id)).then(
      ({ size }) => size,
      () => 0,
    )
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
      await link(written, pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      await rm(written, { force: true })
      await syncFolder(folder)
      await syncFolder(root)
      return sha256
    },
    forget: (id) => rm(temporary(id), { force: true }),
    open: (sha256) => open(pathOf(sha256), 'r').catch(() => null),
    pathOf,
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

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    // Some systems cannot sync a folder; the file itself is safe by then.
    await folder.sync().catch(() => {})
  } finally {
    await folder.close()
  }
}
