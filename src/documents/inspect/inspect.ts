import { fileTypeFromBuffer } from 'file-type'
import { bearsSecrecyStamp } from '#kernel/secrecy.ts'
import { Refused } from '../read/refusal.ts'
import { readText } from '../read/text.ts'
import { redraw } from './image.ts'
import { inspectOffice } from './office.ts'
import { inspectPdf } from './pdf.ts'
import { Rejected, type Rejection } from './rejection.ts'

/** Kinds of file that are taken as evidence; everything else is refused. */
export type InspectedType = 'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png' | 'webp' | 'text'

/** What a file truly is and what may be handed out of it, or why it is refused. */
export type Inspected =
  | { readonly type: InspectedType; readonly redrawn: Uint8Array | null }
  | { readonly rejection: Rejection }

const BY_EXTENSION: Readonly<Record<string, InspectedType>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  txt: 'text',
}
const BY_MAGIC: Readonly<Record<string, InspectedType>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
}

/**
 * Xem một tệp trước khi nhận: its type by its bytes, agreeing with the name; no macro, no password, nothing that runs or calls out,
 * nothing that swells, no stamp of secrecy. Images are drawn anew. Runs in the document process only.
 */
export async function inspectFile(bytes: Uint8Array, extension: string): Promise<Inspected> {
  try {
    const type = await typeOf(bytes)
    if (BY_EXTENSION[extension] !== type) throw new Rejected('WRONG_EXTENSION')
    if (type === 'jpeg' || type === 'png' || type === 'webp') return { type, redrawn: await redraw(bytes, type) }
    if (bearsSecrecyStamp(await linesOf(bytes, type))) throw new Rejected('SECRET')
    return { type, redrawn: null }
  } catch (error) {
    if (error instanceof Rejected) return { rejection: error.rejection }
    if (error instanceof Refused) return { rejection: OF_READERS[error.code] ?? 'DAMAGED' }
    throw error
  }
}

const OF_READERS: Readonly<Partial<Record<Refused['code'], Rejection>>> = {
  ENCRYPTED: 'ENCRYPTED',
  MACROS: 'MACROS',
  OLD_WORD: 'UNKNOWN_TYPE',
  UNKNOWN_TYPE: 'UNKNOWN_TYPE',
  TOO_LARGE: 'SWELLS',
  LEGACY_FONT: 'UNKNOWN_TYPE',
}

async function typeOf(bytes: Uint8Array): Promise<InspectedType> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  // An encrypted DOCX or XLSX is an OLE container with this stream; its names are UTF-16.
  if (found?.ext === 'cfb')
    throw new Rejected(latin(bytes).replaceAll('\0', '').includes('EncryptedPackage') ? 'ENCRYPTED' : 'UNKNOWN_TYPE')
  if (found && /^(docm|dotm|xlsm|xltm|pptm|potm)$/.test(found.ext)) throw new Rejected('MACROS')
  const type = found ? BY_MAGIC[found.ext] : isText(bytes) ? 'text' : undefined
  if (type === undefined) throw new Rejected('UNKNOWN_TYPE')
  return type
}

/** UTF-8, or UTF-16 with its mark, without control characters and without anything that a browser would take for a page. */
function isText(bytes: Uint8Array): boolean {
  let text: string
  try {
    text = readText(bytes)
      .map((line) => line.text)
      .join('\n')
  } catch {
    return false
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) && !looksLikePage(text) && !text.startsWith('{\\rtf')
}

/** Markup that runs: a page, a drawing or a script, at the head or anywhere. */
function looksLikePage(text: string): boolean {
  return /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml)\b/i.test(text)
}

async function linesOf(bytes: Uint8Array, type: 'pdf' | 'docx' | 'xlsx' | 'text'): Promise<string[]> {
  switch (type) {
    case 'pdf':
      if (looksLikePage(latin(bytes.subarray(0, 1024)))) throw new Rejected('UNKNOWN_TYPE')
      return inspectPdf(bytes)
    case 'text':
      return readText(bytes).map((line) => line.text)
    default:
      return inspectOffice(bytes, type)
  }
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
