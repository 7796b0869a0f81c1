import type { Unit } from '#features/ground/org/rules.ts'
import { emptySheet, type FilledColumns, readFilled } from '#server/lists/filled.ts'
import { PEOPLE_COLUMNS, type PeopleColumn, type PeopleRow } from './rules.ts'
import { posts } from './texts/posts.ts'
import { sheetTexts } from './texts/sheet.ts'

const { column: headings, also, guide, guideLogin, guideUnits } = sheetTexts.vi

const OPTIONAL: readonly PeopleColumn[] = ['title', 'login', 'from']

const COLUMNS: FilledColumns<PeopleColumn> = PEOPLE_COLUMNS.map((column) => ({
  ...{ column, heading: headings[column], also: also[column] },
  optional: OPTIONAL.includes(column),
}))

/** Rows of an uploaded list of people. @refuses SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_COLUMNS */
export function readPeopleSheet(bytes: Uint8Array): Promise<PeopleRow[]> {
  return readFilled(bytes, COLUMNS)
}

/** The empty template, with the roles and the units that there are. */
export function peopleTemplate(units: readonly Pick<Unit, 'name' | 'code'>[]): Promise<Buffer> {
  return emptySheet('Người dùng', COLUMNS, [
    { heading: headings.post, words: Object.values(posts.vi.post) },
    { heading: guideUnits, words: units.map(({ name, code }) => (code ? `${name} (${code})` : name)) },
    { heading: guideLogin, words: guide },
  ])
}
