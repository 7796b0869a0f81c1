import type { Reader } from './part.ts'

/** A part of which only the labelled children are read, each by its own kind; the rest stays words of its section. */
export const readLabels: Reader = ({ children }, context, reading, byLabel) => {
  for (const child of children) byLabel(child, context, reading)
}
