const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "12" → "¹²", as the mark of a footnote stands in a line. */
export const superscript = (digits: string): string =>
  [...digits].map((digit) => RAISED[Number(digit)] ?? digit).join('')
