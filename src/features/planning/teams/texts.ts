import { acts } from './texts/acts.ts'
import { form } from './texts/form.ts'
import { list } from './texts/list.ts'
import { page } from './texts/page.ts'
import { states } from './texts/states.ts'

export { fieldTexts } from './texts/fields.ts'
export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...page.vi, ...form.vi, ...acts.vi },
  en: { ...states.en, ...list.en, ...page.en, ...form.en, ...acts.en },
}
