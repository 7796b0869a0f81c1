import { page } from './texts/page.ts'
import { states } from './texts/states.ts'
import { visits } from './texts/visits.ts'

export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { workTexts } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...page.vi, visit: visits.vi },
  en: { ...states.en, ...page.en, visit: visits.en },
}
