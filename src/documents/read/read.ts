import type { SourceLine } from '#kernel/source-line.ts'
import { looksLegacy } from './legacy.ts'
import { type ReadRefusal, Refused } from './refusal.ts'
import { readText } from './text.ts'

export type { ReadRefusal } from './refusal.ts'

/** 25 MB, the limit of the house for a file that is read. */
export const LARGEST_FILE = 25 * 1024 * 1024

/** No plan has a tenth of this; what reads the lines may count on it. */
const MOST_LINES = 10_000
const LONGEST_LINE = 10_000

type ReadAnswer = { readonly lines: SourceLine[] } | { readonly refusal: ReadRefusal }

/**
 * Đọc tệp thành dòng: a DOCX, a PDF with text, or plain text. The kind is judged by the bytes, the name only tells
 * where bytes do not. Runs no macro, follows no link, opens nothing but these bytes.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadAnswer> {
  try {
    const lines = await linesOf(bytes, fileName)
    if (!lines.some((line) => line.text.trim() !== '')) return { refusal: 'EMPTY' }
    if (lines.length > MOST_LINES || lines.some((line) => line.text.length > LONGEST_LINE))
      return { refusal: 'TOO_LARGE' }
    return looksLegacy(lines.map((line) => line.text).join('\n')) ? { refusal: 'LEGACY_FONT' } : { lines }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.code }
    throw error
  }
}

/** What the bytes say they are. */
export function kindOf(bytes: Uint8Array): 'docx' | 'pdf' | 'ole' | 'text' | 'other' {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'docx'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const utf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff)
  return !utf16 && bytes.subarray(0, 8192).includes(0) ? 'other' : 'text'
}

async function linesOf(bytes: Uint8Array, fileName: string): Promise<SourceLine[]> {
  if (bytes.length === 0) throw new Refused('EMPTY')
  if (bytes.length > LARGEST_FILE) throw new Refused('TOO_LARGE')
  // Each reader is loaded with the first file of its kind.
  switch (kindOf(bytes)) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes)
    case 'ole':
      throw new Refused(oleRefusal(bytes))
    case 'text':
      if (/^\{\\rtf/.test(latin(bytes.subarray(0, 16))) || /\.(?:rtf|html?|xml|json|csv)$/i.test(fileName))
        throw new Refused('UNKNOWN_TYPE')
      return readText(bytes)
    default:
      throw new Refused('UNKNOWN_TYPE')
  }
}

/** An encrypted DOCX is an OLE container with this stream; its names are UTF-16. */
export function oleRefusal(bytes: Uint8Array): ReadRefusal {
  return latin(bytes).replaceAll('\0', '').includes('EncryptedPackage') ? 'ENCRYPTED' : 'OLD_WORD'
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
