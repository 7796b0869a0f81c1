import { page } from './texts/page.ts'
import { states } from './texts/states.ts'

export { recordTexts } from './texts/record.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = { vi: { ...states.vi, ...page.vi }, en: { ...states.en, ...page.en } }
