import { showMoment as momentOf } from '#web/days.ts'
import { useLanguage } from '#web/preferences.ts'
import { showBytes } from '../rules.ts'

/** A moment that is not broken between its hour and its day. */
export function showMoment(at: string): string {
  return momentOf(at).replaceAll(' ', '\u00a0')
}

/** Counts and sizes as the reader's language writes them. */
export function useNumbers() {
  const language = useLanguage()
  return {
    count: (value: number) => value.toLocaleString(language),
    bytes: (value: number) => showBytes(value, language === 'vi' ? ',' : '.'),
  }
}
