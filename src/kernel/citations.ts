import type { Sentence } from './decision.ts'
import { PLANS } from './source.ts'

const OTHERS: Readonly<Record<string, Sentence>> = {
  T2: { vi: 'Mô hình chính quyền địa phương hai cấp', en: 'Two levels of local government' },
  ND30: { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
}

const PARTS: Readonly<Record<string, Sentence>> = {
  HDR: { vi: 'phần đầu', en: 'header' },
  PRE: { vi: 'phần căn cứ', en: 'preamble' },
  END: { vi: 'phần kết', en: 'closing' },
  NN: { vi: 'nơi nhận', en: 'recipients' },
  SIG: { vi: 'phần ký', en: 'signature' },
}

/**
 * Căn cứ as an office reads it: which plan, which section; clauses of one section are said once, our own decisions not at all.
 * `['CT-IV-1-6', 'CT-IV-1-7']` → "Kế hoạch Cần Thơ 2023, mục IV.1".
 */
export function citations(sources: readonly string[]): Sentence[] {
  const cited = sources.filter((source) => source !== 'design').map(citation)
  return cited.filter((one, at) => cited.findIndex((other) => other.vi === one.vi) === at)
}

function citation(source: string): Sentence {
  const [plan = '', ...rest] = source.split('-')
  if (OTHERS[plan]) return OTHERS[plan]
  const name = PLANS[plan as keyof typeof PLANS]
  const outline = rest[0] === 'DC'
  const section = outline ? rest[1]! : sectionOf(rest)
  const part = PARTS[rest[0]!] ?? { vi: `mục ${section}`, en: `section ${section}` }
  return {
    vi: `Kế hoạch ${name}, ${outline ? 'đề cương ' : ''}${part.vi}`,
    en: `Plan of ${name}, ${outline ? 'outline ' : ''}${part.en}`,
  }
}

/** "IV", "2.2a", "6" → "IV.2.2.a": the number that stands last counts sentences and is left out. */
function sectionOf([first = '', second = '']: readonly string[]): string {
  const parts = [
    first.replace(/^IV[ab]$/, 'IV'),
    first.includes('.') || second === '0' ? '' : second.replace(/(\d)(\p{L})$/u, '$1.$2'),
  ]
  return parts.filter((part) => part !== '').join('.')
}
