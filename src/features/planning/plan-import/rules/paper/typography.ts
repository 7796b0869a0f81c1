/** Oddities of typesetting that change no meaning: they are counted, not asked about. */
type TypographyKind =
  | 'headingMark'
  | 'emphasisMark'
  | 'unbalancedMark'
  | 'lineBreak'
  | 'joinedParagraph'
  | 'blankLines'
  | 'spacedNumber'
  | 'pageNumber'
  | 'escapedMark'

export type Typography = Map<TypographyKind, number>

/** Counts one more of a kind. */
export function count(typography: Typography, kind: TypographyKind): void {
  typography.set(kind, (typography.get(kind) ?? 0) + 1)
}
