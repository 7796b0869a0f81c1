/**
 * Reads a number typed the Vietnamese way: comma for decimals, dots or spaces between thousands ("1.234,5").
 * The answer is an exact decimal string ("1234.5"), never a float; null when it cannot be read one way only ("4.21").
 */
export function readDecimal(text: string): string | null {
  const match = /^([-−])?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/.exec(text.trim())
  if (!match) return null
  const whole = match[2]!.replace(/[. ]/g, '').replace(/^0+(?=\d)/, '')
  const value = match[3] ? `${whole}.${match[3]}` : whole
  return match[1] && /[1-9]/.test(value) ? `-${value}` : value
}

/** "1234.5" as "1.234,5": every digit of the exact value is kept. */
export function showDecimal(value: string): string {
  const negative = value.startsWith('-')
  const [whole = '', fraction] = value.replace(/^-/, '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${negative ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}
