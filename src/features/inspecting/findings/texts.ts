import { minutes } from './texts/minutes.ts'
import { panel } from './texts/panel.ts'
import { states } from './texts/states.ts'

export { minutesTexts, minutesTones } from './texts/minutes-work.ts'
export { recordTexts } from './texts/record.ts'
export { kindTones, tones } from './texts/states.ts'
export { workTexts, workWhy } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...panel.vi, ...minutes.vi },
  en: { ...states.en, ...panel.en, ...minutes.en },
}
