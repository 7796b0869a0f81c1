import yauzl from 'yauzl'

/** The texts of a ZIP (DOCX) by their paths; entries over `limit` bytes or beyond 2000 are refused by throwing. */
export function readZip(bytes: Uint8Array, limit = 50_000_000): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (problem, zip) => {
      if (problem) return reject(problem)
      const files = new Map<string, Buffer>()
      let left = limit
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) => {
        left -= entry.uncompressedSize
        if (left < 0 || files.size > 2000) return reject(new Error('The archive holds more than it may'))
        zip.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable)
          const parts: Buffer[] = []
          stream.on('error', reject)
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** The same archive with every entry dated 1 January 1980, so that the same paper gives the same bytes. */
export function sameTimeInZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('Not a ZIP archive')
  let at = view.getUint32(end + 16, true)
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    view.setUint32(at + 12, FIRST_DAY_OF_ZIP, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY_OF_ZIP, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** Midnight (low half) of 1980-01-01 (high half: month 1, day 1). */
const FIRST_DAY_OF_ZIP = 0x0021_0000
