import type { Word } from './pdf-word.ts'

/**
 * Whether runs lie over each other: a program that lacks Vietnamese letters in a font draws the line with holes and then
 * the missing letters from another font, so the order of the file is not the order of the letters.
 */
export function overlies(words: readonly Word[]): boolean {
  const inked = words.filter((word) => word.text.trim() !== '')
  const holes = inked.filter((word, index) =>
    inked
      .slice(Math.max(0, index - 60), index)
      .some(
        (other) =>
          other.text !== word.text &&
          Math.abs(other.y - word.y) < 0.5 &&
          word.x > other.x - 0.5 &&
          word.x + word.width * 0.7 < other.x + other.width,
      ),
  )
  return holes.length > 2
}
