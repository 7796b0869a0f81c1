import { doubts } from './texts/doubts.ts'
import { screen } from './texts/screen.ts'

export { recordTexts } from './texts/record.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...doubts.vi, ...screen.vi },
  en: { ...doubts.en, ...screen.en },
}
