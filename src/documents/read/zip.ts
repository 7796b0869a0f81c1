import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Refused } from './refusal.ts'

/** A DOCX of any size that passes the limit of the file has far fewer parts and far less text than this. */
const MOST_ENTRIES = 4000
const MOST_BYTES = 64 * 1024 * 1024

/** What a whole document may swell to: pictures and sheets that are only counted, not kept. */
const MOST_BYTES_WHOLE = 256 * 1024 * 1024

/**
 * Opens an archive and reads the parts that `wanted` names, in memory, counting the bytes that really come out, so that
 * an archive made to swell is stopped whatever it declares. With `whole` the other parts are unpacked and counted too.
 */
export async function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  whole = false,
): Promise<{ readonly names: Set<string>; readonly parts: Map<string, string> }> {
  const zip = await open(bytes)
  const names = new Set<string>()
  const parts = new Map<string, string>()
  let left = MOST_BYTES
  let leftWhole = MOST_BYTES_WHOLE
  try {
    for await (const entry of entries(zip)) {
      // Two parts of one name: each program would read another of them.
      if (names.has(entry.fileName)) throw new Refused('DAMAGED')
      names.add(entry.fileName)
      if (names.size > MOST_ENTRIES) throw new Refused('TOO_LARGE')
      if (entry.isEncrypted()) throw new Refused('ENCRYPTED')
      if (!wanted(entry.fileName)) {
        if (whole) leftWhole -= (await content(zip, entry, leftWhole, false)).size
        continue
      }
      const { bytes: part } = await content(zip, entry, left, true)
      left -= part.length
      parts.set(entry.fileName, part.toString('utf8'))
    }
  } finally {
    zip.close()
  }
  return { names, parts }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(new Refused('DAMAGED')) : resolve(zip)),
    )
  })
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.removeAllListeners()
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', () => reject(new Refused('DAMAGED')))
      zip.readEntry()
    })
    if (entry === null) return
    yield entry
  }
}

function content(
  zip: ZipFile,
  entry: Entry,
  limit: number,
  keep: boolean,
): Promise<{ readonly size: number; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > limit) {
      reject(new Refused('TOO_LARGE'))
      return
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new Refused('DAMAGED'))
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > limit) stream.destroy(new Refused('TOO_LARGE'))
        else if (keep) chunks.push(chunk)
      })
      stream.on('error', (cause: Error) => reject(cause instanceof Refused ? cause : new Refused('DAMAGED')))
      stream.on('end', () => resolve({ size, bytes: Buffer.concat(chunks) }))
    })
  })
}
