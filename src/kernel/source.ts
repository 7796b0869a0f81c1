/** The real plans whose clauses docs/clauses.md lists, by the letters that begin each id. */
export const PLANS = {
  CT: 'Cần Thơ 2023',
  QN: 'Quảng Nam 2024',
  NX: 'Nghi Xuân 2022',
  KG: 'Kiên Giang 2020',
  TN: 'TP Tây Ninh 2023',
} as const

/**
 * Where a rule comes from: a clause of one of the plans, a row on two levels of local government (T2), both as listed in
 * docs/clauses.md; a rule of the decree on papers (ND30); or 'design' where no text says so and we decided.
 */
export type Source = `${keyof typeof PLANS | 'T2' | 'ND30'}-${string}` | 'design'

/** One clause, or several that say the same. */
export type Sources = Source | readonly Source[]
