/** What a paragraph is called, and what it says behind that. */
export interface Label {
  readonly label: string
  /** The words after the colon; empty where the label stands alone. */
  readonly value: string
}

/** The label before a colon, or the whole of a short line that has words under it; null for a sentence. */
export function labelOf(body: string, hasChildren: boolean): Label | null {
  const colon = /^([^:;]{2,140}?)\s*:(?:\s+|$)/u.exec(body)
  if (colon && !/\.\s/.test(colon[1]!)) return { label: colon[1]!, value: body.slice(colon[0].length).trim() }
  if (
    body.length <= (hasChildren ? 260 : 160) &&
    !/[;,]$/.test(body) &&
    (hasChildren || (body.length <= 70 && !/\.$/.test(body)))
  )
    return { label: body.replace(/\.$/, ''), value: '' }
  return null
}
