import { form } from './texts/form.ts'
import { kinds } from './texts/kinds.ts'
import { page } from './texts/page.ts'

export { recordTexts } from './texts/record.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...kinds.vi, ...form.vi, ...page.vi },
  en: { ...kinds.en, ...form.en, ...page.en },
}
