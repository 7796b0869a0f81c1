import { inTurn } from '#documents/child/client.ts'
import { listUnits, listVersions } from '#features/ground/org/store.ts'
import { holdsPost, type Post } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { XLSX } from '#kernel/wire.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { administrator } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type JudgedRow, peopleRowsShape } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { loginsFor, readPeople } from '../rules.ts'
import { peopleTemplate, readPeopleSheet } from '../sheet.ts'
import { accessNeeds } from '../store/requests.ts'
import { listPeople, takenLogins } from '../store.ts'
import { posts } from '../texts/posts.ts'
import { addAccount, asAdministrator, askSecond, type Doing, giveOrAsk, putLink } from './opening.ts'

/** More are taken in by several sheets: each account is written with its entries in the record. */
export const MOST_ROWS = 500

type SentRow = ReturnType<typeof peopleRowsShape.parse>['rows'][number]
type Language = 'vi' | 'en'

/** Người dùng từ Excel: read and judged row by row, corrected on the page, and those taken in that are right. */
export function peopleSheetRoutes(app: Routes, services: Services): void {
  app.get('/api/people/template.xlsx', { config: { may: administrator, heavy: true } }, async (request, reply) => {
    const units = await inTransaction(services, request, (tx, { on }) => listUnits(tx, on))
    return reply
      .type(XLSX)
      .header('content-disposition', 'attachment; filename="nguoi-dung.xlsx"')
      .send(await peopleTemplate(units))
  })

  app.post('/api/people/sheet', { config: { may: administrator, heavy: true } }, async (request) => {
    // Who sends it is asked before the sheet is opened.
    const account = await inTransaction(services, request, async (_tx, { by }) => {
      mustAdminister(by)
      return by.id
    })
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const rows = await inTurn(account, () => readPeopleSheet(bytes))
    mustBeFew(rows)
    const sent = rows.map((row) => ({ ...row, sure: false }))
    return inTransaction(services, request, async (tx, presence) => {
      mustAdminister(presence.by)
      return { rows: await judge(tx, presence, sent, languageOf(request)) }
    })
  })

  app.post('/api/people/rows', { config: { may: administrator, heavy: true } }, async (request) => {
    const { rows, write } = read(peopleRowsShape, request.body)
    mustBeFew(rows)
    const language = languageOf(request)
    if (!write)
      return inTransaction(services, request, async (tx, presence) => {
        mustAdminister(presence.by)
        return { rows: await judge(tx, presence, rows, language) }
      })
    return asAdministrator(services, request, async (doing) => ({
      rows: await takeIn(doing, await judge(doing.tx, doing.presence, rows, language)),
    }))
  })
}

async function judge(tx: Tx, { by, on }: Presence, rows: readonly SentRow[], language: Language): Promise<JudgedRow[]> {
  const facts = {
    ...{ by, on, posts: POST_WORDS },
    units: await listVersions(tx),
    people: await listPeople(tx),
    taken: await takenLogins(tx, loginsFor(rows)),
  }
  const found = readPeople(rows, facts)
  const needs = new Map<Post, boolean>()
  // Of a post it is the same for everybody.
  for (const post of new Set(found.flatMap(({ entry }) => entry?.post ?? [])))
    needs.set(post, (await accessNeeds(tx, by.id, post)) === 'second')
  return found.map(({ problems, deed, entry, twin }, at) => ({
    ...rows[at]!,
    ...{ deed, entry, twin, made: null },
    problems: problems.map(({ column, refusal }) => ({ column, code: refusal.code, text: refusal.text[language] })),
    needsSecond: entry !== null && (deed === 'add' || deed === 'givePost') && needs.get(entry.post) === true,
  }))
}

/** Takes in the rows in which nothing is wrong and nobody is doubtful; the others come back as they were. */
async function takeIn(doing: Doing, rows: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const ids = new Map<string, string>()
  const made = new Map<JudgedRow, NonNullable<JudgedRow['made']>>()
  for (const row of rows) {
    const { entry, deed } = row
    if (!entry || deed === 'nothing' || (row.twin !== null && !row.sure)) continue
    // Another post of somebody whose own row waits to be looked at waits with it.
    const id = entry.personId ?? ids.get(entry.login) ?? (deed === 'add' ? await addAccount(doing, entry) : null)
    if (id === null) continue
    ids.set(entry.login, id)
    const given = deed === 'relink' ? null : await giveOrAsk(doing, id, entry)
    made.set(row, given && 'asked' in given ? given : {})
  }
  // Links last: with any of the posts an account may have come to need a second person.
  for (const [row, done] of made)
    if (!done.asked && (row.deed === 'add' || row.deed === 'relink')) {
      const id = ids.get(row.entry!.login)!
      made.set(row, (await askSecond(doing, 'passwordLink', id)) ?? (await putLink(doing, id)))
    }
  return rows.map((row) => ({ ...row, made: made.get(row) ?? null }))
}

const POST_WORDS: ReadonlyMap<string, Post> = new Map(
  [posts.vi.post, posts.en.post].flatMap((words) =>
    (Object.entries(words) as [Post, string][]).map(([post, word]) => [searchKey(word), post] as const),
  ),
)

/** @refuses WRONG_ACTOR */
function mustAdminister(by: Presence['by']): void {
  if (!holdsPost(by, 'administrator')) throw new Refused(common.WRONG_ACTOR())
}

/** @refuses TOO_MANY_ROWS */
function mustBeFew({ length: given }: { readonly length: number }): void {
  if (given > MOST_ROWS) throw new Refused(refusals.TOO_MANY_ROWS({ most: MOST_ROWS, given }))
}
