/**
 * Where a rule comes from: a clause of a plan as listed in docs/clauses.md (CT Cần Thơ, QN Quảng Nam, NX Nghi Xuân,
 * KG Kiên Giang, TN Tây Ninh), a rule of the decree on papers (ND30), or 'design' where no text says so and we decided.
 */
export type Source = `${'CT' | 'QN' | 'NX' | 'KG' | 'TN' | 'ND30'}-${string}` | 'design'

/** One clause, or several that say the same. */
export type Sources = Source | readonly Source[]
