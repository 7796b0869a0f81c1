import { inVietnamese } from '#kernel/text.ts'

export interface Order {
  readonly key: string
  readonly descending?: boolean
}

/** A sorted copy: words by Vietnamese rules with numbers as numbers ("Phường 2" before "Phường 10"), what is missing last both ways. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number | null,
  descending = false,
): Row[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((one, other) => {
    const a = by(one)
    const b = by(other)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : inVietnamese(String(a), String(b)))
  })
}
