import { inflateSync } from 'node:zlib'
import { Rejected } from './rejection.ts'

/** Object streams of an ordinary paper are a few hundred kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024

/** An object as it stands in a file or in a packed stream: its number, and its text up to its stream. */
export interface PdfObject {
  readonly number: string
  readonly text: string
}

/** Every object of a PDF in every revision, those in packed streams too. One that is packed in an unusual way is refused. */
export function objectsOf(raw: string): PdfObject[] {
  let left = MOST_BYTES
  return [...raw.matchAll(/\b(\d+)\s+\d+\s+obj\b/g)].flatMap(({ 1: number = '', index, 0: begin }) => {
    const from = index + begin.length
    const end = endOfValue(raw, from)
    const object = { number, text: plain(raw.slice(from, end)) }
    const data = /^(?:\s|%[^\r\n]*[\r\n])*stream[ \t]*(?:\r\n|\n|\r)/.exec(raw.slice(end, end + 4000))
    // Whatever it calls itself, a stream with this key is read as objects.
    if (data === null || !/\/First\b/.test(object.text)) return [object]
    const at = end + data[0].length
    const bytes = unpacked(raw.slice(at, endOfStream(raw, at)), object.text, left)
    left -= bytes.length
    return [object, ...unfolded(bytes, Number(/\/First\s+(\d+)/.exec(object.text)?.[1] ?? 0))]
  })
}

function endOfStream(raw: string, from: number): number {
  const end = raw.indexOf('endstream', from)
  return end === -1 ? raw.length : end
}

/** Packed as everybody packs them; another way would only hide what is in it. */
function unpacked(data: string, head: string, most: number): string {
  const bytes = Buffer.from(data, 'latin1')
  if (!/\/Filter\b/.test(head)) return data
  if (
    !/\/Filter\s*(?:\/FlateDecode|\/Fl|\[\s*\/(?:FlateDecode|Fl)\s*\])(?![A-Za-z])/.test(head) ||
    /\/(?:DecodeParms|DP)\b/.test(head)
  )
    throw new Rejected('DAMAGED')
  try {
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1')
  } catch (error) {
    throw new Rejected((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'SWELLS' : 'DAMAGED')
  }
}

/** A packed stream begins with the number and place of each object. Whatever the places say, nothing goes unread. */
function unfolded(text: string, first: number): PdfObject[] {
  const places = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(
    ([, number = '', place]) => [number, first + Number(place)] as const,
  )
  return [
    { number: '', text: plain(text) },
    ...places.map(([number, from], at) => ({ number, text: plain(text.slice(from, places[at + 1]?.[1])) })),
  ]
}

/** Names as they read ("/J#61vaScript" is "/JavaScript"), without comments. */
export function plain(text: string): string {
  return text
    .replace(/%[^\r\n]*/g, ' ')
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Where the value that begins here ends: a dictionary or array with all that is in it, by brackets outside of its texts; else before what follows. */
export function endOfValue(raw: string, from: number): number {
  const signs = /%[^\r\n]*|\\[\s\S]|<<|>>|[<>()[\]]|\b(?:endobj|obj|stream|R)\b/g
  signs.lastIndex = from
  let depth = 0
  let texts = 0
  let inHex = false
  for (let found = signs.exec(raw); found; found = signs.exec(raw)) {
    const [sign] = found
    if (texts > 0) {
      // Within a text "%" is no comment: what stands behind it is looked at too.
      if (sign.startsWith('%')) signs.lastIndex = found.index + 1
      else if (sign === '(') texts++
      else if (sign === ')') texts--
    } else if (inHex) {
      inHex = !sign.startsWith('>')
      if (sign === '>>') signs.lastIndex--
    } else if (sign === '(') texts++
    else if (sign === '<') inHex = true
    else if (sign === '<<' || sign === '[') depth++
    else if (sign === '>>' || sign === ']') {
      depth--
      if (depth <= 0) return signs.lastIndex
    } else if (sign === 'R') {
      if (depth === 0) return signs.lastIndex
    } else if (/^[a-z]/.test(sign) && depth <= 0) return found.index
  }
  return raw.length
}
