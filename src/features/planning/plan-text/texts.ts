import { beginningTexts } from './texts/beginning.ts'
import { editorTexts } from './texts/editor.ts'
import { factTexts } from './texts/facts.ts'
import { questionTexts } from './texts/questions.ts'

export { recordTexts } from './texts/record.ts'

/** Words of the editor; each part stands in texts/. */
export const texts = {
  vi: { ...editorTexts.vi, fact: factTexts.vi, beginning: beginningTexts.vi, question: questionTexts.vi },
  en: { ...editorTexts.en, fact: factTexts.en, beginning: beginningTexts.en, question: questionTexts.en },
}
