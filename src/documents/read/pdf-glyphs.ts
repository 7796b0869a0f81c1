import { matrixOf, times } from './pdf-matrix.ts'
import { advanced, EFFECTS, START, type TextState } from './pdf-text-state.ts'
import type { Word } from './pdf-word.ts'

/** The drawing of a page: codes of operations and their arguments. */
interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Effect = keyof typeof EFFECTS
const effects = Object.keys(EFFECTS) as readonly Effect[]

/** The operations that place text, by the names of the PDF library. */
export const OPERATION_NAMES = [
  'save',
  'restore',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'showText',
  ...effects,
] as const
export type OperationName = (typeof OPERATION_NAMES)[number]

/** The code of each operation. */
export type Operations = Readonly<Record<OperationName, number>>

interface Page {
  readonly width: number
  readonly height: number
}

/** Every letter of a page as a word of its own, where the drawing puts it; y counts from the top. */
export function glyphsOf(drawing: Drawing, operations: Operations, page: Page): Word[] {
  const effectOf = new Map(effects.map((name) => [operations[name], EFFECTS[name]]))
  const words: Word[] = []
  const saved: TextState[] = []
  let state = START
  for (const [index, code] of drawing.fnArray.entries()) {
    const args = numbersIn(drawing.argsArray[index])
    switch (code) {
      case operations.save:
        saved.push(state)
        break
      case operations.restore:
      case operations.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case operations.paintFormXObjectBegin:
        saved.push(state)
        if (args.length >= 6) state = { ...state, ctm: times(state.ctm, matrixOf(args)) }
        break
      case operations.showText:
        state = shown(state, glyphsIn(drawing.argsArray[index]), page, words)
        break
      default:
        state = effectOf.get(code)?.(state, args) ?? state
    }
  }
  return words
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

/** Draws the glyphs into words; numbers between them are gaps in thousandths of the size. */
function shown(start: TextState, glyphs: readonly (Glyph | number)[], page: Page, words: Word[]): TextState {
  let state = start
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      state = advanced(state, (-glyph / 1000) * state.size)
      continue
    }
    const wide = (glyph.width / 1000) * state.size
    const last = words.at(-1)
    // A mark set over the letter before it belongs to that letter.
    if (/^\p{M}+$/u.test(glyph.unicode) && last)
      words[words.length - 1] = { ...last, text: (last.text + glyph.unicode).normalize('NFC') }
    else if (glyph.unicode.trim() !== '') words.push(wordAt(state, glyph.unicode, wide, page))
    state = advanced(state, wide + state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0))
  }
  return state
}

function wordAt(state: TextState, text: string, wide: number, page: Page): Word {
  const [a, b, c, d, x, y] = times(state.ctm, state.text)
  return {
    text,
    x,
    y: page.height - y,
    width: wide * state.scale * Math.hypot(a, b),
    size: state.size * Math.hypot(c, d),
    pageWidth: page.width,
    pageHeight: page.height,
  }
}

/** The numbers of an argument list; matrices come as a list or as an array of their own. */
function numbersIn(args: unknown): number[] {
  if (typeof args === 'number') return [args]
  if (Array.isArray(args) || ArrayBuffer.isView(args)) return Array.from(args as ArrayLike<unknown>).flatMap(numbersIn)
  return []
}

function glyphsIn(args: unknown): (Glyph | number)[] {
  const list: unknown = Array.isArray(args) ? args[0] : []
  return Array.isArray(list)
    ? list.filter((item): item is Glyph | number => typeof item === 'number' || isGlyph(item))
    : []
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string'
