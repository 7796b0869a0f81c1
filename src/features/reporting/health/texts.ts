import { findings } from './texts/findings.ts'
import { page } from './texts/page.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...page.vi, ...findings.vi },
  en: { ...page.en, ...findings.en },
}
