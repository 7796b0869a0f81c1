import { IDENTITY, type Matrix, matrixOf, moveBy, times } from './pdf-matrix.ts'

/** Where and how the next letter is drawn. */
export interface TextState {
  readonly ctm: Matrix
  readonly line: Matrix
  readonly text: Matrix
  readonly size: number
  readonly leading: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
}

export const START: TextState = {
  ctm: IDENTITY,
  line: IDENTITY,
  text: IDENTITY,
  size: 1,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
}

/** The state after a move along the line, for a letter or a gap. */
export const advanced = (state: TextState, by: number): TextState => ({
  ...state,
  text: times(state.text, moveBy(by * state.scale, 0)),
})

/** The state at the beginning of a line that stands so far from the last one. */
function moved(state: TextState, x: number, y: number): TextState {
  const line = times(state.line, moveBy(x, y))
  return { ...state, line, text: line }
}

/** What an operation of the drawing does to the state, by the names of the PDF library. */
export const EFFECTS = {
  transform: (state, args) => ({ ...state, ctm: times(state.ctm, matrixOf(args)) }),
  beginText: (state) => ({ ...state, line: IDENTITY, text: IDENTITY }),
  setTextMatrix: (state, args) => ({ ...state, line: matrixOf(args), text: matrixOf(args) }),
  moveText: (state, [x = 0, y = 0]) => moved(state, x, y),
  setLeadingMoveText: (state, [x = 0, y = 0]) => moved({ ...state, leading: -y }, x, y),
  setLeading: (state, [leading = 0]) => ({ ...state, leading }),
  nextLine: (state) => moved(state, 0, -state.leading),
  setFont: (state, args) => ({ ...state, size: args.at(-1) ?? state.size }),
  setCharSpacing: (state, [charSpacing = 0]) => ({ ...state, charSpacing }),
  setWordSpacing: (state, [wordSpacing = 0]) => ({ ...state, wordSpacing }),
  setHScale: (state, [percent = 100]) => ({ ...state, scale: percent / 100 }),
} as const satisfies Readonly<Record<string, (state: TextState, args: readonly number[]) => TextState>>
