import type { Refusal } from './decision.ts'
import { clean } from './text.ts'

/** A row of a sheet that somebody filled in: its cells as text, and its number as Excel shows it. */
export type FilledRow<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number }

/** What is wrong in one cell. */
export interface WrongCell<Column extends string> {
  readonly row: number
  readonly column: Column
  readonly refusal: Refusal
}

/** What a cell says, on one line: letters composed, spaces single. */
export function saidIn(cell: string): string {
  return clean(cell).trim().replace(/\s+/g, ' ')
}
