import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { listFilesOf } from '#features/ground/evidence/store.ts'
import { SUBMISSION } from '#features/ground/papers/rules.ts'
import { listSettings } from '#features/ground/profiles/store.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Page } from '#kernel/wire.ts'
import type { Both } from '#kernel/words.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'
import { oneAtATime, only, saveOver } from '#server/database/saving.ts'
import type { Cut } from '#server/lists/cut.ts'
import { bearsWords, pageOf } from '#server/lists/page.ts'
import type { ChildPlan, ListedPlan, PlanFacts, PlanOriginal, PlanTarget, PlanWords } from './contract.ts'
import {
  type ChosenUnits,
  type Formed,
  IN_FORCE,
  isEditable,
  type NewPlan,
  type Plan,
  type PlanContent,
  type PlanState,
  type PlanSubject,
  saidOf,
} from './rules.ts'
import { saidTexts } from './texts.ts'

const LISTED = [
  ...(['id', 'title', 'number', 'symbol', 'planYear', 'state', 'issuedOn'] as const),
  ...(['issuedText', 'issuer', 'flags', 'version'] as const),
]

/** A part of the plans that the person may know of, newest year first, without their texts. */
export async function pageOfPlans(
  tx: Tx,
  asked: Omit<PlanWords, 'sort' | 'after'>,
  cut: Cut,
): Promise<Page<ListedPlan>> {
  const query = tx
    .selectFrom('plans')
    .select(LISTED)
    .where('amends', 'is', null)
    .$if(asked.year !== undefined, (all) => all.where('planYear', '=', Number(asked.year)))
    .$if(asked.state !== undefined, (all) => all.where('state', '=', asked.state!))
    .$if(asked.search !== undefined, (all) => all.where(bearsWords(asked.search!, new Map(), { search: 'search' })))
  return pageOf(tx, query, { year: { by: sql`(9999 - plan_year) || ' ' || title`, type: 'text' } }, cut)
}

/** Of a thing with a `plan_id`: that its plan is one of this year, as far as the person may know of that plan. */
export function ofPlanYear(year: string) {
  return sql<boolean>`plan_id in (select id from plans where plan_year = ${Number(year)})`
}

/** Ids of the plans of a year, as far as the person may know of them. */
export async function plansOfYear(tx: Tx, year: string): Promise<string[]> {
  const rows = await tx.selectFrom('plans').select('id').where('planYear', '=', Number(year)).execute()
  return rows.map(({ id }) => id)
}

