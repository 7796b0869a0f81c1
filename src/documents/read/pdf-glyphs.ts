import type { Word } from './pdf-rows.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** The drawing of a page: codes of operations and their arguments. */
interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The operations that place text, by the names of the PDF library. */
export type Operations = Readonly<Record<OperationName, number>>

export const OPERATION_NAMES = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginText',
  'setTextMatrix',
  'moveText',
  'setLeadingMoveText',
  'setLeading',
  'nextLine',
  'setFont',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'showText',
] as const
export type OperationName = (typeof OPERATION_NAMES)[number]

/**
 * Whether runs lie over each other: a program that lacks Vietnamese letters in a font draws the line with holes and then
 * the missing letters from another font, so the order of the file is not the order of the letters.
 */
export function overlies(words: readonly Word[]): boolean {
  const inked = words.filter((word) => word.text.trim() !== '')
  let holes = 0
  inked.forEach((word, index) => {
    const before = inked.slice(Math.max(0, index - 60), index)
    if (
      before.some(
        (other) =>
          other.text !== word.text &&
          Math.abs(other.y - word.y) < 0.5 &&
          word.x > other.x - 0.5 &&
          word.x + word.width * 0.7 < other.x + other.width,
      )
    )
      holes += 1
  })
  return holes > 2
}

/** Every letter of a page as a word of its own, where the drawing puts it; y counts from the top. */
export function glyphsOf(
  drawing: Drawing,
  operations: Operations,
  page: { readonly width: number; readonly height: number },
): Word[] {
  const words: Word[] = []
  const saved: TextState[] = []
  let state = START
  drawing.fnArray.forEach((code, index) => {
    const args = numbers(drawing.argsArray[index])
    switch (code) {
      case operations.save:
        saved.push(state)
        break
      case operations.restore:
      case operations.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case operations.transform:
        state = { ...state, ctm: times(state.ctm, matrix(args)) }
        break
      case operations.paintFormXObjectBegin:
        saved.push(state)
        if (args.length >= 6) state = { ...state, ctm: times(state.ctm, matrix(args)) }
        break
      case operations.beginText:
        state = { ...state, line: IDENTITY, text: IDENTITY }
        break
      case operations.setTextMatrix:
        state = { ...state, line: matrix(args), text: matrix(args) }
        break
      case operations.moveText:
        state = moved(state, args[0] ?? 0, args[1] ?? 0)
        break
      case operations.setLeadingMoveText:
        state = moved({ ...state, leading: -(args[1] ?? 0) }, args[0] ?? 0, args[1] ?? 0)
        break
      case operations.setLeading:
        state = { ...state, leading: args[0] ?? 0 }
        break
      case operations.nextLine:
        state = moved(state, 0, -state.leading)
        break
      case operations.setFont:
        state = { ...state, size: args.at(-1) ?? state.size }
        break
      case operations.setCharSpacing:
        state = { ...state, charSpacing: args[0] ?? 0 }
        break
      case operations.setWordSpacing:
        state = { ...state, wordSpacing: args[0] ?? 0 }
        break
      case operations.setHScale:
        state = { ...state, scale: (args[0] ?? 100) / 100 }
        break
      case operations.showText:
        state = shown(state, glyphsIn(drawing.argsArray[index]), page, words)
        break
      default:
    }
  })
  return words
}

interface TextState {
  readonly ctm: Matrix
  readonly line: Matrix
  readonly text: Matrix
  readonly size: number
  readonly leading: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const START: TextState = {
  ctm: IDENTITY,
  line: IDENTITY,
  text: IDENTITY,
  size: 1,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
}

/** Draws the glyphs into words; numbers between them are gaps in thousandths of the size. */
function shown(
  start: TextState,
  glyphs: readonly (Glyph | number)[],
  page: { readonly width: number; readonly height: number },
  words: Word[],
): TextState {
  let state = start
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      state = advanced(state, (-glyph / 1000) * state.size)
      continue
    }
    const wide = (glyph.width / 1000) * state.size
    const place = times(state.ctm, state.text)
    const [a, b, c, d, x, y] = place
    const last = words.at(-1)
    // A mark set over the letter before it belongs to that letter.
    if (/^\p{M}+$/u.test(glyph.unicode) && last)
      words[words.length - 1] = { ...last, text: (last.text + glyph.unicode).normalize('NFC') }
    else if (glyph.unicode.trim() !== '')
      words.push({
        text: glyph.unicode,
        x,
        y: page.height - y,
        width: wide * state.scale * Math.hypot(a, b),
        size: state.size * Math.hypot(c, d),
        pageWidth: page.width,
        pageHeight: page.height,
      })
    state = advanced(state, wide + state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0))
  }
  return state
}

const advanced = (state: TextState, by: number): TextState => ({
  ...state,
  text: times(state.text, [1, 0, 0, 1, by * state.scale, 0]),
})

function moved(state: TextState, x: number, y: number): TextState {
  const line = times(state.line, [1, 0, 0, 1, x, y])
  return { ...state, line, text: line }
}

/** What `inner` draws, seen from outside `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const matrix = (args: readonly number[]): Matrix => [
  args[0] ?? 1,
  args[1] ?? 0,
  args[2] ?? 0,
  args[3] ?? 1,
  args[4] ?? 0,
  args[5] ?? 0,
]

/** The numbers of an argument list; matrices come as a list or as an array of their own. */
function numbers(args: unknown): number[] {
  if (typeof args === 'number') return [args]
  if (Array.isArray(args) || ArrayBuffer.isView(args)) return Array.from(args as ArrayLike<unknown>).flatMap(numbers)
  return []
}

function glyphsIn(args: unknown): (Glyph | number)[] {
  const list: unknown = Array.isArray(args) ? args[0] : []
  return Array.isArray(list)
    ? list.filter((each): each is Glyph | number => typeof each === 'number' || isGlyph(each))
    : []
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string'
