import { isDay } from '#kernel/day.ts'
import { roman } from './markers.ts'

/** A stretch of time as the words give it; `to` with `before` is not itself in it ("trước ngày 15/10"). */
interface Period {
  readonly from: string | null
  readonly to: string | null
  readonly before: boolean
  readonly text: string
  /** Where it stands in the text read. */
  readonly at: number
  readonly end: number
}

/**
 * Thời gian: every day, month, quarter or year in the words, with open and closed ends. A month or quarter becomes its
 * first and last day; a missing year is the plan's; a day that the calendar does not have gives no date. @source CT-III-1b-1, KG-II-3
 */
export function periodsIn(text: string, planYear: number | null): Period[] {
  const atoms = atomsIn(text)
  const periods: Period[] = []
  for (let index = 0; index < atoms.length; index += 1) {
    const first = atoms[index]!
    const second = atoms[index + 1]
    const between = second ? text.slice(first.end, second.at) : ''
    const joined = second !== undefined && /^\s*(?:(?:cho\s+)?đến(?:\s+hết)?|tới|[-–])\s*$/iu.test(between)
    const lead =
      /(từ|kể từ|trước|sau|(?:đến|chậm nhất|muộn nhất|xong|hết)(?:\s+(?:vào|là|đến|hết|trước|trong))*)\s*(?:ngày\s*)?$/iu.exec(
        text.slice(0, first.at),
      )
    const word = lead?.[1]?.toLowerCase() ?? ''
    const start = lead ? first.at - lead[0].length : first.at
    if (joined) {
      const year = second.year ?? planYear
      const firstYear = first.year ?? year
      periods.push({
        from: span(first, firstYear)[0],
        to: span(second, year)[1],
        before: false,
        text: text.slice(start, second.end),
        at: start,
        end: second.end,
      })
      index += 1
      continue
    }
    const [from, to] = span(first, first.year ?? planYear)
    const shared = { text: text.slice(start, first.end).trim(), at: start, end: first.end }
    if (/trước$/.test(word)) periods.push({ from: null, to: from, before: true, ...shared })
    else if (/^(đến|chậm nhất|muộn nhất|hết)/.test(word)) periods.push({ from: null, to, before: false, ...shared })
    else if (/từ$/.test(word)) periods.push({ from, to: first.open ? to : null, before: false, ...shared })
    else if (word === 'sau') periods.push({ from: to, to: null, before: false, ...shared })
    else periods.push({ from, to, before: false, ...shared })
  }
  return closed(periods, text)
}

/** "Bắt đầu từ ngày 15/4, kết thúc trước ngày 30/10" is one stretch. */
function closed(periods: readonly Period[], text: string): Period[] {
  const joined: Period[] = []
  for (const period of periods) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, period.at) : ''
    if (
      last &&
      last.to === null &&
      last.from !== null &&
      period.from === null &&
      /^[\s,;]*(?:và\s+)?(?:(?:kết thúc|hoàn thành|xong)\s*)?$/iu.test(between)
    )
      joined[joined.length - 1] = {
        from: last.from,
        to: period.to,
        before: period.before,
        text: text.slice(last.at, period.end),
        at: last.at,
        end: period.end,
      }
    else joined.push(period)
  }
  return joined
}

