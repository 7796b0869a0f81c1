import { acts } from './texts/acts.ts'
import { list } from './texts/list.ts'
import { page } from './texts/page.ts'
import { states } from './texts/states.ts'

export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { placingStates, placingTexts, workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens but of the one that sets up a new one, for which nobody else waits; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...page.vi, ...acts.vi },
  en: { ...states.en, ...list.en, ...page.en, ...acts.en },
}
