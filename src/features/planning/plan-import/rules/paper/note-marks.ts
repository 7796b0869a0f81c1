/** The mark of a footnote or endnote: a raised figure, or "[1]" where Word wrote plain text. */
const MARK = String.raw`(?:[⁰¹²³⁴-⁹]+|\[(?:\d{1,2}|[ivx]{1,4})\])`
const AT_START = new RegExp(`^${MARK}`, 'u')
/** Behind words; "m²" is a measure and no mark. */
const BEHIND = new RegExp(String.raw`(?<=[\p{L}\d)”"'.,;:])(?<!(?:^|[\s\d])[kcd]?m)\s?${MARK}`, 'gu')

const MAY_HOLD = /[⁰¹²³⁴-⁹[]/u

/** The mark with which a note begins; null for any other paragraph. */
export const markAtStart = (text: string): string | null => AT_START.exec(text)?.[0] ?? null

/** Words without the marks of notes inside, and these marks. */
export function withoutMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  if (!MAY_HOLD.test(text)) return { text, marks: [] }
  const marks = (text.match(BEHIND) ?? []).map((mark) => mark.trim())
  return { text: marks.length === 0 ? text : text.replace(BEHIND, ''), marks }
}
