import { listHolders } from '#features/ground/people/store.ts'
import { askedOfPeople, type OfSheet, orderItem } from '#features/inspecting/checklists/rules.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
import { record, recordReading } from '#server/acts/audit.ts'
import { found, idOf, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { inTeam, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { countShape, newCountShape, newPersonShape, personShape } from './contract.ts'
import { refusals } from './refusals.ts'
import { type CheckedPerson, checkCount, checkPerson, mayCheck, mayPutRight, type OfPeople } from './rules.ts'
import {
  addDeskCount,
  addPersonCheck,
  countPersonChecks,
  findDeskCount,
  findPersonCheck,
  listDeskCounts,
  listPersonChecks,
  listTestCounts,
  type Place,
  saveDeskCount,
  savePersonCheck,
} from './store.ts'

/** What of the sheets is handed in. */
export interface Handed {
  /** Who looks at the unit, and at which contents. */
  lookedAt(tx: Tx, inspection: Inspection, on: Day): Promise<Pick<OfSheet, 'members' | 'items'>>
}

export function personCheckRoutes(app: Routes, services: Services, handed: Handed): void {
  app.get('/api/inspections/:id/presence', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const of = await peopleOf(tx, inspection, presence, handed)
      return {
        asked: of.asked,
        writes: mayCheck(presence.by, of).ok,
        counts: await listDeskCounts(tx, inspection.id),
        tests: await listTestCounts(tx, inspection.id),
        persons: await countPersonChecks(tx, inspection.id),
        contentItemId: of.contentItemId,
      }
    }),
  )

  /** By name: whoever is shown somebody stands in the record. */
  app.get('/api/inspections/:id/person-checks', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const items = await listPersonChecks(tx, inspection.id)
      if (items.length > 0) await noteReading(tx, presence, inspection.id)
      const writes = mayCheck(presence.by, await peopleOf(tx, inspection, presence, handed)).ok
      return { items, known: writes ? await knownIn(tx, inspection, presence) : [] }
    }),
  )

  app.post('/api/inspections/:id/person-checks', { config: { may: inTeam } }, async (request) => {
    const { id, ...person } = read(newPersonShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const { at, asked } = await mustWrite(tx, inspection, presence, handed)
      const sent = await findPersonCheck(tx, id)
      if (sent) return asSent(sent, at)
      const wrong = checkPerson(person, asked)
      if (wrong) throw new Refused(wrong)
      await mustBeKnown(tx, inspection, presence, person)
      await addPersonCheck(tx, id, at, person)
      // Nothing of what was seen stands in the record: that it still reads so, the hash of its row says.
      await record(tx, presence, {
        action: 'checkPerson',
        thing: 'personCheck',
        thingId: id,
        inspectionId: inspection.id,
      })
      return found(await findPersonCheck(tx, id))
    })
  })

  app.put('/api/person-checks/:id', { config: { may: inTeam } }, async (request) => {
    const person = read(personShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findPersonCheck(tx, idOf(request.params)))
      must(mayPutRight(presence.by, before))
      const inspection = found(await findInspection(tx, before.inspectionId))
      const { asked } = await mustWrite(tx, inspection, presence, handed)
      const wrong = checkPerson(person, asked)
      if (wrong) throw new Refused(wrong)
      const after = { ...before, ...person }
      if (!mustBeSeen(request, before, after)) return before
      if (!isSamePerson(person, before)) await mustBeKnown(tx, inspection, presence, person)
      if (!(await savePersonCheck(tx, before, person))) throw new Refused(common.CHANGED_MEANWHILE())
      const action = person.withdrawn && !before.withdrawn ? 'withdraw' : 'putRight'
      await record(tx, presence, { action, thing: 'personCheck', thingId: before.id, before, after })
      return found(await findPersonCheck(tx, before.id))
    })
  })

  app.post('/api/inspections/:id/desk-counts', { config: { may: inTeam } }, async (request) => {
    const { id, ...count } = read(newCountShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const { at } = await mustWrite(tx, inspection, presence, handed)
      const sent = await findDeskCount(tx, id)
      if (sent) return asSent(sent, at)
      const wrong = checkCount(count, presence.on)
      if (wrong) throw new Refused(wrong)
      await addDeskCount(tx, id, at, count)
      await record(tx, presence, {
        action: 'countDesk',
        thing: 'deskCount',
        thingId: id,
        inspectionId: inspection.id,
        detail: count,
      })
      return found(await findDeskCount(tx, id))
    })
  })

  app.put('/api/desk-counts/:id', { config: { may: inTeam } }, async (request) => {
    const count = read(countShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findDeskCount(tx, idOf(request.params)))
      must(mayPutRight(presence.by, before))
      await mustWrite(tx, found(await findInspection(tx, before.inspectionId)), presence, handed)
      const wrong = checkCount(count, presence.on)
      if (wrong) throw new Refused(wrong)
      const after = { ...before, ...count }
      if (!mustBeSeen(request, before, after)) return before
      if (!(await saveDeskCount(tx, before, count))) throw new Refused(common.CHANGED_MEANWHILE())
      const action = count.withdrawn && !before.withdrawn ? 'withdraw' : 'putRight'
      await record(tx, presence, { action, thing: 'deskCount', thingId: before.id, detail: count, before })
      return found(await findDeskCount(tx, before.id))
    })
  })
}

