import type { ContentSource, SourceKind } from '../rules.ts'

export const sourceKind = {
  vi: {
    programme: 'Chương trình',
    plan: 'Kế hoạch',
    conclusion: 'Kết luận',
    directive: 'Chỉ đạo',
  } satisfies Record<SourceKind, string>,
  en: {
    programme: 'Programme',
    plan: 'Plan',
    conclusion: 'Conclusion',
    directive: 'Directives',
  } satisfies Record<SourceKind, string>,
}

/** "Kế hoạch CCHC năm 2026 của UBND tỉnh"; papers that have no name are called by who issues them: "Kết luận, chỉ đạo của Tỉnh ủy". */
export function sourceName(
  { kinds, issuer, text }: Pick<ContentSource, 'kinds' | 'issuer' | 'text'>,
  language: 'vi' | 'en',
): string {
  const said = kinds.map((kind) => sourceKind[language][kind]).join(', ')
  const named = text !== '' ? text : said.charAt(0) + said.slice(1).toLowerCase()
  const isNamed = issuer === '' || named.toLowerCase().includes(issuer.toLowerCase())
  return isNamed ? named : language === 'vi' ? `${named} của ${issuer}` : `${named}, ${issuer}`
}
