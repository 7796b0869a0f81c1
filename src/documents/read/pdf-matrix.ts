/** Where a drawing puts things: a b c d turn and stretch, e f move. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** A move without turning. */
export const moveBy = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** What `inner` draws, seen from outside `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The matrix that arguments tell; what is missing is as in the identity. */
export const matrixOf = (args: readonly number[]): Matrix => [
  args[0] ?? 1,
  args[1] ?? 0,
  args[2] ?? 0,
  args[3] ?? 1,
  args[4] ?? 0,
  args[5] ?? 0,
]
