import { searchKey } from '#kernel/text.ts'
import { FIELD_NAMES, FULL_NAMES } from './unit-names.ts'

/** Word groups that one name or one population uses together: their commas do not divide ("sở, ban, ngành"). */
const GROUPS: readonly (readonly string[])[] = [
  [
    'sở',
    'ban',
    'ngành',
    'phòng',
    'đơn vị',
    'đoàn thể',
    'hội',
    'cơ quan',
    'địa phương',
    'tổ chức',
    'cá nhân',
    'doanh nghiệp',
    'trung tâm',
  ],
  [
    'tỉnh',
    'quận',
    'huyện',
    'thị xã',
    'thành phố',
    'thị',
    'xã',
    'phường',
    'thị trấn',
    'đặc khu',
    'tp',
    'cấp xã',
    'cấp huyện',
  ],
  ['cán bộ', 'công chức', 'viên chức', 'người lao động', 'lãnh đạo', 'quản lý'],
]
const UNIT_START =
  /^(?:các\s+|một số\s+)?(?:sở|phòng|ban|văn phòng|ủy ban|uỷ ban|ubnd|hđnd|hội|liên đoàn|mặt trận|cục|chi cục|kho bạc|bảo hiểm|công an|thanh tra|trung tâm|trường|bệnh viện|viện|tòa án|toà án|đài|báo|cổng|cơ quan|đơn vị|đảng ủy|thành ủy|tỉnh ủy|huyện ủy|bộ|giám đốc|thủ trưởng|chủ tịch|trưởng|phó|\d+\s)/iu

/**
 * Danh sách cơ quan → từng tên: standard names first, the longest, then commas, semicolons and "và". Names stay as written.
 * @source QN-II-2a-1, KG-II-2a
 */
export function splitNames(list: string): string[] {
  const text = list.trim().replace(/[.;,:]+$/, '')
  const kept = protectedSpans(text)
  const cuts: { at: number; length: number }[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || kept.some((span) => at >= span.at && at < span.end)) continue
    if (text[at] === ';') cuts.push({ at, length: 1 })
    else if (
      text[at] === ',' &&
      !/\d,\d/.test(text.slice(at - 1, at + 2)) &&
      divides(text.slice(0, at), text.slice(at + 1))
    )
      cuts.push({ at, length: 1 })
    else if (
      /^\s(?:và|cùng)\s/u.test(text.slice(at, at + 6)) &&
      dividesAnd(text.slice(0, at), text.slice(at).replace(/^\s\S+\s+/u, ''))
    )
      cuts.push({ at, length: /^\s\S+\s/u.exec(text.slice(at))![0].length })
  }
  const names: string[] = []
  let from = 0
  for (const cut of [...cuts, { at: text.length, length: 0 }]) {
    names.push(text.slice(from, cut.at))
    from = cut.at + cut.length
  }
  return names
    .map((name) => name.replace(/^\s*(?:và|cùng)\s+/u, '').trim())
    .filter((name) => name !== '' && !/^(?:\.{2,}|…)$/.test(name))
}

/** True when a standard name with a comma, "và" or a dash inside was kept whole. */
export function holdsJoinedName(text: string): boolean {
  return protectedSpans(text).some((span) => /,/.test(text.slice(span.at, span.end)))
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
  return protectedSpans(`${tail} ${after.slice(0, 60)}`).some(
    (span) => span.at < tail.length && span.end > tail.length + 2,
  )
}

const FULL_KEYS = FULL_NAMES.map(searchKey)
const byLength = (a: string, b: string) => b.length - a.length
const NAME_PATTERN = [...FIELD_NAMES, ...FULL_NAMES].toSorted(byLength).map(pattern).join('|')
const FIELD_KEYS = new Set(FIELD_NAMES.map(searchKey))

/** Tolerates both tone styles (hóa, hoá), any case and loose spaces. */
function pattern(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/hóa/gi, '(?:hóa|hoá)')
    .replace(/Ủy/g, '(?:Ủy|Uỷ)')
    .replace(/\s*-\s*/g, '\\s*[-–]\\s*')
    .replace(/\s+/g, '\\s+')
}

function protectedSpans(text: string): { at: number; end: number }[] {
  return [...text.matchAll(new RegExp(`(?<![\\p{L}])(?:${NAME_PATTERN})(?![\\p{L}])`, 'giu'))].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
  }))
}

function divides(left: string, right: string): boolean {
  const after = right.trimStart()
  if (/^đơn vị sự nghiệp/iu.test(after)) return true
  const before = left.trimEnd().toLowerCase()
  const next = after.toLowerCase()
  return !GROUPS.some(
    (group) =>
      group.some((word) => before === word || before.endsWith(` ${word}`)) &&
      group.some((word) => next === word || new RegExp(`^(?:và\\s+)?${word}(?![\\p{L}])`, 'u').test(next)) &&
      !/^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(after),
  )
}

/** "Rạch Giá và Hà Tiên" ends a list, "Phòng Hạ tầng và Đô thị" is one name: "và" divides before a unit's word, or between bare names. */
function dividesAnd(left: string, right: string): boolean {
  if (!divides(left, right)) return false
  if (UNIT_START.test(right) || /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s+\p{Lu}/u.test(right))
    return true
  const last = left.split(/[,;]/).at(-1)!.trim()
  return /^\p{Lu}/u.test(right) && !UNIT_START.test(last)
}
