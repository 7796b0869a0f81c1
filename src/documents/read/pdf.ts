import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { SourceLine } from '#kernel/source-line.ts'
import { glyphsOf } from './pdf-glyphs.ts'
import { overlies } from './pdf-overlay.ts'
import type { PrintedRow } from './pdf-row.ts'
import { rowsOf } from './pdf-rows.ts'
import type { Word } from './pdf-word.ts'
import { Refused } from './refusal.ts'

const MOST_PAGES = 400

/**
 * PDF có chữ → printed lines in reading order: the two columns of letterhead and signature one after the other, tables by
 * cell, page numbers and footnotes marked, and for each line whether the width broke the sentence there.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceLine[]> {
  const pages = await pagesOf(bytes)
  const words = pages.flat()
  if (words.filter((word) => word.text.trim() !== '').length < 10) throw new Refused('IMAGE_ONLY')
  return rowsOf(pages).map((row: PrintedRow, index) => ({ number: index + 1, ...row }))
}

async function pagesOf(bytes: Uint8Array): Promise<Word[][]> {
  // Loaded only when a PDF comes: the library is large.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  try {
    // The library takes the bytes away; the caller keeps its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
    })
    const { info } = await document.getMetadata()
    if ((info as { EncryptFilterName?: string | null }).EncryptFilterName) throw new Refused('ENCRYPTED')
    if (document.numPages > MOST_PAGES) throw new Refused('TOO_LARGE')
    const pages: PDFPageProxy[] = []
    const words: Word[][] = []
    let holed = false
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(page)
      if (holed) continue
      words.push(await wordsOf(page))
      holed = overlies(words.at(-1)!)
    }
    if (!holed) return words
    const { OPS } = await getResolvedPDFJS()
    return await Promise.all(pages.map(async (page) => glyphsOf(await page.getOperatorList(), OPS, sizeOf(page))))
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(/password/i.test(String(error)) ? 'ENCRYPTED' : 'DAMAGED')
  }
}

/** The words of one page with their places. */
export async function wordsOf(page: PDFPageProxy): Promise<Word[]> {
  const { width, height } = sizeOf(page)
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [
      {
        text: item.str,
        x,
        y: height - y,
        width: item.width,
        size: Math.hypot(c, d) || item.height,
        pageWidth: width,
        pageHeight: height,
      },
    ]
  })
}

function sizeOf(page: PDFPageProxy): { readonly width: number; readonly height: number } {
  const [, , width = 595, height = 842] = page.view
  return { width, height }
}
