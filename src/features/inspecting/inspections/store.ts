import { sql } from 'kysely'
import { getProfile } from '#features/ground/profiles/store.ts'
import { IN_FORCE } from '#features/planning/plans/rules.ts'
import type { Seat } from '#kernel/actor.ts'
import { callAuthz, type Presence, type Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import { type Combined, inspectionShapes, type PlacedInspections, type UnplacedUnit } from './contract.ts'
import { ANNOUNCED_FORMS, asKnownTo, type Inspection, type InspectionState, NOT_CARRIED_OUT, OVER } from './rules.ts'

/** Those of these that the person may know of. */
export async function listInspections(tx: Tx, ids: readonly string[]): Promise<Inspection[]> {
  return ids.length === 0 ? [] : selectInspections(tx).where('i.id', 'in', ids).execute()
}

/** Ids of inspections that still go on, for `where inspectionId in …`: what hangs on one that is over waits for nobody. */
export function idsAtWork(tx: Tx) {
  return tx.selectFrom('inspections').select('id').where('state', 'not in', OVER)
}

/** Inspections that have no day yet. */
export async function listPlanned(tx: Tx): Promise<Inspection[]> {
  return selectInspections(tx).where('i.state', '=', 'planned').orderBy('i.id').execute()
}

/** All inspections of a plan that the person may know of. */
export async function listOfPlan(tx: Tx, planId: string): Promise<Inspection[]> {
  return selectInspections(tx).where('i.planId', '=', planId).orderBy('i.id').execute()
}

/** Inspections of a plan beside its places; the one that counts for a place comes before cancelled ones and re-inspections. */
export async function listPlaced(tx: Tx, planId: string): Promise<PlacedInspections['items']> {
  return tx
    .selectFrom('inspections')
    .select(['id', 'targetId', 'unitId', 'form', 'state'])
    .where('planId', '=', planId)
    .orderBy(sql`state = 'cancelled'`)
    .orderBy(sql`original_id is not null`)
    .orderBy('id')
    .execute()
}

/**
 * Units that issued plans name and for which nothing has been set up yet: the work of whoever keeps the plan. A unit that stands at several
 * places of a plan is inspected once in a form. One whose inspection was given up is to be set up again, unless a reason is enough.
 *
 * @source CT-III-1b-6
 */
export async function listUnplaced(tx: Tx, planId?: string, given?: 'given up is seen to'): Promise<UnplacedUnit[]> {
  const unplaced = await tx
    .selectFrom('planTargets as t')
    .innerJoin('plans as p', 'p.id', 't.planId')
    .distinctOn(['t.planId', 't.unitId', 't.form'])
    .select(['t.id as targetId', 't.planId', 't.unitId', 't.form', 't.label', 'p.title', 'p.number', 'p.symbol'])
    .where('p.state', 'in', IN_FORCE)
    .where('t.unitId', 'is not', null)
    .where('t.form', 'in', [...ANNOUNCED_FORMS])
    .$if(planId !== undefined, (query) => query.where('t.planId', '=', planId!))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inspections as i')
            .select('i.id')
            .whereRef('i.planId', '=', 't.planId')
            .whereRef('i.unitId', '=', 't.unitId')
            .whereRef('i.form', '=', 't.form')
            .where('i.originalId', 'is', null)
            .$if(given === undefined, (query) => query.where('i.state', '<>', 'cancelled')),
        ),
      ),
    )
    .orderBy('t.planId')
    .orderBy('t.unitId')
    .orderBy('t.form')
    .orderBy('t.label')
    .$narrowType<{ unitId: string; form: UnplacedUnit['form'] }>()
    .execute()
  return unplaced.toSorted((one, other) => one.label.localeCompare(other.label, 'vi'))
}

/** True when the plan has such an inspection of the unit already, other than a re-inspection or a cancelled one. @source CT-III-1b-6 */
export async function isInspected(
  tx: Tx,
  { planId, unitId, form, round, themeId }: Pick<Inspection, 'planId' | 'unitId' | 'form' | 'round' | 'themeId'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('inspections')
    .select('id')
    .where('planId', '=', planId)
    .where('unitId', '=', unitId)
    .where('form', '=', form)
    .where('round', '=', round)
    .where('themeId', 'is not distinct from', themeId)
    .where('state', '<>', 'cancelled')
    .where('originalId', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Inspections that still go on. */
export async function listOpenInspections(tx: Tx): Promise<Inspection[]> {
  return selectInspections(tx).where('i.state', 'not in', OVER).orderBy('i.id').execute()
}

/** How many inspections of plans that are carried out now are in which state, as far as this person may know of them. */
export async function countInspections(tx: Tx): Promise<ReadonlyMap<InspectionState, number>> {
  const rows = await tx
    .selectFrom('inspections')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .where('planId', 'in', tx.selectFrom('plans').select('id').where('state', 'in', IN_FORCE))
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state, Number(row.count)]))
}

