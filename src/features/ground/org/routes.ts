import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { inTurn } from '#documents/child/client.ts'
import { type Actor, holdsPost, isFocal } from '#kernel/actor.ts'
import { addDays, type Day, isDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { registrar, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { asked, languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { endShape, linkShape, type ServedUnit, unitShape, versionShape } from './contract.ts'
import { unitList } from './list.ts'
import {
  asOf,
  changeUnit,
  endUnit,
  formerNames,
  levelKey,
  newestOf,
  type Register,
  readSheet,
  registerUnit,
  type SheetProblem,
  servedBy,
  setLinks,
  type UnitLevel,
} from './rules.ts'
import { readUnitSheet, unitTemplate } from './sheet.ts'
import {
  addEnd,
  addLinks,
  addUnit,
  addVersion,
  endLink,
  endVersion,
  getRegister,
  listSuccessions,
  listVersions,
  namesOf,
} from './store.ts'
import { texts } from './texts.ts'

export function orgRoutes(app: Routes, services: Services): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 26 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  )

  app.get('/api/units', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const day = dayOf(asked(request, 'day', 'ngay'), on)
      const [versions, successions] = [await listVersions(tx), await listSuccessions(tx)]
      const former = formerNames(day, versions, successions)
      const items = asOf(versions, day).map((unit) => ({ ...unit, formerly: former.get(unit.id) ?? [] }))
      return { on: day, items, successions }
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

  app.get('/api/units/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, (tx, { on }) =>
      servedUnit(tx, idOf(request.params), dayOf(asked(request, 'day', 'ngay'), on)),
    ),
  )

  /** Đổi tên, loại hoặc cấp trên: a new version; the one before ends the day before. */
  app.post('/api/units/:id/versions', { config: { may: registrar } }, async (request) => {
    const entry = read(versionShape, request.body)
    return change(request, 'changeUnit', entry, async (tx, unit, { versions }) => {
      const version = must(changeUnit(unit.id, entry, versions))
      const end = { to: addDays(version.from, -1), endedBy: version.legalDocument }
      if (!(await endVersion(tx, unit.id, end))) throw new Refused(common.CHANGED_MEANWHILE())
      await addVersion(tx, { ...unit, ...version })
    })
  })

  /** Kết thúc hoạt động: by a document, with those that take over the day after. */
  app.post('/api/units/:id/end', { config: { may: registrar } }, async (request) => {
    const entry = read(endShape, request.body)
    return change(request, 'endUnit', entry, async (tx, unit, register) => {
      must(endUnit(unit.id, entry, register))
      if (!(await endVersion(tx, unit.id, entry))) throw new Refused(common.CHANGED_MEANWHILE())
      await addEnd(tx, unit, entry)
    })
  })

  /** Địa bàn phụ trách, cơ quan đầu mối: what holds from a day on. */
  app.post('/api/units/:id/links', { config: { may: registrar } }, async (request) => {
    const entry = read(linkShape, request.body)
    return change(request, 'linkUnit', entry, async (tx, unit, register) => {
      const { ended, added } = must(setLinks(unit.id, entry, register))
      for (const { id, to } of ended) await endLink(tx, id, to)
      await addLinks(tx, unit, { ...entry, unitIds: added })
    })
  })

  /** A change of one unit of the register by those who keep it, with its entry in the record. */
  async function change(
    request: FastifyRequest,
    action: 'changeUnit' | 'endUnit' | 'linkUnit',
    detail: object,
    work: (
      tx: Tx,
      unit: { id: string; tenantId: string; code: string; level: UnitLevel },
      register: Register,
    ) => Promise<void>,
  ): Promise<ServedUnit> {
    return inTransaction(services, request, async (tx, presence) => {
      mustKeepRegister(presence.by)
      const register = await getRegister(tx)
      const { id, code, level } = found(newestOf(idOf(request.params), register.versions))
      await work(tx, { id, tenantId: presence.by.tenantId, code: code ?? '', level }, register)
      await record(tx, presence, { action, thing: 'unit', thingId: id, detail })
      return servedUnit(tx, id, presence.on)
    })
  }

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
      const { units, problems, cautions } = readSheet(rows, sheetWords, known)
      const shown = (cells: readonly SheetProblem[]) =>
        cells.map(({ row, column, refusal }) => ({
          row,
          column: texts[language].column[column],
          code: refusal.code,
          text: refusal.text[language],
        }))
      const answer = { units, problems: shown(problems), cautions: shown(cautions), written: false }
      if (!write || problems.length > 0) return answer
      const ids = new Map<string | null, string>([
        ...known.map(({ code, id }) => [code, id] as const),
        ...units.map((unit) => [unit.code, randomUUID()] as const),
      ])
      const idsOf = (codes: readonly string[]) => codes.map((code) => ids.get(code)!)
      const written = units.map((unit) => ({
        ...unit,
        id: ids.get(unit.code)!,
        tenantId: by.tenantId,
        parentId: unit.parentCode ? ids.get(unit.parentCode)! : null,
      }))
      for (const unit of written) await addUnit(tx, { ...unit, covers: unit.covers.length > 0 ? [] : [by.tenantId] })
      // What a row names by its code may stand below it in the sheet.
      for (const unit of written) {
        const joins = {
          covers: idsOf(unit.covers),
          focalPar: idsOf(unit.focalAgency === null ? [] : [unit.focalAgency]),
        }
        for (const kind of ['covers', 'focalPar'] as const)
          await addLinks(tx, unit, { kind, unitIds: joins[kind], from: unit.from, legalDocument: '' }, unit.to)
        if (unit.to !== null)
          await addEnd(tx, unit, { to: unit.to, endedBy: unit.endedBy, successors: idsOf(unit.successors) })
      }
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

/** The day of the register that is asked of; today where none is. */
function dayOf(word: string | undefined, on: Day): Day {
  return word !== undefined && isDay(word) ? (word as Day) : on
}

/** All that the register holds of one unit. */
async function servedUnit(tx: Tx, id: string, on: Day): Promise<ServedUnit> {
  const register = await getRegister(tx)
  const own = register.versions
    .filter((version) => version.id === id)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const { code } = found(own[0])
  const successions = register.successions.filter(({ from, to }) => from === id || to === id)
  const links = register.links.filter(({ ofUnit, toUnit }) => ofUnit === id || toUnit === id)
  const below = asOf(register.versions, on).filter(({ parentId }) => parentId === id)
  const serving = servedBy(id, on, register.versions, register.links)
  const named = [
    ...own.flatMap(({ parentId }) => parentId ?? []),
    ...below.map((unit) => unit.id),
    ...successions.flatMap(({ from, to }) => [from, to]),
    ...links.flatMap(({ ofUnit, toUnit }) => [ofUnit, toUnit]),
    ...serving,
  ]
  const names = await namesOf(tx, on)
  return {
    ...{ id, code, versions: own, successions, links, servedBy: serving },
    below: below.map(({ id, kind }) => ({ id, kind })),
    names: Object.fromEntries(named.map((one) => [one, names.get(one)?.name ?? ''])),
  }
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
