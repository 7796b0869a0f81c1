import { acts } from './texts/acts.ts'
import { list } from './texts/list.ts'
import { page } from './texts/page.ts'
import { states } from './texts/states.ts'

export { tones } from './rules.ts'
export { recordTexts } from './texts/record.ts'
export { workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...page.vi, ...acts.vi },
  en: { ...states.en, ...list.en, ...page.en, ...acts.en },
}
