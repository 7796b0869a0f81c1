/** A calendar day in Vietnam (UTC+7), "2027-03-15". Compares correctly as text. */
export type Day = `${number}-${number}-${number}`

const DAY_MS = 86_400_000

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The day `days` calendar days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as Day
}

/** True for a day that the calendar has: 2023-02-29 is none. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** "08:00": hour and minute in Vietnam of a kept moment. */
export function clockOf(moment: string | Date): string {
  return new Date(new Date(moment).getTime() + VIETNAM_MS).toISOString().slice(11, 16)
}

/** The day in Vietnam of a kept moment. */
export function dayOf(moment: string | Date): Day {
  return new Date(new Date(moment).getTime() + VIETNAM_MS).toISOString().slice(0, 10) as Day
}

/** An hour and minute as they are typed, "08:00". */
export const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9]$/

/** The moment of an hour and minute of a day in Vietnam. */
export function momentAt(day: Day, clock: string): Date {
  return new Date(Date.parse(`${day}T${clock}:00Z`) - VIETNAM_MS)
}

const VIETNAM_MS = 7 * 3_600_000

/** "05/03/2026", as offices write it. */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** "5 Mar 2026": for readers of English, to whom 05/03 could be a day in May. */
export function showDayInEnglish(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Reads a day typed by a person: dd/mm/yyyy, d/m/yyyy, dd-mm-yyyy, dd.mm.yyyy or yyyy-mm-dd. Never month first.
 * Null when it is no day of the calendar; nothing is shifted.
 */
export function readDay(text: string): Day | null {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(trimmed)
  if (!match) return null
  const day = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Saturday or Sunday: a deadline there is not moved, only pointed out. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** "ngày 05 tháng 3 năm 2026": a zero before days under 10 and before months 1 and 2 only. @source ND30-D3 */
export function longDay(day: Day): string {
  const month = Number(day.slice(5, 7))
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? day.slice(5, 7) : month} năm ${day.slice(0, 4)}`
}
