const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** "XIV" → 14; null for what is no Roman number. */
export function roman(text: string): number | null {
  const upper = text.toUpperCase()
  if (!/^(X{0,3})(IX|IV|V?I{0,3})$/.test(upper) || upper === '') return null
  let total = 0
  for (let index = 0; index < upper.length; index += 1) {
    const value = VALUES[upper[index]!]!
    const next = VALUES[upper[index + 1] ?? ''] ?? 0
    total += value < next ? -value : value
  }
  return total
}
