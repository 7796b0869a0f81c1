import { form } from './texts/form.ts'
import { list } from './texts/list.ts'
import { panel } from './texts/panel.ts'
import { states } from './texts/states.ts'
import { submit } from './texts/submit.ts'
import { visits } from './texts/visits.ts'

export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...form.vi, ...submit.vi, ...panel.vi, ...visits.vi },
  en: { ...states.en, ...list.en, ...form.en, ...submit.en, ...panel.en, ...visits.en },
}