/** Notes that somebody was shown people by name, once an hour. @source QN-II-2c-2 */
export function noteReading(tx: Tx, presence: Presence, inspectionId: string): Promise<void> {
  return recordReading(tx, presence, { action: 'readPeopleChecked', thing: 'inspection', thingId: inspectionId })
}

async function peopleOf(
  tx: Tx,
  inspection: Inspection,
  { on }: Pick<Presence, 'on'>,
  { lookedAt }: Handed,
): Promise<OfPeople & { readonly contentItemId: string | null }> {
  const { members, items } = await lookedAt(tx, inspection, on)
  const asked = askedOfPeople(inspection.form, items)
  return { inspection, members, asked, contentItemId: orderItem(items)?.id ?? null }
}

/** @refuses WRONG_ACTOR, SHEET_CLOSED, CONFLICT_OF_INTEREST, PEOPLE_NOT_ASKED */
async function mustWrite(
  tx: Tx,
  inspection: Inspection,
  presence: Pick<Presence, 'by' | 'on'>,
  handed: Handed,
): Promise<{ readonly at: Place; readonly asked: OfPeople['asked'] }> {
  const of = await peopleOf(tx, inspection, presence, handed)
  must(mayCheck(presence.by, of))
  const { tenantId, id: authorId } = presence.by
  const { id: inspectionId, teamId, unitId } = inspection
  return { asked: of.asked, at: { tenantId, authorId, inspectionId, teamId: teamId!, unitId } }
}

/** People who hold a post in the unit on the day. */
async function knownIn(tx: Tx, { unitId }: Inspection, { on }: Pick<Presence, 'on'>) {
  const holders = await listHolders(tx, ['unitHead', 'unitOfficer'], on)
  return holders
    .filter((one) => one.unitId === unitId)
    .map(({ accountId, name, title }) => ({ accountId, name, title }))
}

/** An account that is named is one of the unit's, and the person of that name. @refuses NOT_FOUND, PERSON_NOT_SAME */
async function mustBeKnown(
  tx: Tx,
  inspection: Inspection,
  presence: Pick<Presence, 'on'>,
  { accountId, subject, name }: Pick<CheckedPerson, 'accountId' | 'subject' | 'name'>,
): Promise<void> {
  if (accountId === null) return
  const known = found((await knownIn(tx, inspection, presence)).find((one) => one.accountId === accountId))
  if (subject === 'group' || searchKey(known.name) !== searchKey(name))
    throw new Refused(refusals.PERSON_NOT_SAME({ name: known.name }))
}

const isSamePerson = (one: Pick<CheckedPerson, 'accountId' | 'subject' | 'name'>, other: typeof one) =>
  one.accountId === other.accountId && one.subject === other.subject && one.name === other.name

/** What was sent before, under an id that its device made; nobody else's. @refuses INVALID_INPUT */
function asSent<Row extends { readonly authorId: string; readonly inspectionId: string }>(sent: Row, at: Place): Row {
  if (sent.authorId !== at.authorId || sent.inspectionId !== at.inspectionId)
    throw new Refused(common.INVALID_INPUT({ field: 'id', problem: 'taken' }))
  return sent
}
