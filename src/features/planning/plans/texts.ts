import { acts } from './texts/acts.ts'
import { list } from './texts/list.ts'
import { page } from './texts/page.ts'
import { paper } from './texts/paper.ts'
import { states } from './texts/states.ts'
import { units } from './texts/units.ts'

export { recordTexts } from './texts/record.ts'
export { saidTexts } from './texts/said.ts'
export { tones } from './texts/states.ts'
export { workTexts } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...page.vi, ...paper.vi, ...acts.vi, ...units.vi },
  en: { ...states.en, ...list.en, ...page.en, ...paper.en, ...acts.en, ...units.en },
}
