/** The sign of a bullet as plain text has it: signs of the Symbol and Wingdings fonts, and Word's own. */
export const bulletOf = (sign: string): string => BULLETS[sign] ?? (/^[-–+*•]$/u.test(sign) ? sign : '-')

const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf02d': '-',
  '\uf02b': '+',
  o: '○',
  '\uf0d8': '•',
  '\uf0fc': '✓',
}

/** A place in a list as Word writes it in a number format; formats that are not known count in figures. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** 1 → "a", 27 → "aa". */
const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const SIGNS: readonly (readonly [worth: number, sign: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A hostile file may ask for any value: the text stays short. */
function roman(value: number): string {
  let left = value
  let text = ''
  for (const [worth, sign] of SIGNS) {
    while (left >= worth && text.length < 40) {
      text += sign
      left -= worth
    }
  }
  return text
}
