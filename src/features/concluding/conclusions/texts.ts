import { panel } from './texts/panel.ts'
import { recommendations } from './texts/recommendations.ts'
import { states } from './texts/states.ts'

export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...panel.vi, ...recommendations.vi },
  en: { ...states.en, ...panel.en, ...recommendations.en },
}
