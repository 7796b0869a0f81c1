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
