import { createHash } from 'node:crypto'
import { attachRoute } from '#features/ground/evidence/attach.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { mayAssign } from '#features/planning/teams/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { XLSX } from '#kernel/wire.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { inspecting, inTeam } from '#server/http/gates.ts'
import { must, Refused, read, type Shape } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { writeSheet } from '#server/lists/sheet.ts'
import { assignShape, entriesShape, type Taken, valueShapes, waiverShape } from './contract.ts'
import { refusals } from './refusals.ts'
import { serveSheet, sheetOf } from './routes/reading.ts'
import {
  allocate,
  checkAssigning,
  checkValue,
  type Entry,
  mayDecide,
  mayWaive,
  mayWriteItem,
  partsOf,
  place,
  type Values,
} from './rules.ts'
import { sheetHead, sheetRows } from './sheet.ts'
import { addEntries, addWaiver, assign, findEntries, listHeads, oneAtATimeOn } from './store.ts'

export function sheetRoutes(app: Routes, services: Services): void {
  app.get('/api/sheets/:id', { config: { may: inspecting } }, async (request) =>
    inTransaction(services, request, (tx, presence) => serveSheet(tx, presence, idOf(request.params))),
  )

  app.get('/api/sheets/:id/sheet.xlsx', { config: { may: inspecting, heavy: true } }, async (request, reply) => {
    const language = languageOf(request)
    const { sheet, on } = await inTransaction(services, request, async (tx, presence) => {
      const sheet = await serveSheet(tx, presence, idOf(request.params))
      await record(tx, presence, { action: 'exportSheet', thing: 'inspection', thingId: sheet.inspectionId })
      return { sheet, on: presence.on }
    })
    const head = sheetHead(sheet, on, language)
    async function* parts() {
      yield sheetRows(sheet, language)
    }
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="phieu-kiem-tra-${on}.xlsx"`)
      .send(writeSheet(head, parts())) as never
  })

  /** Small writes: each entry was made on the device, and stands or waits beside the one that came before it. */
  app.post('/api/sheets/:id/entries', { config: { may: inTeam } }, async (request) => {
    const { entries } = read(entriesShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const inspection = found(await findInspection(tx, idOf(request.params)))
      await oneAtATimeOn(tx, inspection.id)
      const sheet = await sheetOf(tx, inspection, presence)
      const decides = mayDecide(by, sheet)
      const named = entries.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId]))
      const known = new Map((await findEntries(tx, named)).map((entry) => [entry.id, entry]))
      const at = placeOn(inspection, by)
      const keys = [...new Set(entries.map(({ key }) => key))]
      const heads = new Map((await listHeads(tx, inspection.id, keys)).map((head) => [head.key, head]))
      const added: Parameters<typeof addEntries>[2][number][] = []
      const taken: { readonly id: string; readonly key: string; readonly how: Taken['how'] }[] = []
      for (const { id, key, parentId, value: given } of entries) {
        const parts = partsOf(key)
        if (!parts) throw new Refused(refusals.ITEM_NOT_ON_SHEET())
        const before = known.get(id)
        if (before) {
          if (before.authorId !== by.id || before.inspectionId !== inspection.id || before.key !== key)
            throw new Refused(common.INVALID_INPUT({ field: 'id', problem: 'taken' }))
          taken.push({ id, key, how: before.applied ? 'same' : 'conflict' })
          continue
        }
        const item = must(mayWriteItem(by, sheet, parts.itemId))
        const isKnown = [...item.parts, ...item.otherParts].some(({ code }) => code === parts.part)
        if (parts.part !== null && !isKnown) throw new Refused(refusals.ITEM_NOT_ON_SHEET())
        const isStrange = parentId !== null && known.get(parentId)?.key !== key && heads.get(key)?.id !== parentId
        if (isStrange) throw new Refused(common.INVALID_INPUT({ field: 'parentId', problem: 'unknown' }))
        const value = read(valueShapes[parts.facet] as Shape<Values[keyof Values]>, given)
        const wrong = checkValue(parts.facet, value, decides)
        if (wrong) throw new Refused(wrong)
        const how = place(heads.get(key) ?? null, { parentId })
        added.push({ id, key, value, parentId, applied: how === 'applied' })
        if (how === 'applied')
          heads.set(key, { id, key, value, parentId, authorId: by.id, authorName: by.name, at: '' })
        taken.push({ id, key, how })
      }
      await addEntries(tx, { ...at, authorId: by.id }, added)
      const fresh = taken.filter(({ id }) => !known.has(id))
      if (fresh.length > 0)
        await record(tx, presence, {
          action: 'writeSheet',
          thing: 'inspection',
          thingId: inspection.id,
          detail: {
            entries: entries
              .filter(({ id }) => !known.has(id))
              .map((entry) => ({ id: entry.id, key: entry.key, sha256: hashOfValue(entry.value) })),
          },
        })
      const now = new Map((await listHeads(tx, inspection.id, keys)).map((head) => [head.key, head]))
      return { results: taken.map(({ id, key, how }) => ({ id, how, head: now.get(key) as Entry })) }
    })
  })

  /** Phân công: many contents at once, to these people and nobody else; to nobody: back to whose field they are. */
  app.put('/api/sheets/:id/assignees', { config: { may: inspecting } }, async (request) => {
    const { itemIds, accountIds } = read(assignShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const inspection = found(await findInspection(tx, idOf(request.params)))
      await oneAtATimeOn(tx, inspection.id)
      const sheet = await sheetOf(tx, inspection, presence)
      await mustAssign(tx, by, inspection)
      if (itemIds.some((id) => !sheet.items.some((item) => item.id === id)))
        throw new Refused(refusals.ITEM_NOT_ON_SHEET())
      if (accountIds.some((id) => !sheet.members.some(({ accountId }) => accountId === id)))
        throw new Refused(common.NOT_FOUND())
      const barred = checkAssigning(sheet.members, accountIds)
      if (barred) throw new Refused(barred)
      const wanted = allocate(sheet.assigned, itemIds, accountIds)
      if (!sameSet(wanted, sheet.assigned)) {
        await assign(tx, placeOn(inspection, by), [...new Set(itemIds)], [...new Set(accountIds)])
        await record(tx, presence, {
          action: 'assignContents',
          thing: 'inspection',
          thingId: inspection.id,
          detail: { itemIds, accountIds },
        })
      }
      return serveSheet(tx, presence, inspection.id)
    })
  })

  /** Vẫn phân công, vì lý do. */
  app.post('/api/sheets/:id/waivers', { config: { may: inspecting } }, async (request) => {
    const { accountId, reason } = read(waiverShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const { members } = await sheetOf(tx, inspection, presence)
      const member = found(members.find((one) => one.accountId === accountId))
      const said = must(mayWaive(by, inspection, member, reason))
      const at = placeOn(inspection, by)
      if (await addWaiver(tx, { ...at, grantedBy: by.id }, { accountId, reason: said }))
        await record(tx, presence, {
          action: 'waiveConflict',
          thing: 'inspection',
          thingId: inspection.id,
          detail: { accountId, reason: said },
        })
      return serveSheet(tx, presence, inspection.id)
    })
  })

  attachRoute(app, services, '/api/sheets', inTeam, async (tx, presence, id, { partId }) => {
    const inspection = found(await findInspection(tx, id))
    const item = must(mayWriteItem(presence.by, await sheetOf(tx, inspection, presence), partId ?? ''))
    const { teamId, unitId } = inspection
    return {
      ...{ inspectionId: id, teamId, unitId, thing: 'sheet', thingId: id, partId: item.id, side: 'team' },
      ...{ shared: false, restricted: false },
    }
  })

  async function mustAssign(tx: Tx, by: Actor, inspection: { planId: string; teamId: string | null; state: string }) {
    const settings = await getProfile(tx, inspection.planId)
    if (inspection.teamId === null || !mayAssign(by, { id: inspection.teamId }, settings))
      throw new Refused(common.WRONG_ACTOR({}, { source: 'TN-IVa-3-2', setting: 'assigners' }), inspection.planId)
    if (['concluded', 'remediation', 'closed', 'archived', 'cancelled'].includes(inspection.state))
      throw new Refused(common.WRONG_STATE())
  }
}

/** Whose every row of the sheet is. */
const placeOn = ({ id, teamId, unitId }: Inspection, { tenantId }: Actor) => ({
  tenantId,
  inspectionId: id,
  teamId,
  unitId,
})

const sameSet = (one: readonly object[], other: readonly object[]) => {
  const words = (list: readonly object[]) => JSON.stringify(list.map((entry) => JSON.stringify(entry)).toSorted())
  return words(one) === words(other)
}

/** The record proves what was written without repeating it. */
function hashOfValue(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
