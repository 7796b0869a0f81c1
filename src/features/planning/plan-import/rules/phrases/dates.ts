import { DAY_FIGURES, DAY_WORDS, firstOf, isoDay, lastOf } from './calendar.ts'
import { roman } from './roman.ts'

/** One day, month, quarter or year in the words, with what it becomes once the year is known. */
export interface DateWords {
  readonly at: number
  readonly end: number
  readonly year: number | null
  /** A list or range inside ("từ tháng 4 đến tháng 9") that has its own end. */
  readonly open: boolean
  readonly days: (year: number) => readonly [first: string | null, last: string | null]
}

const MORE = String.raw`(?:\s*(?:[-–,]|và|hoặc|đến(?:\s+hết)?)\s*(?:TIME\s+)?(?:UNIT)(?!\s*(?:đợt|xã|cơ quan|đơn vị|lần|%|/\d{1,2}/)))*`
const YEAR = String.raw`(?:\s*[/-]\s*(\d{4})|\s*,?\s+năm\s+(\d{4}))?`
const MONTH = String.raw`tháng\s+(\d{1,2}${MORE.replace('TIME', 'tháng').replace('UNIT', String.raw`0?[1-9](?!\d)|1[0-2](?!\d)`)})(?![\d])${YEAR}`
const QUARTER = String.raw`quý\s+((?:IV|I{1,3}|[1-4])(?![\p{L}\d])${MORE.replace('TIME', 'quý').replace('UNIT', String.raw`(?:IV|I{1,3}|[1-4])(?![\p{L}\d])`)})${YEAR}`

/** "ngày 02 - 04/5/2024", "các ngày 12, 13 và 14 tháng 6". */
const DAYS = String.raw`ngày\s+(\d{1,2}(?:\s*(?:[-–,]|và|đến(?:\s+hết)?)\s*(?:ngày\s+)?\d{1,2}(?!\d))+)\s*(?:\/|tháng)\s*(\d{1,2})(?!\d)(?:\s*(?:[/-]|,?\s*năm)\s*(\d{4}))?`

type Reading = Omit<DateWords, 'at' | 'end'>

/** How dates are written, the fuller before the shorter: what one has taken is not read again by the next. */
const FORMS = (
  [
    [DAYS, daysOfMonth],
    [String.raw`(?:ngày\s+)?${DAY_WORDS}`, fullDay],
    [String.raw`(?:ngày\s+)?${DAY_FIGURES}(?!\d)`, fullDay],
    [String.raw`ngày\s+(\d{1,2})(?:\s*/\s*|\s+tháng\s+)(\d{1,2})(?![\d/])`, dayOfYear],
    [
      String.raw`(?<=(?:từ|đến|trước|hết|trong)\s)(\d{1,2})/(0?[1-9]|1[0-2])(?![\d/]|\s+(?:xã|phường|đơn vị|cơ quan|sở|phòng|huyện|trường))`,
      dayOfYear,
    ],
    [MONTH, months],
    [QUARTER, quarters],
    [String.raw`(?:6|06|sáu)\s+tháng\s+(đầu|cuối)\s+năm(?:\s+(\d{4}))?`, halfYear],
    [String.raw`(?:trong|cả|suốt)\s+năm\s+(\d{4})`, wholeYear],
  ] as const satisfies readonly (readonly [string, (match: RegExpExecArray) => Reading])[]
).map(([pattern, read]) => ({ pattern: new RegExp(`(?<![\\p{L}\\d/])(?:${pattern})`, 'giu'), read }))

/** Without one of these there is no date: most words are not looked through. */
const MAY_SAY_DATE = /ngày|tháng|quý|năm|\d\s?[/.-]\s?\d/iu

/** Every date of the words, in their order. */
export function datesIn(text: string): DateWords[] {
  const dates: DateWords[] = []
  if (!MAY_SAY_DATE.test(text)) return dates
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const at = match.index
      const end = at + match[0].length
      if (!dates.some((other) => at < other.end && end > other.at)) dates.push({ at, end, ...read(match) })
    }
  return dates.toSorted((a, b) => a.at - b.at)
}

/** From the first to the last of the days. */
function daysOfMonth([, days, month, year]: RegExpExecArray): Reading {
  const list = days!.match(/\d{1,2}/g)!
  return {
    year: yearOf(year),
    open: true,
    days: (of) => [isoDay(list[0]!, month!, String(of)), isoDay(list.at(-1)!, month!, String(of))],
  }
}

function fullDay([, day, month, year]: RegExpExecArray): Reading {
  return { year: Number(year), open: false, days: () => only(isoDay(day!, month!, year!)) }
}

function dayOfYear([, day, month]: RegExpExecArray): Reading {
  return { year: null, open: false, days: (year) => only(isoDay(day!, month!, String(year))) }
}

function months(match: RegExpExecArray): Reading {
  const list = [...match[1]!.matchAll(/\d{1,2}/g)].map(([figure]) => Number(figure))
  return {
    year: yearOf(match[2] ?? match[3]),
    open: list.length > 1,
    days: (year) => [firstOf(year, list[0]!), lastOf(year, list.at(-1)!)],
  }
}

function quarters(match: RegExpExecArray): Reading {
  const list = [...match[1]!.replace(/quý/giu, '').matchAll(/IV|I{1,3}|[1-4]/giu)].map(
    ([figure]) => roman(figure) ?? Number(figure),
  )
  return {
    year: yearOf(match[2] ?? match[3]),
    open: list.length > 1,
    days: (year) => [firstOf(year, list[0]! * 3 - 2), lastOf(year, list.at(-1)! * 3)],
  }
}

function halfYear([, half, year]: RegExpExecArray): Reading {
  const [from, to] = half!.toLowerCase() === 'đầu' ? [1, 6] : [7, 12]
  return { year: yearOf(year), open: true, days: (of) => [firstOf(of, from!), lastOf(of, to!)] }
}

function wholeYear([, year]: RegExpExecArray): Reading {
  return { year: yearOf(year), open: true, days: (of) => [firstOf(of, 1), lastOf(of, 12)] }
}

const only = (day: string | null) => [day, day] as const
const yearOf = (text: string | undefined) => (text === undefined ? null : Number(text))
