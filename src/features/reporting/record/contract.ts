import type { Day } from '#kernel/day.ts'
import type { Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import type { Listed, ListedCheckpoint } from './rules.ts'

/** Filters and order of the record; `about`: the thing itself, a report, a file; `reads`: only who read or exported. */
export interface RecordWords extends PageWords<'at'> {
  readonly thing?: string
  readonly person?: string
  readonly inspection?: string
  readonly about?: string
  readonly reads?: '1'
  readonly from?: Day
  readonly to?: Day
}

/** What the record may be narrowed by: who appears in it, and the kinds of things that it speaks of. */
export interface RecordChoices {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly things: readonly { readonly id: string; readonly name: string }[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/record': { query: RecordWords; answer: Page<Listed> }
    'GET /api/record/sheet': { query: RecordWords; answer: PrintedPart }
    'GET /api/record/sheet.xlsx': { query: RecordWords; answer: Download<typeof XLSX> }
    'GET /api/record/choices': { answer: RecordChoices }
    'GET /api/record/checkpoints': { answer: Items<ListedCheckpoint> }
    'POST /api/record/checkpoints': { answer: undefined }
    'GET /api/record/checkpoints/:sequence': { answer: ListedCheckpoint }
    'GET /api/record/checkpoints/:sequence/file': { answer: Download<'application/json'> }
    'GET /api/record/bundle': { answer: Download<'application/zip'> }
  }
}
