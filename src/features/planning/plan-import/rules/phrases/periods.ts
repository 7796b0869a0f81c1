import { type DateWords, datesIn } from './dates.ts'

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
  const dates = datesIn(text)
  const periods: Period[] = []
  for (let index = 0; index < dates.length; index += 1) {
    const first = dates[index]!
    const second = dates[index + 1]
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

/** "từ ngày 10/8 sang ngày 24/8": what is moved no longer holds. */
const MOVED =
  /^[\s,]*(?:(?:được\s+)?(?:chuyển|lùi|dời|đổi|hoãn|điều chỉnh)\s+)?(?:sang|thành|lùi đến|dời đến|hoãn đến)\s*(?:là\s+)?$/iu

/** "Bắt đầu từ ngày 15/4, kết thúc trước ngày 30/10" is one stretch. */
function closed(periods: readonly Period[], text: string): Period[] {
  const joined: Period[] = []
  for (const period of periods) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, period.at) : ''
    if (last && MOVED.test(between))
      joined[joined.length - 1] = { ...period, at: last.at, text: text.slice(last.at, period.end) }
    else if (
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

const span = (date: DateWords, year: number | null) => (year === null ? ([null, null] as const) : date.days(year))
