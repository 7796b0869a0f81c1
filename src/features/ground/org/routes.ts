import { randomUUID } from 'node:crypto'
import { inTurn } from '#documents/child/client.ts'
import { type Actor, holdsPost, isFocal } from '#kernel/actor.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { record } from '#server/acts/audit.ts'
import { registrar, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { asked, languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { unitShape } from './contract.ts'
import { unitList } from './list.ts'
import { levelKey, readSheet, registerUnit } from './rules.ts'
import { readUnitSheet, unitTemplate } from './sheet.ts'
import { addUnit, listSuccessions, listUnits, listVersions } from './store.ts'
import { texts } from './texts.ts'

export function orgRoutes(app: Routes, services: Services): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 26 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  )

  app.get('/api/units', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const word = asked(request, 'day', 'ngay') ?? on
      const day = isDay(word) ? word : on
      return { on: day, items: await listUnits(tx, day as Day), successions: await listSuccessions(tx) }
    }),
  )

  listRoutes(app, services, unitList)

  app.post('/api/units', { config: { may: registrar } }, async (request) => {
    const entry = read(unitShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      mustKeepRegister(presence.by)
      const unit = {
        ...must(registerUnit(entry, await listVersions(tx))),
        id: randomUUID(),
        tenantId: presence.by.tenantId,
      }
      await addUnit(tx, unit)
      await record(tx, presence, { action: 'addUnit', thing: 'unit', thingId: unit.id, detail: entry })
      return unit
    })
  })

  app.get('/api/units/template.xlsx', { config: { may: signedIn, heavy: true } }, async (request, reply) => {
    await inTransaction(services, request, async () => {})
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="danh-muc-don-vi.xlsx"`)
      .send(await unitTemplate())
  })

  // Preview answers what would be written; the same file with `ghi=1` writes all rows or none.
  app.post('/api/units/sheet', { config: { may: registrar, heavy: true } }, async (request) => {
    // Who sends it is asked before the sheet is opened.
    const account = await inTransaction(services, request, async (_tx, { by }) => {
      mustKeepRegister(by)
      return by.id
    })
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const rows = await inTurn(account, () => readUnitSheet(bytes))
    const write = request.query.ghi === '1'
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      mustKeepRegister(by)
      const known = await listVersions(tx)
      const { units, problems } = readSheet(rows, sheetWords, known)
      const answer = {
        units,
        problems: problems.map(({ row, column, refusal }) => ({
          row,
          column: texts[language].column[column],
          code: refusal.code,
          text: refusal.text[language],
        })),
        written: false,
      }
      if (!write || problems.length > 0) return answer
      const ids = new Map<string | null, string>([
        ...known.map(({ code, id }) => [code, id] as const),
        ...units.map((unit) => [unit.code, randomUUID()] as const),
      ])
      for (const unit of units)
        await addUnit(tx, {
          ...unit,
          id: ids.get(unit.code)!,
          tenantId: by.tenantId,
          parentId: unit.parentCode ? ids.get(unit.parentCode)! : null,
        })
      await record(tx, presence, {
        action: 'importUnits',
        thing: 'unit',
        thingId: by.tenantId,
        detail: { count: units.length },
      })
      return { ...answer, written: true }
    })
  })
}

/** The register is kept by the administrator and the focal agency. @refuses WRONG_ACTOR */
function mustKeepRegister(by: Actor): void {
  if (!holdsPost(by, 'administrator') && !isFocal(by)) throw new Refused(common.WRONG_ACTOR())
}

const sheetWords = {
  kinds: new Map(
    Object.entries(texts.vi.kind).map(([kind, word]) => [searchKey(word), kind as keyof typeof texts.vi.kind]),
  ).set(searchKey('Cơ quan Đảng'), 'partyBody'), // as templates handed out before say it
  levels: new Map(
    Object.entries(texts.vi.level).map(([level, word]) => [levelKey(word), level as keyof typeof texts.vi.level]),
  ),
}
