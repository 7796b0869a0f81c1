import type { PlanForm } from '#features/planning/plan-import/contract.ts'
import type { Passage } from '../paper/paragraph.ts'
import { add, type Reading, remember } from '../reading.ts'

/** A form of the draft with the path under which it stands. */
export interface NamedForm {
  readonly form: PlanForm
  readonly path: string
}

/** No form has as much said of it; what comes after is still among its lines. */
const LONGEST = 20_000

/** One form for each code, else for each wording: what is said of it in several places is brought together. */
export function formNamed(
  reading: Reading,
  words: string,
  code: string | null,
  text: string,
  ...from: readonly Passage[]
): NamedForm {
  const { forms } = reading.lists
  const key = code === null ? `words ${words}` : `code ${code}`
  const known = reading.formsBy.get(key)
  const form = known === undefined ? undefined : forms[known]
  if (form === undefined) {
    reading.formsBy.set(key, forms.length)
    const first: PlanForm = { form: words, code, text, lead: null, coordinating: [], invited: [], contents: [] }
    return { form: first, path: add(reading, 'forms', first, ...from) }
  }
  if (!/kiểm tra/iu.test(form.form) && /kiểm tra/iu.test(words) && words.length <= 30) form.form = words
  if (form.text.length < LONGEST && !form.text.includes(text)) form.text = `${form.text}\n${text}`
  const path = `forms.${known}`
  remember(reading, path, ...from)
  return { form, path }
}