/** Null when there is none, or none that the person may know of. */
export async function findPlan(tx: Tx, id: string): Promise<Plan | null> {
  return (await selectPlans(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Whether there is any plan that the person may know of, in one of these states where they are given. */
export async function hasPlans(tx: Tx, states?: readonly PlanState[]): Promise<boolean> {
  const found = await tx
    .selectFrom('plans')
    .select('id')
    .where('amends', 'is', null)
    .$if(states !== undefined, (query) => query.where('state', 'in', [...states!]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Plans on their way to be issued, whole. */
export async function listUnissuedPlans(tx: Tx): Promise<Plan[]> {
  const unissued: PlanState[] = ['draft', 'returned', 'submitted', 'signed']
  return selectPlans(tx).where('state', 'in', unissued).orderBy('title').execute()
}

function selectPlans(tx: Tx) {
  return tx
    .selectFrom('plans')
    .select(['id', 'origin', 'state', 'number', 'symbol', 'place', 'issuedOn', 'issuedText', 'title', 'planYear'])
    .select(['issuer', 'subjects', 'fromOn as from', 'toOn as to', 'content', 'flags', 'returnReason', 'endingPaper'])
    .select([...SUBMISSION, 'amends', 'edition', 'parentId', 'parentRound', 'version'])
    .$narrowType<{ content: PlanContent; subjects: PlanSubject[] }>()
}

/** Plans that are carried out now, by what they are called. */
export async function listInForce(tx: Tx): Promise<Pick<Plan, 'id' | 'title' | 'state' | 'to'>[]> {
  return tx
    .selectFrom('plans')
    .select(['id', 'title', 'state', 'toOn as to'])
    .where('state', 'in', IN_FORCE)
    .where('amends', 'is', null)
    .orderBy('title')
    .execute()
}

/** Plans in force that were issued here, whole. */
export async function listIssuedHere(tx: Tx): Promise<Plan[]> {
  return selectPlans(tx).where('state', 'in', IN_FORCE).where('origin', '=', 'drafted').orderBy('title').execute()
}

/** The lines of the imported document; empty for a plan drafted here. */
export async function findPlanSource(tx: Tx, id: string): Promise<unknown> {
  return (await tx.selectFrom('plans').select('source').where('id', '=', id).executeTakeFirst())?.source ?? []
}

/** What a plan says of its settings, in its own sentences; empty where the person may not know of it. */
export async function listSaid(tx: Tx, id: string): Promise<{ setting: string; text: Both<string> }[]> {
  const plan = await tx
    .selectFrom('plans')
    .select(['number', 'symbol', 'title', 'source'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!plan) return []
  const lines = (plan.source ?? []) as readonly SourceLine[]
  return saidOf(await listSettings(tx, id), lines).map((said) => ({
    setting: said.setting,
    text: { vi: saidTexts.vi(plan, said), en: saidTexts.en(plan, said) },
  }))
}

/** Bản gốc: the file that a plan was read from; null where none was kept, or none that the person may know of. */
export async function findOriginal(tx: Tx, planId: string): Promise<PlanOriginal | null> {
  const [file] = await listFilesOf(tx, 'planOriginal', planId)
  return file ? only(file, ['id', 'name', 'size', 'sha256', 'type']) : null
}

/** A new plan with the lines of the document that it was read from, an empty list where it was not; an amendment names what it amends. */
export async function addPlan(
  tx: Tx,
  tenantId: string,
  plan: NewPlan & Partial<Pick<Plan, 'amends' | 'edition' | 'parentId' | 'parentRound'>>,
  source: unknown,
): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      tenantId,
      ...only(plan, ['id', 'origin', 'state', 'number', 'symbol', 'place', 'issuedOn', 'issuedText']),
      ...only(plan, ['title', 'planYear', 'issuer', 'subjects', 'amends', 'edition', 'parentId', 'parentRound']),
      fromOn: plan.from,
      toOn: plan.to,
      content: JSON.stringify(plan.content),
      source: JSON.stringify(source),
    })
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export async function savePlan(tx: Tx, before: Plan, after: Plan): Promise<boolean> {
  return saveOver(tx, 'plans', before, {
    ...only(after, ['state', 'number', 'issuedOn', 'issuedText', 'flags', 'returnReason', 'endingPaper']),
    ...only(after, [...SUBMISSION]),
    fromOn: after.from,
    toOn: after.to,
    ...(isEditable(before) && {
      ...only(after, ['title', 'planYear', 'symbol', 'place', 'issuer', 'subjects']),
      content: JSON.stringify(after.content),
    }),
  })
}

/** True when another plan of the same issuer and year has this number. @source CT-HDR-1, NX-HDR-1 */
export async function isPlanNumberTaken(tx: Tx, plan: Plan, number: string): Promise<boolean> {
  await oneAtATime(tx, `plan ${plan.issuer} ${plan.planYear} ${number}`)
  const row = await tx
    .selectFrom('plans')
    .select('id')
    .where('number', '=', number)
    .where('symbol', '=', plan.symbol)
    .where('issuer', '=', plan.issuer)
    .where('planYear', '=', plan.planYear)
    .where('id', '<>', plan.id)
    .where('state', 'not in', ['draft', 'cancelled'])
    .executeTakeFirst()
  return row !== undefined
}

/** Adds places to a plan, named or not; those that stand there stay. */
export async function addTargets(
  tx: Tx,
  tenantId: string,
  planId: string,
  places: readonly (Omit<PlanTarget, 'id' | 'planId'> & { readonly id?: string })[],
): Promise<void> {
  if (places.length === 0) return
  await tx
    .insertInto('planTargets')
    .values(
      places.map((place) => ({
        ...{ id: place.id ?? randomUUID(), tenantId, planId },
        ...only(place, ['rule', 'form', 'unitKind', 'unitId', 'label']),
      })),
    )
    .execute()
}

/** Titles of these plans, as far as the person may know of them. */
export async function namesOfPlans(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('plans').select(['id', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The state of a plan; null when there is none, or none that the person may know of. */
export async function findPlanState(tx: Tx, planId: string): Promise<string | null> {
  return (await tx.selectFrom('plans').select('state').where('id', '=', planId).executeTakeFirst())?.state ?? null
}

/** Amendments of a plan that are under way or issued, by their editions. */
export async function listAmendmentsOf(tx: Tx, planId: string): Promise<Plan[]> {
  return selectPlans(tx).where('amends', '=', planId).where('state', '<>', 'cancelled').orderBy('edition').execute()
}

/** Kế hoạch con, kế hoạch riêng of these plans, as far as the person may know of them; cancelled ones are none. */
export async function listChildren(tx: Tx, planIds: readonly string[]): Promise<ChildPlan[]> {
  if (planIds.length === 0) return []
  return tx
    .selectFrom('plans')
    .select(['id', 'title', 'number', 'symbol', 'state', 'parentId', 'parentRound'])
    .where('parentId', 'in', planIds)
    .where('amends', 'is', null)
    .where('state', '<>', 'cancelled')
    .orderBy('title')
    .execute()
}

/** Until the end of the transaction nobody else hangs a plan of the locality under another: two might hang under each other. */
export function oneAtATimeHanging(tx: Tx, tenantId: string): Promise<void> {
  return oneAtATime(tx, `plans under plans ${tenantId}`)
}

/** Sets the plan that another carries further. False when someone saved in between. */
export function saveParent(tx: Tx, plan: Plan, parent: Pick<Plan, 'parentId' | 'parentRound'>): Promise<boolean> {
  return saveOver(tx, 'plans', plan, parent)
}

/** Null when there is none, or none that the person may know of; nothing is done by an amendment itself. */
export async function findPlanFacts(tx: Tx, id: string): Promise<PlanFacts | null> {
  const plan = await tx
    .selectFrom('plans')
    .select(['id', 'title', 'number', 'symbol', 'planYear', 'issuer', 'issuedOn', 'state'])
    .select(['fromOn as from', 'toOn as to'])
    .where('amends', 'is', null)
    .select(sql<PlanContent['periods']>`coalesce(nullif(content -> 'periods', 'null'), '[]')`.as('periods'))
    .where('id', '=', id)
    .executeTakeFirst()
  return plan ?? null
}

/** What of a plan lays down its forms; null when there is none, or none that the person may know of. */
export async function findFormed(tx: Tx, id: string): Promise<Formed | null> {
  const part = (name: 'periods' | 'forms' | 'targets') => sql`coalesce(nullif(content -> ${name}, 'null'), '[]')`
  const plan = await tx
    .selectFrom('plans')
    .select(['planYear', 'fromOn as from', 'toOn as to'])
    .select(part('periods').$castTo<PlanContent['periods']>().as('periods'))
    .select(part('forms').$castTo<PlanContent['forms']>().as('forms'))
    .select(part('targets').$castTo<PlanContent['targets']>().as('targets'))
    .where('id', '=', id)
    .executeTakeFirst()
  return plan ?? null
}

/** Nobody begins anything under a plan while it is completed, and the other way round: until the end of the transaction. */
export function oneAtATimeUnder(tx: Tx, planId: string): Promise<void> {
  return oneAtATime(tx, `under plan ${planId}`)
}

/** Fixes the seed from which targets of surprise inspections may be drawn, once, and answers its SHA-256. */
export async function fixDraw(tx: Tx, id: string): Promise<string> {
  return (await callAuthz<{ fixDraw: string }>(tx, 'fix_draw', [id]))[0]!.fixDraw
}

/** Places of a plan (đối tượng), named or not. */
export async function listTargets(tx: Tx, planId: string): Promise<PlanTarget[]> {
  return tx
    .selectFrom('planTargets')
    .select(['id', 'planId', 'rule', 'form', 'unitKind', 'unitId', 'label'])
    .where('planId', '=', planId)
    .orderBy('rule')
    .orderBy('label')
    .execute()
}

/** Carries out what was chosen for one rule; new places are called by its sentence. */
export async function placeUnits(
  tx: Tx,
  { tenantId, planId, rule, form, unitKind, label }: Omit<PlanTarget, 'id' | 'unitId'> & { readonly tenantId: string },
  { filled, added, removed }: ChosenUnits,
): Promise<void> {
  const changed = [...filled, ...removed.map((id) => ({ id, unitId: null }))]
  await sql`
    update plan_targets p set unit_id = c.unit, version = version + 1
    from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ unitId }) => unitId)}::uuid[]) as c (id, unit)
    where p.id = c.id`.execute(tx)
  // A place may go once it is open.
  if (removed.length > 0) await tx.deleteFrom('planTargets').where('id', 'in', removed).execute()
  await addTargets(
    tx,
    tenantId,
    planId,
    added.map((unitId) => ({ rule, form, unitKind, unitId, label })),
  )
}

/** The places of a plan after its objects have changed: some belong to a rule of another number, some go, some are new. */
export async function rearrangePlaces(
  tx: Tx,
  tenantId: string,
  planId: string,
  {
    moved,
    removed,
    added,
  }: {
    readonly moved: readonly { readonly id: string; readonly rule: number }[]
    readonly removed: readonly string[]
    readonly added: readonly Omit<PlanTarget, 'id' | 'planId'>[]
  },
): Promise<void> {
  if (moved.length > 0)
    await sql`
      update plan_targets p set rule = m.rule, version = version + 1
      from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ rule }) => rule)}::int[]) as m (id, rule)
      where p.id = m.id`.execute(tx)
  if (removed.length > 0) {
    // A place may go once it is open.
    await tx.updateTable('planTargets').set({ unitId: null }).where('id', 'in', removed).execute()
    await tx.deleteFrom('planTargets').where('id', 'in', removed).execute()
  }
  await addTargets(tx, tenantId, planId, added)
}

/** Units of a plan that stand in other plans in force of its year too, each with what that plan is called. @source T2-PLAN-3 */
export async function listPlannedElsewhere(
  tx: Tx,
  { id, amends, planYear }: Pick<Plan, 'id' | 'amends' | 'planYear'>,
): Promise<{ unitId: string; title: string }[]> {
  return tx
    .selectFrom('planTargets as t')
    .innerJoin('plans as p', 'p.id', 't.planId')
    .distinct()
    .select(['t.unitId', 'p.title'])
    .where('p.planYear', '=', planYear)
    .where('p.state', 'in', IN_FORCE)
    .where('p.amends', 'is', null)
    .where('p.id', 'not in', amends === null ? [id] : [id, amends])
    .where('t.unitId', 'in', (query) =>
      query.selectFrom('planTargets').select('unitId').where('planId', '=', id).where('unitId', 'is not', null),
    )
    .orderBy('p.title')
    .$narrowType<{ unitId: string }>()
    .execute()
}

/** Names the unit of a place; false when the place has one already. */
export async function nameTarget(tx: Tx, targetId: string, unitId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('planTargets')
    .set((set) => ({ unitId, version: set('version', '+', 1) }))
    .where('id', '=', targetId)
    .where('unitId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
