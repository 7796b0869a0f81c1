import type { Said } from '../rules.ts'

interface Named {
  readonly number: string | null
  readonly symbol: string
  readonly title: string
}

/** "Theo mục IV.2 Kế hoạch số 57/KH-UBND: “…”": a rule of the plan in its own words, wherever something follows from it. */
export const saidTexts = {
  vi: (plan: Named, { section, sentence }: Said) => {
    if (section === null) return `Căn cứ: ${sentence}`
    const name = plan.number ? `Kế hoạch số ${plan.number}/${plan.symbol}` : `Kế hoạch “${plan.title}”`
    return `Theo ${section && `mục ${section} `}${name}: “${sentence}”`
  },
  en: (plan: Named, { section, sentence }: Said) => {
    if (section === null) return `Basis: ${sentence}`
    const name = plan.number ? `Plan ${plan.number}/${plan.symbol}` : `Plan “${plan.title}”`
    return `${name}${section && `, section ${section}`}: “${sentence}”`
  },
}
