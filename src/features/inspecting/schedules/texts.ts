import { attendance } from './texts/attendance.ts'
import { calendar } from './texts/calendar.ts'
import { panel } from './texts/panel.ts'
import { states } from './texts/states.ts'

export { recordTexts } from './texts/record.ts'
export { noticeTones, tones } from './texts/states.ts'
export { workTexts } from './texts/work.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...panel.vi, ...attendance.vi, ...calendar.vi },
  en: { ...states.en, ...panel.en, ...attendance.en, ...calendar.en },
}
