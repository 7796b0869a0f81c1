import { wordsOf } from '../read/pdf.ts'
import { rowsOf } from '../read/pdf-rows.ts'
import type { Word } from '../read/pdf-word.ts'
import { checkActions } from './pdf-actions.ts'
import { Rejected } from './rejection.ts'

/** A stamp of secrecy stands on the first page; more are read for papers behind a cover and for several in one file. */
const PAGES_READ = 40
const END_OF_ZIP = 'PK\x05\x06'

/** Looks through a PDF: no password, no script, nothing that starts by itself, no file inside, no archive behind. Answers the lines of its first pages. */
export async function inspectPdf(bytes: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = raw.lastIndexOf('%%EOF')
  if (end === -1) throw new Rejected('DAMAGED')
  // Behind the end only line breaks belong; another archive or page there is read by other programs.
  if (raw.length - end > 2048 || raw.indexOf(END_OF_ZIP, Math.max(0, raw.length - 65_557), 'latin1') !== -1)
    throw new Rejected('RUNS')
  // Loaded only when a PDF comes: the library is large.
  const { getDocumentProxy } = await import('unpdf')
  try {
    // The library takes the bytes away; the caller keeps its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
    })
    const { info } = await document.getMetadata()
    if ((info as { EncryptFilterName?: string | null }).EncryptFilterName) throw new Rejected('ENCRYPTED')
    const opening = (await document.getOpenAction()) as { readonly action?: string } | null
    if (opening?.action || (await document.getJSActions()) || (await document.getAttachments()))
      throw new Rejected('RUNS')
    checkActions(raw.toString('latin1'))
    const pages: Word[][] = []
    for (let number = 1; number <= Math.min(document.numPages, PAGES_READ); number += 1) {
      const page = await document.getPage(number)
      if (await page.getJSActions()) throw new Rejected('RUNS')
      pages.push(await wordsOf(page))
    }
    const words = pages.flat().map((word) => word.text)
    return words.length === 0 ? [] : [...rowsOf(pages).map((row) => row.text), ...words]
  } catch (error) {
    if (error instanceof Rejected) throw error
    throw new Rejected(/password/i.test(String(error)) ? 'ENCRYPTED' : 'DAMAGED')
  }
}
