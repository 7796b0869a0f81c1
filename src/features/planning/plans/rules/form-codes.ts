import { searchKey } from '#kernel/text.ts'

/** Hình thức, phương pháp kiểm tra and their identifiers of the glossary; the first that fits a heading is its code. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['selfInspection', /tu kiem tra/],
  ['isoQms', /\biso\b|he thong quan ly chat luong/],
  ['byProgramme', /theo chuong trinh/],
  ['comprehensive', /toan dien/],
  ['thematic', /chuyen de/],
  ['periodic', /dinh ky/],
  ['surprise', /dot xuat/],
  [
    'byReport',
    /(?:qua|thong qua|bang|tren)\s+(?:he thong\s+)?(?:(?:ho so|tai lieu|van ban)(?:,? (?:va )?(?:tai lieu|ho so))?(?:,| va)?\s*)?bao cao|(?:qua|thong qua|tren)\s+ho so|gian tiep/,
  ],
  ['onSite', /truc tiep|thuc te tai|kiem tra thuc te|tai cho/],
  ['online', /truc tuyen|moi truong (?:so|mang|dien tu)/],
  ['civilService', /cong vu/],
  ['reinspection', /tai kiem tra/],
  ['recheck', /phuc tra/],
]

/** Forms by what they look into; a surprise visit is no form of this list: it is never set up by name. */
export const CONTENT_FORMS = ['periodic', 'comprehensive', 'thematic', 'civilService', 'isoQms', 'byProgramme'] as const
export type ContentForm = (typeof CONTENT_FORMS)[number]

/** A form in the words of a plan; the code null where nobody has said what it is. */
export interface NamedForm {
  readonly form: string
  readonly code: string | null
}

export const isContentForm = (code: string | null): code is ContentForm =>
  (CONTENT_FORMS as readonly (string | null)[]).includes(code)

/** What a form of a plan is: as somebody has said, else as its words do. */
export const codeOf = ({ form, code }: NamedForm): string | null => code ?? formCode(form)

/** The code of the form that a heading or phrase names; null for one that the glossary does not have. */
export function formCode(words: string): string | null {
  return formCodes(words)[0] ?? null
}

/** All forms that a phrase names ("định kỳ và đột xuất"), in its order. */
export function formCodes(words: string): string[] {
  const key = searchKey(words)
  const matches = FORMS.map(([code, pattern]) => ({ code, at: key.search(pattern) })).filter(({ at }) => at >= 0)
  return matches.toSorted((a, b) => a.at - b.at).map(({ code }) => code)
}

/** Separate words for each form of an enumeration: "Kiểm tra định kỳ và đột xuất" → "Kiểm tra định kỳ", "đột xuất". */
export function formPhrases(text: string): { readonly form: string; readonly code: string }[] {
  return text
    .split(/\s*(?:[,;]|\s(?:và|hoặc|kết hợp(?: với)?)\s)\s*/u)
    .map((phrase) =>
      phrase
        .replace(/^(?:hình thức(?: kiểm tra)?(?: khác)?(?: như)?\s*:?\s*)/iu, '')
        .replace(/[.…\s]+$/u, '')
        .trim(),
    )
    .flatMap((phrase) => {
      const code = formCode(phrase)
      return code && phrase.length <= 60 ? [{ form: phrase, code }] : []
    })
}
