import type { Unit } from './rules.ts'
import { form } from './texts/form.ts'
import { kinds } from './texts/kinds.ts'
import { page } from './texts/page.ts'

export { recordTexts } from './texts/record.ts'

/** Every word of its screens; each part stands in texts/. */
export const texts = {
  vi: { ...kinds.vi, ...form.vi, ...page.vi },
  en: { ...kinds.en, ...form.en, ...page.en },
}

/** The kind of a unit as people say it: a UBND cấp xã with what it is. */
export function kindOf(
  { kind, communeType }: Pick<Unit, 'kind' | 'communeType'>,
  t: Pick<typeof kinds.vi, 'kind' | 'communeType'>,
): string {
  return communeType ? `${t.kind[kind]} (${t.communeType[communeType]})` : t.kind[kind]
}
