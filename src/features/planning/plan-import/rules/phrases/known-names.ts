import { searchKey } from '#kernel/text.ts'
import { FIELD_NAMES, FULL_NAMES } from './unit-names.ts'

const FULL_KEYS = FULL_NAMES.map(searchKey)
const byLength = (a: string, b: string) => b.length - a.length
const patternOf = (names: readonly string[]) =>
  `(?<![\\p{L}])(?:${names.toSorted(byLength).map(pattern).join('|')})(?![\\p{L}])`
const ALL_NAMES = [...FIELD_NAMES, ...FULL_NAMES]
const NAMES = new RegExp(patternOf(ALL_NAMES), 'giu')
const DASHED_NAME = new RegExp(patternOf(ALL_NAMES.filter((name) => /[-–]/.test(name))), 'iu')
const FIELD_KEYS = new Set(FIELD_NAMES.map(searchKey))

/** Where standard names stand in a text: nothing inside them divides a list. */
export const knownNamesIn = (text: string): { readonly at: number; readonly end: number }[] =>
  [...text.matchAll(NAMES)].map((match) => ({ at: match.index, end: match.index + match[0].length }))

/** True when a standard name with a comma, "và" or a dash inside was kept whole. */
export function holdsJoinedName(text: string): boolean {
  return knownNamesIn(text).some((span) => /,/.test(text.slice(span.at, span.end)))
}

/** Where a bare list names fields of Sở ("Tư pháp, Tài chính"). */
export function isFieldName(name: string): boolean {
  return FIELD_KEYS.has(searchKey(name))
}

/** "Văn phòng HĐND và UBND phường": begins with an office's standard full name. */
export function isFullName(name: string): boolean {
  const key = searchKey(name)
  return /^\p{Lu}/u.test(name) && FULL_KEYS.some((full) => key === full || key.startsWith(`${full} `))
}

/** "Phòng Văn hóa" / "- Xã hội gửi …": the width broke a standard name before its dash, so the dash is no bullet. */
export function breaksName(before: string, after: string): boolean {
  if (!/^[-–]\s/.test(after) || /[.;:!?]$/.test(before)) return false
  const tail = before.slice(-40)
  const words = `${tail} ${after.slice(0, 60)}`
  // Few names have a dash, and few lines one of them: only there it is worth looking where.
  return (
    DASHED_NAME.test(words) && knownNamesIn(words).some((span) => span.at < tail.length && span.end > tail.length + 2)
  )
}

/** Tolerates both tone styles (hóa, hoá), any case and loose spaces. */
function pattern(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/hóa/gi, '(?:hóa|hoá)')
    .replace(/Ủy/g, '(?:Ủy|Uỷ)')
    .replace(/\s*-\s*/g, '\\s*[-–]\\s*')
    .replace(/\s+/g, '\\s+')
}