/** Whether there is any inspection that the person may know of. */
export async function hasInspections(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('inspections').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Units of a plan with an inspection that has begun or is over; one by report counts from its consolidation on. */
export async function inspectedUnits(tx: Tx, planId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('inspections')
    .select('unitId')
    .where('planId', '=', planId)
    .where('originalId', 'is', null)
    .where('state', 'not in', NOT_CARRIED_OUT)
    .execute()
  return new Set(rows.map((row) => row.unitId))
}

/** Units of a plan for which an inspection is set up, whatever has become of it but a cancelled one. */
export async function unitsSetUp(tx: Tx, planId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('inspections')
    .select('unitId')
    .where('planId', '=', planId)
    .where('state', '<>', 'cancelled')
    .execute()
  return new Set(rows.map((row) => row.unitId))
}

/** Null when there is none, or none that the person may know of: the policies decide. */
export async function findInspection(tx: Tx, id: string): Promise<Inspection | null> {
  return (await selectInspections(tx).where('i.id', '=', id).executeTakeFirst()) ?? null
}

const PLANNED = [
  ...(['id', 'planId', 'targetId', 'teamId', 'unitId', 'form', 'method', 'round'] as const),
  ...(['originalId', 'reinspectionKind', 'necessity', 'headDecides', 'themeId', 'hostId', 'programme'] as const),
]

/** New planned inspections, each of one unit. */
export async function addInspections(
  tx: Tx,
  inspections: readonly (Pick<Inspection, (typeof PLANNED)[number]> & { tenantId: string })[],
): Promise<void> {
  if (inspections.length === 0) return
  await tx
    .insertInto('inspections')
    .values(
      inspections.map((one) => ({
        ...only(one, ['tenantId', ...PLANNED]),
        headDecides: one.headDecides || null,
        state: 'planned' as const,
      })),
    )
    .execute()
}

/** The first inspection of a plan sets it going, whoever named its unit. False when it goes on already. */
export async function startPlan(tx: Tx, planId: string): Promise<boolean> {
  return (await callAuthz<{ startPlan: boolean }>(tx, 'start_plan', [planId]))[0]!.startPlan
}

/** Saves over the version that was read. False when someone saved in between. */
export async function saveInspection(tx: Tx, before: Inspection, after: Inspection): Promise<boolean> {
  const saved = await saveOver(tx, 'inspections', before, {
    ...only(after, ['state', 'notifiedOn', 'preliminary', 'preliminaryBy', 'preliminaryOn']),
    ...only(after, ['listsOpenOn', 'cancelReason', 'endingPaper', 'teamId', 'headAgreedOn', 'hostId']),
    headDecides: after.headDecides || null,
  })
  if (!saved) return false
  if (after.doneList !== before.doneList || after.notDoneList !== before.notDoneList) await saveLists(tx, after)
  return true
}

const NONE = sql<string[]>`'{}'`

/** An inspection with its lists, as far as the person may know of them. */
function selectInspections(tx: Tx) {
  return tx
    .selectFrom('inspections as i')
    .leftJoin('inspectionLists as l', 'l.inspectionId', 'i.id')
    .select(['i.id', 'i.planId', 'i.targetId', 'i.teamId', 'i.unitId', 'i.form', 'i.method', 'i.round', 'i.state'])
    .select([
      'i.originalId',
      'i.reinspectionKind',
      'i.necessity',
      'i.themeId',
      'i.hostId',
      'i.programme',
      'i.notifiedOn',
      'i.preliminary',
      'i.headDecides',
      'i.headAgreedOn',
    ])
    .select(['i.preliminaryBy', 'i.preliminaryOn', 'i.listsOpenOn', 'i.cancelReason', 'i.endingPaper', 'i.version'])
    .select(sql<boolean>`coalesce(i.head_decides, false)`.as('headDecides'))
    .select(({ fn }) => [fn.coalesce('l.done', NONE).as('doneList'), fn.coalesce('l.notDone', NONE).as('notDoneList')])
}

async function saveLists(tx: Tx, { id, doneList, notDoneList, listsOpenOn }: Inspection): Promise<void> {
  const lists = { done: doneList, notDone: notDoneList, openOn: listsOpenOn }
  const { tenantId, teamId, unitId } = await tx
    .selectFrom('inspections')
    .select(['tenantId', 'teamId', 'unitId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('inspectionLists')
    .values({ inspectionId: id, tenantId, teamId, unitId, ...lists })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet(lists))
    .execute()
}

/** Who comes, as far as the person's unit has been told; nobody for everybody else. */
export async function listToldTeam(
  tx: Tx,
  inspectionId: string,
): Promise<{ name: string; seat: Seat; agencyId: string }[]> {
  const { rows } = await sql<{ name: string; seat: Seat; agencyId: string }>`
    select * from authz.told_team(${inspectionId})`.execute(tx)
  return rows
}

/** Inspections that take place in the session of this one, as far as the person may know of them. */
export async function listHosted(tx: Tx, hostId: string): Promise<Inspection[]> {
  return selectInspections(tx)
    .where('i.hostId', '=', hostId)
    .where('i.state', 'in', ['planned', 'scheduled', 'notified'])
    .orderBy('i.id')
    .execute()
}

/** The other inspections of one session, to whoever knows of this one. @source CT-IV-2b-1 */
export async function listCombined(tx: Tx, inspectionId: string): Promise<Combined[]> {
  const { rows } = await sql<Combined>`
    select id, form, state, team, head, agreed_on as "agreedOn", host from authz.combined_with(${inspectionId})`.execute(
    tx,
  )
  return rows
}

/** How acts on an inspection find it, keep it and show it, at whichever feature's door they are made. */
export const keptInspection = {
  thing: 'inspection',
  shapes: inspectionShapes,
  find: findInspection,
  settings: (tx: Tx, { planId }: Inspection) => getProfile(tx, planId),
  save: saveInspection,
  shown: (inspection: Inspection, { by }: Pick<Presence, 'by'>) => asKnownTo(by, inspection),
} as const
