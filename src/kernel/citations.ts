import type { Sentence } from './decision.ts'

const LAWS: Readonly<Record<string, Sentence>> = {
  ND30: { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
}

/**
 * The laws among the sources of a rule, each once, as an office reads them: `['ND30-Y4', 'CT-IV-1-6']` → "Nghị định 30/2020/NĐ-CP".
 * The clauses of the plans that the rules were learnt from bind no other office, and our own decisions nobody: they are said to no reader.
 */
export function lawsAmong(sources: readonly string[]): Sentence[] {
  return [...new Set(sources.flatMap((source) => lawOf(source) ?? []))]
}

/** Whether a source of a rule is a law, which binds every office. */
export function isLaw(source: string): boolean {
  return lawOf(source) !== undefined
}

function lawOf(source: string): Sentence | undefined {
  return LAWS[source.split('-')[0]!]
}