/** "25/12/2023", "16 tháng 12 năm 2022" → "2022-12-16"; null when the calendar has no such day. */
export function isoDay(day: string, month: string, year: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** A day in words or figures, with three groups each: tried in this order. */
export const DAY_WORDS = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`
export const DAY_FIGURES = String.raw`(\d{1,2})(?:\s?/\s?|[.-](?=\d{1,2}[.-]))(\d{1,2})(?:\s?/\s?|(?<=[.-]\d{1,2})[.-])(\d{4})`

interface Atom {
  readonly at: number
  readonly end: number
  readonly year: number | null
  /** A list or range inside ("từ tháng 4 đến tháng 9") that has its own end. */
  readonly open: boolean
  readonly days: (year: number) => readonly [string | null, string | null]
}

const MORE = String.raw`(?:\s*(?:[-–,]|và|hoặc|đến(?:\s+hết)?)\s*(?:TIME\s+)?(?:UNIT)(?!\s*(?:đợt|xã|cơ quan|đơn vị|lần|%|/\d{1,2}/)))*`
const YEAR = String.raw`(?:\s*[/-]\s*(\d{4})|\s*,?\s+năm\s+(\d{4}))?`
const MONTH = String.raw`tháng\s+(\d{1,2}${MORE.replace('TIME', 'tháng').replace('UNIT', String.raw`0?[1-9](?!\d)|1[0-2](?!\d)`)})(?![\d])${YEAR}`
const QUARTER = String.raw`quý\s+((?:IV|I{1,3}|[1-4])(?![\p{L}\d])${MORE.replace('TIME', 'quý').replace('UNIT', String.raw`(?:IV|I{1,3}|[1-4])(?![\p{L}\d])`)})${YEAR}`

function atomsIn(text: string): Atom[] {
  const found: Atom[] = []
  const take = (pattern: string, make: (match: RegExpExecArray) => Omit<Atom, 'at' | 'end'>) => {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\d/])(?:${pattern})`, 'giu'))) {
      const at = match.index
      const end = at + match[0].length
      if (!found.some((other) => at < other.end && end > other.at)) found.push({ at, end, ...make(match) })
    }
  }
  take(String.raw`(?:ngày\s+)?${DAY_WORDS}`, (match) => exact(match[1]!, match[2]!, match[3]!))
  take(String.raw`(?:ngày\s+)?${DAY_FIGURES}(?!\d)`, (match) => exact(match[1]!, match[2]!, match[3]!))
  take(String.raw`ngày\s+(\d{1,2})(?:\s*/\s*|\s+tháng\s+)(\d{1,2})(?![\d/])`, (match) => ({
    year: null,
    open: false,
    days: (year) => same(isoDay(match[1]!, match[2]!, String(year))),
  }))
  take(String.raw`(?<=(?:từ|đến|trước|hết|trong)\s)(\d{1,2})/(\d{1,2})(?![\d/])`, (match) => ({
    year: null,
    open: false,
    days: (year) => same(isoDay(match[1]!, match[2]!, String(year))),
  }))
  take(MONTH, (match) => {
    const months = [...match[1]!.matchAll(/\d{1,2}/g)].map((each) => Number(each[0]))
    return {
      year: yearOf(match[2] ?? match[3]),
      open: months.length > 1,
      days: (year) => [firstOf(year, months[0]!), lastOf(year, months.at(-1)!)],
    }
  })
  take(QUARTER, (match) => {
    const quarters = [...match[1]!.replace(/quý/giu, '').matchAll(/IV|I{1,3}|[1-4]/giu)].map(
      (each) => roman(each[0]) ?? Number(each[0]),
    )
    return {
      year: yearOf(match[2] ?? match[3]),
      open: quarters.length > 1,
      days: (year) => [firstOf(year, quarters[0]! * 3 - 2), lastOf(year, quarters.at(-1)! * 3)],
    }
  })
  take(String.raw`(?:6|06|sáu)\s+tháng\s+(đầu|cuối)\s+năm(?:\s+(\d{4}))?`, (match) => {
    const firstHalf = match[1]!.toLowerCase() === 'đầu'
    return {
      year: yearOf(match[2]),
      open: true,
      days: (year) => (firstHalf ? [firstOf(year, 1), lastOf(year, 6)] : [firstOf(year, 7), lastOf(year, 12)]),
    }
  })
  take(String.raw`(?:trong|cả|suốt)\s+năm\s+(\d{4})`, (match) => ({
    year: yearOf(match[1]),
    open: true,
    days: (year) => [firstOf(year, 1), lastOf(year, 12)],
  }))
  return found.toSorted((a, b) => a.at - b.at)
}

const same = (day: string | null) => [day, day] as const
const exact = (day: string, month: string, year: string) => ({
  year: Number(year),
  open: false,
  days: () => same(isoDay(day, month, year)),
})
const yearOf = (text: string | undefined) => (text === undefined ? null : Number(text))
const span = (atom: Atom, year: number | null) => (year === null ? ([null, null] as const) : atom.days(year))
const firstOf = (year: number, month: number) => isoDay('1', String(month), String(year))

function lastOf(year: number, month: number): string | null {
  const days = [31, 30, 29, 28].find((day) => isoDay(String(day), String(month), String(year)) !== null)
  return days === undefined ? null : isoDay(String(days), String(month), String(year))
}
