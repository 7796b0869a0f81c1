import { isDay } from '#kernel/day.ts'

/** "25/12/2023", "16 tháng 12 năm 2022" → "2022-12-16"; null when the calendar has no such day. */
export function isoDay(day: string, month: string, year: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** A day in words or figures, with three groups each: tried in this order. */
export const DAY_WORDS = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`
export const DAY_FIGURES = String.raw`(\d{1,2})(?:\s?/\s?|[.-](?=\d{1,2}[.-]))(\d{1,2})(?:\s?/\s?|(?<=[.-]\d{1,2})[.-])(\d{4})`

/** The first day of a month; null for a month that is none. */
export const firstOf = (year: number, month: number) => isoDay('1', String(month), String(year))

/** The last day of a month; null for a month that is none. */
export function lastOf(year: number, month: number): string | null {
  const days = [31, 30, 29, 28].find((day) => isoDay(String(day), String(month), String(year)) !== null)
  return days === undefined ? null : isoDay(String(days), String(month), String(year))
}
