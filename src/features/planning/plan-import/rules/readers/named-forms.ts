import type { PlanForm } from '#features/planning/plan-import/contract.ts'
import type { Passage } from '../paper/paragraph.ts'
import { add, type Reading, remember } from '../reading.ts'

/** A form of the draft with the path under which it stands. */
export interface NamedForm {
  readonly form: PlanForm
  readonly path: string
}

/** One form for each code, else for each wording: what is said of it in several places is brought together. */
export function formNamed(
  reading: Reading,
  words: string,
  code: string | null,
  text: string,
  ...from: readonly Passage[]
): NamedForm {
  const { forms } = reading.lists
  const known = forms.findIndex((form) =>
    code !== null ? form.code === code : form.code === null && form.form === words,
  )
  const form = forms[known]
  if (form === undefined) {
    const first: PlanForm = { form: words, code, text, lead: null, coordinating: [], invited: [], contents: [] }
    return { form: first, path: add(reading, 'forms', first, ...from) }
  }
  if (!/kiểm tra/iu.test(form.form) && /kiểm tra/iu.test(words) && words.length <= 30) form.form = words
  if (!form.text.includes(text)) form.text = `${form.text}\n${text}`
  const path = `forms.${known}`
  remember(reading, path, ...from)
  return { form, path }
}
