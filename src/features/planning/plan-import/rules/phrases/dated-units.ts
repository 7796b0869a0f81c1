import { isSpecific, stripped } from './named-units.ts'
import { splitNames } from './names.ts'
import { periodsIn } from './periods.ts'
import { targetsIn } from './targets.ts'

/** Units with the time at which they are inspected, as one sentence says both. */
export interface DatedUnits {
  readonly units: string
  /** Null for units that stand beside others with a time. */
  readonly time: string | null
  readonly text: string
}

/**
 * "Tháng 4: xã A, xã B", "UBND xã A (ngày 12/6)", "UBND xã A - tháng 5", "Ngày 12/6 kiểm tra Phòng B": the pairs of a
 * sentence; null where it pairs none. @source CT-III-1b-6
 */
export function datedUnits(sentence: string): DatedUnits[] | null {
  const text = sentence.trim().replace(/[.;,]+$/, '')
  if (text.length > LONGEST || !MAY_BE_TIME.test(text) || OTHER.test(text)) return null
  const parts = text.split(/;\s+/)
  const pairs = parts.map((part) => labelled(part) ?? bracketed(part) ?? beside(part))
  if (pairs.every((pair) => pair === null)) return null
  let time: string | null = null
  return pairs.flatMap((pair, index) => {
    const text = parts[index]!
    const [half = ''] = HALF_DAY.exec(text) ?? []
    const own = pair ?? [{ units: text.slice(half.length), time: half ? time : null, text }]
    time = own.at(-1)?.time ?? null
    return own
  })
}

/** "chiều: Phòng Tư pháp" is of the same day as what stands before it. */
const HALF_DAY = /^(?:buổi\s+)?(?:sáng|chiều)(?:\s*:)?\s+/iu

/** No list of units and times in one sentence is longer. */
const LONGEST = 2_000
const MAY_BE_TIME = /ngày|tháng|quý|tuần|\d\/\d/iu
/** What is done by then, not inspected then. */
const OTHER = /tự kiểm tra|báo cáo|gửi|hoàn thành|chủ trì|thời kỳ|niên độ|số liệu/iu

/** "Tháng 4/2024: …" or "…: ngày 12/6/2024". */
function labelled(text: string): DatedUnits[] | null {
  const [, label, value] = /^([^:]{3,160}?)\s*:\s+(.+)$/su.exec(text) ?? []
  if (label === undefined || value === undefined) return null
  if (isTime(label) && nameUnits(value, true)) return [{ units: value, time: label, text }]
  if (isTime(value) && nameUnits(label, true)) return [{ units: label, time: value, text }]
  return null
}

/** "UBND xã A (tháng 5), UBND xã B (ngày 12/6)"; one bracket behind a list is that of all its names. */
function bracketed(text: string): DatedUnits[] | null {
  if (!/[([]/.test(text)) return null
  const names = splitNames(text)
  const parts = names.map((name) => {
    const [, unit, time, rest] =
      /^([^()]{2,}?)\s*\(([^()]{3,60})\)\s*(.*)$/su.exec(name.replace(/\[([^\]]*)\]/g, '($1)')) ?? []
    return unit !== undefined && rest === '' && isTime(time!) ? { units: unit, time: time!, text: name } : null
  })
  const dated = parts.filter((part) => part !== null)
  if (dated.length === 0) return null
  const units = names.map((name, index) => parts[index]?.units ?? name)
  if (!units.every((name) => nameUnits(name, dated.length === units.length))) return null
  if (dated.length === 1 && parts.at(-1) !== null) return [{ units: units.join(', '), time: dated[0]!.time, text }]
  return parts.map((part, index) => part ?? { units: names[index]!, time: null, text: names[index]! })
}

/** "UBND xã A, ngày 12/6/2024", "Tháng 5 kiểm tra tại xã A và xã B": the time before or behind the names, without a sign. */
function beside(text: string): DatedUnits[] | null {
  const periods = periodsIn(text, null)
  const [first] = periods
  const last = periods.at(-1)
  if (!first || !last) return null
  const before = text.slice(0, first.at).replace(BETWEEN, '').trim()
  const after = text.slice(last.end).replace(/^[\s,–-]+/u, '')
  const time = text.slice(first.at, last.end)
  if (before === '' && nameUnits(after, false)) return [{ units: after, time, text }]
  return isTime(after || time) && nameUnits(before, false)
    ? [{ units: before, time: text.slice(before.length).replace(/^[\s,–-]+/u, ''), text }]
    : null
}

const BETWEEN = /[\s,–-]*(?:(?:dự kiến|trong|vào|thực hiện|tiến hành|kiểm tra|thời gian)[\s:]*)*$/iu

const WORDS_OF_TIME =
  /^(?:[\s,.;:()–-]|\d{1,2}\s*(?:giờ|h)\s*\d{0,2}|dự kiến|trong|vào|lúc|từ|đến|hết|ngày|tuần(?:\s+(?:\d|[IV]+|thứ \p{L}+|đầu|cuối))?|thứ\s+\p{L}+|sáng|chiều|buổi|cả|đầu|giữa|cuối|khoảng|đợt\s*(?:\d+|[IVX]+)|và|thời gian|kiểm tra|thực hiện|tiến hành|lịch|(?:lùi|chuyển|dời|đổi|hoãn|điều chỉnh)(?:\s+(?:đến|sang|thành))?|năm\s*\d{0,4})*$/iu

/** Whether words say a time and nothing else: "tháng 5/2024", "dự kiến sáng ngày 12/6", "Đợt 1 (quý II)". */
export function isTime(words: string): boolean {
  const periods = periodsIn(words, null)
  if (periods.length === 0) return false
  let rest = words
  for (const { at, end } of periods.toReversed()) rest = `${rest.slice(0, at)} ${rest.slice(end)}`
  return WORDS_OF_TIME.test(rest.trim())
}

/** Whether words name units and nothing else; `orPopulations`: or say which they are ("05 xã"). */
function nameUnits(words: string, orPopulations: boolean): boolean {
  const names = splitNames(words).map(stripped)
  if (names.length > 0 && names.every(isSpecific)) return true
  const targets = targetsIn(words)
  return (
    targets.length > 0 && targets.every(({ kind, names: own }) => (orPopulations && kind !== null) || own.length > 0)
  )
}
