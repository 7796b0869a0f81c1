import { type Language, useLanguage } from './preferences.ts'
import { entry } from './texts/entry.ts'
import { sample } from './texts/sample.ts'
import { shell } from './texts/shell.ts'
import { work } from './texts/work.ts'

/** A feature's words: `vi` is the source, `en` must have every key of it (a missing one does not compile). */
export interface Texts<T> {
  readonly vi: T
  readonly en: T
}

/** The words in the language chosen on this device: `const t = useTexts(texts)`. */
export function useTexts<T>(texts: { readonly vi: T; readonly en: NoInfer<T> }): T {
  return texts[useLanguage()]
}

/** For places outside components. */
export function textsIn<T>(texts: Texts<T>, language: Language): T {
  return texts[language]
}

/** Every word of the shell and its own pages; each part stands in texts/. */
export const shellTexts = {
  vi: { ...shell.vi, ...entry.vi, ...sample.vi, ...work.vi },
  en: { ...shell.en, ...entry.en, ...sample.en, ...work.en },
}
