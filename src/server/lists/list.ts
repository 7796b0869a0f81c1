import type { FastifyRequest } from 'fastify'
import { type Day, showDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { type Page, type PathOf, type PrintedPart, XLSX } from '#kernel/wire.ts'
import type { Both } from '#kernel/words.ts'
import { record } from '../acts/audit.ts'
import type { Presence, Tx } from '../database/db.ts'
import type { Gate } from '../http/gates.ts'
import { languageOf } from '../http/request.ts'
import type { Routes } from '../http/routes.ts'
import { inTransaction, type Services } from '../http/transaction.ts'
import { type Cut, PAGE, readCut } from './cut.ts'
import { type Cell, type SheetHead, writeSheet } from './sheet.ts'
import { type Asked, readWords, type Word } from './words.ts'

type Language = 'vi' | 'en'

/** One list of a feature: what it may be asked, how a part of it is read, and what it is on paper. */
export interface Listing<Row, Words extends Readonly<Record<string, Word<unknown>>>> {
  /** '/api/recommendations'; below it `/sheet.xlsx` and `/sheet` are the same list to keep and to print. */
  readonly path: PathOf<'GET'>
  readonly may: Gate
  readonly words: Words
  /** What it may be sorted by, the usual first; '-at' where that is from the end. */
  readonly sorts: readonly string[]
  /** Asked so, the list is short by its nature and comes whole. */
  isShort?(asked: Asked<Words>): boolean
  page(tx: Tx, presence: Presence, asked: Asked<Words>, cut: Cut, language: Language): Promise<Page<Row>>
  /** Above it on paper: whose list it is, and its filters in words. */
  above(
    tx: Tx,
    presence: Presence,
    asked: Asked<Words>,
    language: Language,
  ): Promise<{ readonly office: string; readonly filters: readonly string[] }>
  readonly sheet: Both<Sheet<Row>>
  /** Rows of a role of their own, which reaches nothing else: in which transaction they are read. */
  readonly within?: typeof inTransaction
  /** Writes down, in the transaction that read them, that these rows are taken out; else the record says it of the list. */
  exported?(tx: Tx, presence: Presence, rows: readonly Row[]): Promise<void>
}

/** A list on paper and in Excel. */
export interface Sheet<Row> {
  readonly title: string
  readonly columns: readonly SheetColumn<Row>[]
}

export interface SheetColumn<Row> {
  readonly label: string
  /** In characters. */
  readonly width: number
  readonly numeric?: boolean
  cell(row: Row): Cell
}

/** A list that is short by its nature is still not endless. */
const SHORT = 1000
/** Rows of a part on their way to paper: each in a transaction of its own, so that a slow reader holds no connection. */
const PART = { sheet: 500, printed: 200 }

/** `GET {path}`, a page at a time; `GET {path}/sheet.xlsx`, all of it as an Excel file; `GET {path}/sheet`, in parts, to be printed. */
export function listRoutes<Row, Words extends Readonly<Record<string, Word<unknown>>>>(
  app: Routes,
  services: Services,
  list: Listing<Row, Words>,
): void {
  const within = list.within ?? inTransaction
  const partOf = async (request: FastifyRequest, query: unknown, limit: number, isTakenOut = false) => {
    const asked = readWords(list.words, query)
    const cut = readCut(list.sorts, query, list.isShort?.(asked) ? SHORT : limit)
    return within(services, request, async (tx, presence) => {
      const page = await list.page(tx, presence, asked, cut, languageFor(request))
      if (isTakenOut) await list.exported?.(tx, presence, page.items)
      return page
    })
  }
  const headOf = async (request: FastifyRequest): Promise<SheetHead & { readonly on: Day }> => {
    const language = languageFor(request)
    const { title, columns } = list.sheet[language]
    const asked = readWords(list.words, request.query)
    return inTransaction(services, request, async (tx, presence) => {
      const { office, filters } = await list.above(tx, presence, asked, language)
      const day = language === 'vi' ? `Ngày ${showDay(presence.on)}` : presence.on
      return { title, office, day, on: presence.on, filters, columns }
    })
  }
  const add = (path: string) => path as never

  app.get(add(list.path), { config: { may: list.may } }, async (request: FastifyRequest) => {
    // That such rows are what its address answers, whoever lists them has said in the contract.
    return (await partOf(request, request.query, PAGE)) as never
  })

  app.get(add(`${list.path}/sheet`), { config: { may: list.may } }, async (request: FastifyRequest) => {
    const { title, office, on, filters, columns } = await headOf(request)
    const { items, next } = await partOf(request, request.query, PART.printed)
    const shown = list.sheet[languageFor(request)].columns
    const printed: PrintedPart = {
      title,
      office,
      on,
      filters,
      columns: columns.map(({ label, numeric = false }) => ({ label, numeric })),
      rows: items.map((row) => shown.map(({ cell }) => inWords(cell(row)))),
      next,
    }
    return printed as never
  })

  app.get(
    add(`${list.path}/sheet.xlsx`),
    { config: { may: list.may, heavy: true } },
    async (request: FastifyRequest, reply) => {
      const head = await headOf(request)
      if (!list.exported)
        await inTransaction(services, request, (tx, presence) =>
          record(tx, presence, {
            action: 'exportList',
            thing: 'record',
            thingId: presence.by.tenantId,
            detail: { list: list.path, filters: head.filters },
          }),
        )
      const shown = list.sheet[languageFor(request)].columns
      // The first part before the first byte: what is refused is still answered as a refusal.
      let part = await partOf(request, request.query, PART.sheet, true)
      async function* parts() {
        for (;;) {
          yield part.items.map((row) => shown.map(({ cell }) => cell(row)))
          if (part.next === null) return
          part = await partOf(request, { ...(request.query as object), after: part.next }, PART.sheet, true)
        }
      }
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="${fileName(head.title, head.on)}.xlsx"`)
        .send(writeSheet(head, parts())) as never
    },
  )
}

/** A link carries the language of the browser, not the one that was chosen on the page: it says it in the query. */
function languageFor(request: FastifyRequest): Language {
  const { language } = request.query as { language?: string }
  return language === 'vi' || language === 'en' ? language : languageOf(request)
}

/** "kien-nghi-2026-11-30": every disk and every mail keeps it as it is. */
function fileName(title: string, on: Day): string {
  return `${searchKey(title).replace(/[^a-z0-9]+/g, '-')}-${on}`
}

function inWords(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? showDay(cell.day) : String(cell)
}
