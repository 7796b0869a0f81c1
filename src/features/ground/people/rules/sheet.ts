import { asOf, officialName, type Unit } from '#features/ground/org/rules.ts'
import type { Actor, Post } from '#kernel/actor.ts'
import { type Day, readDay } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { type FilledRow, saidIn, type WrongCell } from '#kernel/filled.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { chooseLogin } from './account.ts'
import type { Person } from './person.ts'
import { checkPost } from './posts.ts'

/** Columns of the sheet in their order; headings are in texts. */
export const PEOPLE_COLUMNS = ['name', 'unit', 'post', 'title', 'login', 'from'] as const
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number]

/** One row of the sheet, as typed. */
export type PeopleRow = FilledRow<PeopleColumn>

/** The most letters of a name and of a printed post. */
export const PERSON_LENGTH = 200

/** What a row does when it is taken in: a new account, another post of somebody who has one, a new link for one who never set a password, nothing. */
export type RowDeed = 'add' | 'givePost' | 'relink' | 'nothing'

export interface NewPost {
  /** Of an account that is there; null: of the one that is made under this login. */
  readonly personId: string | null
  readonly name: string
  readonly login: string
  readonly unitId: string
  readonly post: Post
  readonly title: string
  readonly from: Day
}

/** A row with what it would do, or with what is wrong in it. */
export interface ReadRow {
  readonly row: number
  readonly problems: readonly WrongCell<PeopleColumn>[]
  /** Null as long as something is wrong. */
  readonly deed: RowDeed | null
  readonly entry: NewPost | null
  /** The sign-in name of somebody of this name, in this unit or, where none was typed, anywhere: it may be the same person again. */
  readonly twin: string | null
}

/** What the rows are held against. */
export interface PeopleFacts {
  readonly by: Pick<Actor, 'id'>
  readonly on: Day
  /** Words of the posts, in either language, by `searchKey`. */
  readonly posts: ReadonlyMap<string, Post>
  /** Every version of every unit. */
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  /** Those of `loginsFor` that are used already, also elsewhere. */
  readonly taken: ReadonlySet<string>
}

/**
 * Reads a list of people: each row for itself, so that those that are right can be taken in while others are corrected. Whoever has an
 * account is known again by the sign-in name, or where none is typed by name, unit and post; a namesake is asked about.
 *
 * @refuses PERSON_NAME_REQUIRED, UNIT_REQUIRED, UNIT_NOT_FOUND, UNIT_NOT_ONE, POST_UNKNOWN, START_DAY_WRONG, CELL_BROKEN, ROW_TWICE
 * @refuses LOGIN_FORM, LOGIN_TAKEN, LOGIN_OF_OTHER, TOO_LONG, POST_TO_SELF, ADMINISTRATOR_APART
 * @source design
 */
export function readPeople(rows: readonly PeopleRow[], facts: PeopleFacts): ReadRow[] {
  const known = new Map(facts.people.map((person) => [person.login ?? '', person]))
  // Accounts that rows above make, and posts that they give.
  const begun = new Map<string, Begun>()
  const used = new Set(facts.taken)
  return rows.map((row) => {
    const cells = readCells(row, facts)
    const { problems, name, unitId, post, from } = cells
    const wrong = (column: PeopleColumn, refusal: Refusal) => problems.push({ row: row.row, column, refusal })
    const namesakes = facts.people.filter((person) => person.login !== null && sameName(person.name, name))
    const above = [...begun].filter(([, one]) => sameName(one.name, name))
    const again = namesakes.find((person) => holds(person, { unitId, post, from }))
    const login = cells.login ?? again?.login ?? suggestLogin(name, used)
    const none = { row: row.row, problems, deed: null, entry: null, twin: null }
    if (login === null) {
      if (!problems.some(({ column }) => column === 'login' || column === 'name')) wrong('login', refusals.LOGIN_FORM())
      return none
    }
    const there = known.get(login)
    const person = begun.get(login) ?? there
    if (person && !sameName(person.name, name)) wrong('login', refusals.LOGIN_OF_OTHER({ login, name: person.name }))
    else if (!person && facts.taken.has(login)) wrong('login', refusals.LOGIN_TAKEN({ login }))
    const twice = (cells.login === null ? above : above.filter(([its]) => its === login))
      .flatMap(([, one]) => one.rows)
      .find((one) => one.unitId === unitId && one.post === post)
    if (twice) wrong('name', refusals.ROW_TWICE({ row: twice.row }))
    const held = there !== undefined && holds(there, { unitId, post, from })
    const problem = post && !held && checkPost(facts.by, person ?? { id: '', posts: [] }, post, from)
    if (problem) wrong('post', problem)
    if (problems.length > 0 || !unitId || !post) return none
    used.add(login)
    const entry = { personId: there?.id ?? null, name, login, unitId, post, title: cells.title, from }
    begun.set(login, {
      id: person?.id ?? '',
      name: person?.name ?? name,
      posts: [...(person?.posts ?? []), { id: '', unitId, post, title: entry.title, from, to: null }],
      rows: [...(begun.get(login)?.rows ?? []), { row: row.row, unitId, post }],
    })
    const twin =
      namesakes.find((one) => cells.login === null || holds(one, { unitId, from }))?.login ??
      above.find(([, one]) => one.rows.some((its) => its.unitId === unitId))?.[0]
    return {
      row: row.row,
      problems,
      deed: deedOf(there, person !== undefined, held),
      entry,
      twin: person ? null : (twin ?? null),
    }
  })
}

