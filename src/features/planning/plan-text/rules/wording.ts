import { type Day, isDay, showDay } from '#kernel/day.ts'
import type { Fact, FactValues } from './fact.ts'

/**
 * Câu nêu dữ kiện: a wording for the words that say a fact, as plans write it; null where only a person can word it. Read again, it says
 * the fact.
 */
export function wordingOf({ kind, value }: Pick<Fact, 'kind' | 'value'>): string | null {
  switch (kind) {
    case 'number':
    case 'symbol':
    case 'place':
      return (value as string | null) ?? ''
    case 'planYear':
      return String(value)
    case 'issuedOn': {
      const { day, text } = value as FactValues['issuedOn']
      if (day === null) return text || null
      const [year, month, date] = day.split('-') as [string, string, string]
      return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
    }
    case 'reportLeadDays':
      return `${String(value).padStart(2, '0')} ngày`
    case 'period':
      return periodWords(value as FactValues['period'])
    default:
      return null
  }
}

function periodWords({ from, to, before, indicative }: FactValues['period']): string | null {
  const day = (text: string) => (isDay(text) ? showDay(text as Day) : text)
  const expected = indicative ? 'dự kiến ' : ''
  if (from !== null && to !== null)
    return `${expected}từ ngày ${day(from)} đến ${before ? 'trước ' : ''}ngày ${day(to)}`
  if (to !== null) return `${expected}${before ? 'trước' : 'chậm nhất'} ngày ${day(to)}`
  return from !== null ? `${expected}từ ngày ${day(from)}` : null
}
