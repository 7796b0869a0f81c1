import { useSyncExternalStore } from 'react'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Row heights Gọn 32, Vừa 40, Rộng 48 px. */
export const DENSITIES = ['compact', 'regular', 'roomy'] as const
export type Density = (typeof DENSITIES)[number]

/** What a person chose on this device. Kept in this browser only; nothing depends on it but the look and the words. */
const language = preference<Language>('soat.language', LANGUAGES, 'vi', (value) => {
  document.documentElement.lang = value
})
const density = preference<Density>('soat.density', DENSITIES, 'regular', (value) => {
  document.documentElement.dataset.density = value
})

export const currentLanguage = language.read
export const useLanguage = language.use
export const setLanguage = language.write
export const onLanguage = language.subscribe
export const useDensity = density.use
export const setDensity = density.write

export function showPreferences(): void {
  language.show()
  density.show()
}

interface Preference<T> {
  read(): T
  write(value: T): void
  use(): T
  show(): void
  /** Calls `listener` after every change, until the answer is called. */
  subscribe(listener: () => void): () => void
}

function preference<T extends string>(
  name: string,
  choices: readonly T[],
  first: T,
  apply: (value: T) => void,
): Preference<T> {
  const listeners = new Set<() => void>()
  const stored = globalThis.localStorage?.getItem(name)
  let value = choices.find((choice) => choice === stored) ?? first
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const read = () => value
  return {
    read,
    write(next) {
      value = next
      localStorage.setItem(name, next)
      apply(next)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, read),
    show: () => apply(value),
    subscribe,
  }
}
