import { clockOf, type Day, dayOf, showDayInEnglish, showDay as showDayInVietnamese } from '#kernel/day.ts'
import { currentLanguage, type Language } from './preferences.ts'

const WEEKDAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
}

/** A day in the reader's language: "20/11/2026", "20 Nov 2026". */
export function showDay(day: Day): string {
  return currentLanguage() === 'en' ? showDayInEnglish(day) : showDayInVietnamese(day)
}

/** "Thứ Sáu, 20/11/2026", "Friday, 20 Nov 2026". */
export function showLongDay(day: Day, language: Language): string {
  return `${WEEKDAYS[language].format(new Date(`${day}T00:00:00Z`))}, ${showDay(day)}`
}

/** A moment as offices write it, in Vietnam's time: "09:41 20/11/2026", "09:41 20 Nov 2026". */
export function showMoment(at: string | Date): string {
  return `${clockOf(at)} ${showDay(dayOf(at))}`
}
