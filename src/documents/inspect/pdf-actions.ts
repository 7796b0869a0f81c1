import { inflateSync } from 'node:zlib'
import { Rejected } from './rejection.ts'

/** A scanned book has a few thousand. */
const MOST_STREAMS = 50_000
/** What a stream says of itself before it begins. */
const LONGEST_HEAD = 2000
/** Object streams of an ordinary paper are a few hundred kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024

/** Long enough not to stand by chance among the bytes of a picture; "/JS" does. Where a script is, "/JavaScript" names its kind. */
const RUNS = /\/(?:JavaScript|Launch|RichMedia|EmbeddedFiles?|Rendition|Movie)\b/
const CALLS_OUT = /\/(?:GoToR|GoToE|SubmitForm|ImportData)\b/

/**
 * Looks for what a PDF would do by itself, in its objects as they stand and in those that are packed: scripts, programs, files inside,
 * forms that send, papers on somebody's share; and a page of the network that it opens unasked. A link that the reader has to press is none.
 */
export function checkActions(raw: string): void {
  const text = plainNames([raw, ...packedObjects(raw)].join('\n'))
  if (RUNS.test(text)) throw new Rejected('RUNS')
  if (CALLS_OUT.test(text)) throw new Rejected('CALLS_OUT')
  const opening = [...text.matchAll(/\/(?:OpenAction|AA)(?![A-Za-z])/g)]
  if (opening.length === 0) return
  const objects = objectsOf(text)
  for (const { index, 0: key } of opening)
    if (/\/URI\b/.test(valueFrom(text.slice(index + key.length, index + key.length + 2000), objects)))
      throw new Rejected('CALLS_OUT')
}

/** "/J#61vaScript" is "/JavaScript". */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function packedObjects(raw: string): string[] {
  let left = MOST_BYTES
  const streams = [...raw.matchAll(/(?<!end)stream\r?\n/g)]
  if (streams.length > MOST_STREAMS) throw new Rejected('SWELLS')
  return streams.flatMap(({ index, 0: key }) => {
    const before = raw.slice(Math.max(0, index - LONGEST_HEAD), index)
    const head = before.slice(before.lastIndexOf('obj') + 1)
    if (!plainNames(head).includes('/ObjStm')) return []
    const from = index + key.length
    const to = raw.indexOf('endstream', from)
    const bytes = Buffer.from(raw.slice(from, to === -1 ? undefined : to), 'latin1')
    const filter = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(plainNames(head))?.[1]?.match(/\w+/g) ?? []
    const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0)
    if (filter.length === 0) return unfolded(bytes.toString('latin1'), first)
    // Another packing than the one that everybody uses would only hide what is in it.
    if (filter.join() !== 'FlateDecode' || /\/Predictor\s+(?!1\b)/.test(head)) throw new Rejected('DAMAGED')
    const unpacked = unpack(bytes, left)
    left -= unpacked.length
    return unfolded(unpacked.toString('latin1'), first)
  })
}

/** A packed stream begins with the number and place of each object; answers them as they stand outside. */
function unfolded(text: string, first: number): string {
  const places = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(
    ([, number, place]) => [number, first + Number(place)] as const,
  )
  const objects = places.map(([number, from], at) => `${number} 0 obj ${text.slice(from, places[at + 1]?.[1])} endobj`)
  // Whatever the places say, nothing goes unread.
  return [text, ...objects].join('\n')
}

function unpack(bytes: Buffer, most: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: most })
  } catch (error) {
    throw new Rejected((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'SWELLS' : 'DAMAGED')
  }
}

/** What stands under a number, in every revision of the paper. */
function objectsOf(text: string): (number: string) => string {
  const byNumber = Map.groupBy(
    text.matchAll(/\b(\d+)\s+\d+\s+obj\b([\s\S]{0,4000}?)(?=\bendobj\b|\bstream\b)/g),
    ([, number]) => number,
  )
  return (number) => (byNumber.get(number) ?? []).map((match) => match[2]).join('\n')
}

/** The value that begins here, with what it refers to. */
function valueFrom(text: string, objects: (number: string) => string): string {
  const own = /^\s*(\d+)\s+\d+\s+R\b/.exec(text)
  if (own) return follow(objects(own[1]!), objects)
  return /^\s*\[/.test(text) ? '' : follow(dictionary(text), objects)
}

function follow(text: string, objects: (number: string) => string): string {
  return text + [...text.matchAll(/\b(\d+)\s+\d+\s+R\b/g)].map(([, number]) => objects(number!)).join('\n')
}

/** From "<<" to the ">>" that closes it. */
function dictionary(text: string): string {
  let depth = 0
  for (const { index, 0: sign } of text.matchAll(/<<|>>/g)) {
    depth += sign === '<<' ? 1 : -1
    if (depth === 0) return text.slice(0, index)
  }
  return text
}
