import writeXlsxFile from 'write-excel-file/node'
import { readSheet } from '#documents/child/client.ts'
import type { FilledRow } from '#kernel/filled.ts'
import { refusals } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { Refused } from '../http/refused.ts'

/** What a sheet that people fill in asks for, in the order of its template: each column by its heading and by others that it is known by. */
export type FilledColumns<Column extends string> = readonly {
  readonly column: Column
  readonly heading: string
  readonly also?: readonly string[]
  readonly optional?: boolean
}[]

/** Titles of an office and a line of signs may stand above the headings. */
const HEADINGS_WITHIN = 20

/**
 * Rows of an uploaded sheet below its headings, wherever those stand; opened in the document process. Rows without a word are left out,
 * and every other keeps the number that Excel shows.
 *
 * @refuses SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_COLUMNS
 */
export async function readFilled<Column extends string>(
  bytes: Uint8Array,
  columns: FilledColumns<Column>,
): Promise<FilledRow<Column>[]> {
  const answer = await readSheet(bytes)
  if ('refusal' in answer)
    throw new Refused(answer.refusal === 'TOO_LARGE' ? refusals.SHEET_TOO_LARGE() : refusals.SHEET_UNREADABLE())
  const placesIn = (cells: readonly string[]) => {
    const keys = cells.map(searchKey)
    return columns.map(({ heading, also = [] }) => {
      const words = [heading, ...also].map(searchKey)
      return keys.findIndex((key) => words.includes(key))
    })
  }
  const found = (places: readonly number[]) => places.filter((place) => place >= 0).length
  const heads = answer.rows.slice(0, HEADINGS_WITHIN).map(placesIn)
  const at = heads.reduce((best, places, row) => (found(places) > found(heads[best]!) ? row : best), 0)
  const places = heads[at] ?? placesIn([])
  const missing = columns.filter(({ optional }, index) => places[index] === -1 && !optional)
  if (missing.length > 0) throw new Refused(refusals.SHEET_COLUMNS({ missing: missing.map(({ heading }) => heading) }))
  return answer.rows.flatMap((cells, index) =>
    index <= at || cells.every((cell) => cell.trim() === '')
      ? []
      : [
          {
            ...Object.fromEntries(columns.map(({ column }, order) => [column, cells[places[order]!] ?? ''])),
            row: index + 1,
          } as FilledRow<Column>,
        ],
  )
}

/** The empty sheet to be filled in, with a page that lists what may stand in some columns. */
export async function emptySheet<Column extends string>(
  name: string,
  columns: FilledColumns<Column>,
  guide: readonly { readonly heading: string; readonly words: readonly string[] }[],
): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
  const headings = columns.map(({ heading }) => heading)
  const longest = Math.max(0, ...guide.map(({ words }) => words.length))
  return writeXlsxFile([
    { data: [headings.map(bold)], sheet: name, columns: headings.map(() => ({ width: 28 })), stickyRowsCount: 1 },
    {
      sheet: 'Hướng dẫn',
      columns: guide.map(() => ({ width: 48 })),
      data: [
        guide.map(({ heading }) => bold(heading)),
        ...Array.from({ length: longest }, (_, line) => guide.map(({ words }) => ({ value: words[line] ?? '' }))),
      ],
    },
  ]).toBuffer()
}
