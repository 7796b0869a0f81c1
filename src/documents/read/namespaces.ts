/** The usual prefix of each namespace that is read, by its address; both the transitional and the strict ones. */
const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}
const TAKEN = new Set(Object.values(USUAL))
const DECLARED = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)(\s*\/?)>/g

type Prefixes = ReadonlyMap<string, string>

/**
 * The same XML with the prefixes that its readers know: a program may call a namespace as it likes, only the address
 * says which it is. What has the usual prefixes comes back as it is.
 */
export function withUsualPrefixes(xml: string): string {
  const declared = [...xml.matchAll(DECLARED)].map(([, prefix = '', double, single]) => ({
    prefix,
    usual: USUAL[double ?? single ?? ''],
  }))
  const isUsual = ({ prefix, usual }: (typeof declared)[number]) =>
    usual === undefined ? !TAKEN.has(prefix) : usual === prefix
  // Where no address is known, only the prefix says what is meant.
  if (declared.every(({ usual }) => usual === undefined) || declared.every(isUsual)) return xml
  const scopes: Prefixes[] = [new Map()]
  return xml.replace(TOKEN, (token, close?: string, name?: string, attributes = '', end = '') => {
    if (name === undefined) return token
    if (close) return `</${renamed(name, (scopes.length > 1 ? scopes.pop() : scopes[0])!)}>`
    const scope = declaredIn(attributes, scopes.at(-1)!)
    if (!end.includes('/')) scopes.push(scope)
    const own = attributes.replace(/([\w.-]+:[\w.-]+)(?=\s*=)/g, (attribute: string) => renamed(attribute, scope))
    return `<${renamed(name, scope)}${own}${end}>`
  })
}

/** The prefixes that hold inside an element: those around it, and those that it declares. */
function declaredIn(attributes: string, around: Prefixes): Prefixes {
  if (!attributes.includes('xmlns')) return around
  const own = new Map(around)
  for (const [, prefix = '', double, single] of attributes.matchAll(DECLARED)) {
    const usual = USUAL[double ?? single ?? '']
    own.set(prefix, usual ?? (TAKEN.has(prefix) ? `other-${prefix}` : prefix))
  }
  return own
}

function renamed(name: string, scope: Prefixes): string {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name]
  const usual = scope.get(prefix) ?? prefix
  return usual === '' || prefix === 'xmlns' ? name : `${usual}:${local}`
}
