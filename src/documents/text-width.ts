/** Weight and slope of a line, as far as its width depends on them. */
export type Face = 'regular' | 'bold' | 'italic'

/**
 * Width of a text in points, in Times New Roman (and Tinos, whose letters are as wide).
 * Decree 30 asks for lines as long as a text, or a third to a half of it; the file must carry that length in figures.
 */
export function textWidth(text: string, size: number, face: Face): number {
  const widths = WIDTHS[face]
  let units = 0
  for (const sign of text.normalize('NFC')) {
    const letter = base(sign)
    units += OTHER_SIGNS[face][letter] ?? widths[letter.charCodeAt(0) - 32] ?? 500
  }
  return (units * size) / 1000
}

/** Bold lines as a word processor would break them in `width` points, near enough to know the longest. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (textWidth(longer, size, 'bold') <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The letter below its marks: Ế → E; letters with a horn or stroke have widths of their own. */
function base(sign: string): string {
  return sign
    .normalize('NFD')
    .replace(/[\u0300-\u0309\u0323]/g, '')
    .normalize('NFC')
}

/** Thousandths of the size, from space (32) to tilde (126). */
// biome-ignore format: figures read better as three blocks
const WIDTHS: Record<Face, readonly number[]> = {
  regular: [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541],
  bold: [250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520],
  italic: [250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541],
}
const OTHER_SIGNS: Record<Face, Readonly<Record<string, number>>> = {
  regular: {
    Đ: 722,
    đ: 500,
    Ơ: 722,
    ơ: 529,
    Ư: 776,
    ư: 542,
    '–': 500,
    '—': 1000,
    '“': 444,
    '”': 444,
    '’': 333,
    '…': 1000,
  },
  bold: {
    Đ: 722,
    đ: 556,
    Ơ: 778,
    ơ: 554,
    Ư: 796,
    ư: 600,
    '–': 500,
    '—': 1000,
    '“': 500,
    '”': 500,
    '’': 333,
    '…': 1000,
  },
  italic: {
    Đ: 722,
    đ: 500,
    Ơ: 722,
    ơ: 534,
    Ư: 754,
    ư: 545,
    '–': 500,
    '—': 889,
    '“': 556,
    '”': 556,
    '’': 333,
    '…': 889,
  },
}
