import { Refused } from './refusal.ts'

/** What a document part is made of, one after the other; comments and instructions are passed over. */
export type XmlEvent =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      readonly empty: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g

/** Reads XML without any document type: no entity but the five of XML and numbers, so nothing outside is ever fetched. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 4096))) throw new Refused('DAMAGED')
  for (const token of xml.matchAll(TOKEN)) {
    const [, cdata, closed, opened, attributes, slash, text] = token
    if (opened !== undefined) {
      yield { kind: 'open', name: opened, attributes: attributesOf(attributes ?? ''), empty: slash === '/' }
      if (slash === '/') yield { kind: 'close', name: opened }
    } else if (closed !== undefined) yield { kind: 'close', name: closed }
    else if (text !== undefined) yield { kind: 'text', text: decode(text) }
    else if (cdata !== undefined) yield { kind: 'text', text: cdata }
  }
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const match of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[match[1]!] = decode(match[2] ?? match[3] ?? '')
  return attributes
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
