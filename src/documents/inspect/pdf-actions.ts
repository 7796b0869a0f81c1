import { endOfValue, objectsOf, type PdfObject, plain } from './pdf-objects.ts'
import { Rejected } from './rejection.ts'

/** Long enough not to stand by chance among the bytes of a picture; "/JS" does. Where a script is, "/JavaScript" names its kind. */
const RUNS = /\/(?:JavaScript|Launch|RichMedia|EmbeddedFiles?|Rendition|Movie)\b/
const CALLS_OUT = /\/(?:GoToR|GoToE|SubmitForm|ImportData)\b/
/** From what opens a paper to what follows one after the other. */
const FURTHEST = 12

/**
 * Looks for what a PDF would do by itself, in its bytes as they stand and in its objects, those that are packed too: scripts, programs,
 * files inside, forms that send, papers on somebody's share; and a page of the network that it opens unasked. A link that the reader has
 * to press is none.
 */
export function checkActions(raw: string): void {
  const objects = objectsOf(raw)
  for (const text of [plain(raw), ...objects.map((object) => object.text)]) {
    if (RUNS.test(text)) throw new Rejected('RUNS')
    if (CALLS_OUT.test(text)) throw new Rejected('CALLS_OUT')
  }
  const byNumber = Map.groupBy(objects, ({ number }) => number)
  // Where a paper opens at a page ("[3 0 R /Fit]") nothing is done.
  for (const { text } of objects)
    for (const { index, 0: key } of text.matchAll(/\/(?:OpenAction|AA)(?![A-Za-z])(?!\s*\[)/g)) {
      const from = index + key.length
      if (reached(text.slice(from, endOfValue(text, from)), byNumber).some((one) => /\/URI\b/.test(one)))
        throw new Rejected('CALLS_OUT')
    }
}

/** The text, and every object that it leads to. */
function reached(text: string, byNumber: ReadonlyMap<string, readonly PdfObject[]>): string[] {
  const seen = new Set<string>()
  let texts = [text]
  const all = [text]
  for (let steps = 0; steps < FURTHEST && texts.length > 0; steps++) {
    const numbers = texts.flatMap((one) => [...one.matchAll(/\b(\d+)\s+\d+\s+R\b/g)].map(([, number = '']) => number))
    texts = numbers.flatMap((number) => {
      if (seen.has(number)) return []
      seen.add(number)
      // A link on a page is pressed: what lies beyond pages is nobody's opening.
      return (byNumber.get(number) ?? []).map((object) => object.text).filter((one) => !/\/Type\s*\/Pages?\b/.test(one))
    })
    all.push(...texts)
  }
  return all
}