/** The sign-in names that the rows would have, to be looked up at once. */
export function loginsFor(rows: readonly PeopleRow[]): string[] {
  return rows.flatMap((row) => {
    const typed = chooseLogin(saidIn(row.login))
    return typed.ok ? [typed.value] : suggestions(saidIn(row.name))
  })
}

interface Begun extends Pick<Person, 'id' | 'name' | 'posts'> {
  readonly rows: readonly { readonly row: number; readonly unitId: string; readonly post: Post }[]
}

function deedOf(there: Person | undefined, isKnown: boolean, held: boolean): RowDeed {
  if (!held) return isKnown ? 'givePost' : 'add'
  return there?.active && there.account && !there.account.hasPassword ? 'relink' : 'nothing'
}

/** Each cell for itself; what is wrong in it is said at it. */
function readCells(row: PeopleRow, { on, posts, units }: PeopleFacts) {
  const problems: WrongCell<PeopleColumn>[] = []
  const wrong = (column: PeopleColumn, refusal: Refusal) => problems.push({ row: row.row, column, refusal })
  const said = Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, saidIn(row[column])])) as Record<
    PeopleColumn,
    string
  >
  for (const column of PEOPLE_COLUMNS) if (BROKEN.test(said[column])) wrong(column, refusals.CELL_BROKEN())
  const whole = (column: PeopleColumn) => !problems.some((problem) => problem.column === column)
  for (const column of ['name', 'title'] as const) {
    const over = said[column].length - PERSON_LENGTH
    if (over > 0) wrong(column, common.TOO_LONG({ most: PERSON_LENGTH, over }))
  }
  if (isBlank(said.name)) wrong('name', refusals.PERSON_NAME_REQUIRED())
  const start = said.from === '' ? on : readDay(said.from)
  if (!start && whole('from')) wrong('from', refusals.START_DAY_WRONG({ given: said.from }))
  const from = start ?? on
  const found = unitsCalled(said.unit, asOf(units, from))
  if (said.unit === '') wrong('unit', refusals.UNIT_REQUIRED())
  else if (whole('unit') && found.length === 0) wrong('unit', refusals.UNIT_NOT_FOUND({ given: said.unit }))
  else if (whole('unit') && found.length > 1)
    wrong('unit', refusals.UNIT_NOT_ONE({ given: said.unit, names: found.map(({ code, name }) => code ?? name) }))
  const post = posts.get(searchKey(said.post)) ?? null
  if (!post && whole('post')) wrong('post', refusals.POST_UNKNOWN({ given: said.post }))
  const login = chooseLogin(said.login)
  if (said.login !== '' && !login.ok && whole('login')) wrong('login', login.refusal)
  return {
    problems,
    name: said.name,
    title: said.title,
    unitId: found.length === 1 ? found[0]!.id : null,
    post,
    from,
    login: login.ok ? login.value : null,
  }
}

/** What Excel shows where a formula has no answer. */
const BROKEN = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/

/** By code; else by name, a committee also by its place alone ("phường Sông Hồng"); else by short name or an alias, typed this way or that. */
function unitsCalled(given: string, units: readonly Unit[]): Unit[] {
  const keyOf = (name: string) => searchKey(officialName(name)).replace(/^uy ban nhan dan /, '')
  const key = keyOf(given)
  const byCode = units.filter(({ code }) => code !== null && searchKey(code) === searchKey(given))
  if (byCode.length === 1) return byCode
  const byName = units.filter(({ name }) => keyOf(name) === key)
  return byName.length > 0
    ? byName
    : units.filter(({ shortName, aliases }) => [shortName, ...aliases].some((word) => keyOf(word) === key))
}

const sameName = (one: string, other: string) => searchKey(one) === searchKey(other)

/** Whether the person holds a post in the unit, or this very post, from that day on. */
function holds(
  person: Pick<Person, 'posts'>,
  { unitId, post, from }: { readonly unitId: string | null; readonly post?: Post | null; readonly from: Day },
): boolean {
  return person.posts.some(
    (held) =>
      held.unitId === unitId && (post === undefined || held.post === post) && (held.to === null || held.to >= from),
  )
}

/** A sign-in name that nobody uses: "Nguyễn Thị Thu Hà" → "hantt", as offices name their mail boxes. Null where none can be made. */
function suggestLogin(name: string, used: ReadonlySet<string>): string | null {
  return suggestions(name).find((login) => !used.has(login)) ?? null
}

function suggestions(name: string): string[] {
  const words = searchKey(name)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
  const base = `${words.at(-1) ?? ''}${words
    .slice(0, -1)
    .map((word) => word[0])
    .join('')}`
  return ['', ...Array.from({ length: 98 }, (_, at) => String(at + 2))]
    .map((number) => base + number)
    .filter((login) => chooseLogin(login).ok)
}
