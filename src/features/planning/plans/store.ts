import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Plan, PlanContent, PlanState } from './rules.ts'

/** Plans that the person may know of, newest year first, without their texts. */
export async function listPlans(
  tx: Tx,
): Promise<
  Pick<
    Plan,
    | 'id'
    | 'title'
    | 'number'
    | 'symbol'
    | 'planYear'
    | 'state'
    | 'issuedOn'
    | 'issuedText'
    | 'issuer'
    | 'flags'
    | 'version'
  >[]
> {
  const rows = await tx
    .selectFrom('plans')
    .select([
      'id',
      'title',
      'number',
      'symbol',
      'planYear',
      'state',
      'issuedOn',
      'issuedText',
      'issuer',
      'flags',
      'version',
    ])
    .orderBy('planYear', 'desc')
    .orderBy('title')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    number: row.number,
    symbol: row.symbol,
    planYear: row.planYear,
    state: row.state,
    issuedOn: row.issuedOn,
    issuedText: row.issuedText,
    issuer: row.issuer,
    flags: row.flags,
    version: row.version,
  }))
}

/** Null when there is none, or none that the person may know of. */
export async function findPlan(tx: Tx, id: string): Promise<Plan | null> {
  const row = await tx.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Plans on their way to be issued, whole. */
export async function listUnissuedPlans(tx: Tx): Promise<Plan[]> {
  const unissued: PlanState[] = ['draft', 'returned', 'submitted', 'signed']
  const rows = await tx.selectFrom('plans').selectAll().where('state', 'in', unissued).orderBy('title').execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<DB['plans']>): Plan {
  return {
    id: row.id,
    origin: row.origin,
    state: row.state,
    number: row.number,
    symbol: row.symbol,
    place: row.place,
    issuedOn: row.issuedOn,
    issuedText: row.issuedText,
    title: row.title,
    planYear: row.planYear,
    issuer: row.issuer,
    subjects: row.subjects,
    from: row.fromOn,
    to: row.toOn,
    content: row.content as PlanContent,
    flags: row.flags,
    returnReason: row.returnReason,
    submittedBy: row.submittedBy,
    signerId: row.signerId,
    signedOn: row.signedOn,
    version: row.version,
  }
}

/** The lines of the imported document; empty for a plan drafted here. */
export async function findPlanSource(tx: Tx, id: string): Promise<unknown> {
  return (await tx.selectFrom('plans').select('source').where('id', '=', id).executeTakeFirst())?.source ?? []
}

/** A new plan with the lines of the document that it was read from; an empty list where it was not. */
export async function addPlan(
  tx: Tx,
  tenantId: string,
  plan: Omit<Plan, 'version' | 'flags' | 'returnReason' | 'submittedBy' | 'signerId' | 'signedOn'>,
  source: unknown,
): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      id: plan.id,
      tenantId: tenantId,
      origin: plan.origin,
      state: plan.state,
      number: plan.number,
      symbol: plan.symbol,
      place: plan.place,
      issuedOn: plan.issuedOn,
      issuedText: plan.issuedText,
      title: plan.title,
      planYear: plan.planYear,
      issuer: plan.issuer,
      subjects: [...plan.subjects],
      fromOn: plan.from,
      toOn: plan.to,
      content: JSON.stringify(plan.content),
      source: JSON.stringify(source),
    })
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export async function savePlan(tx: Tx, before: Plan, after: Plan): Promise<boolean> {
  const open = before.state === 'draft' || before.state === 'returned'
  const { numUpdatedRows } = await tx
    .updateTable('plans')
    .set({
      state: after.state,
      number: after.number,
      issuedOn: after.issuedOn,
      issuedText: after.issuedText,
      fromOn: after.from,
      toOn: after.to,
      flags: [...after.flags],
      returnReason: after.returnReason,
      submittedBy: after.submittedBy,
      signerId: after.signerId,
      signedOn: after.signedOn,
      version: before.version + 1,
      ...(open && {
        title: after.title,
        planYear: after.planYear,
        symbol: after.symbol,
        place: after.place,
        issuer: after.issuer,
        content: JSON.stringify(after.content),
      }),
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** True when another plan of the same issuer and year has this number. @source CT-HDR-1, NX-HDR-1 */
export async function isPlanNumberTaken(tx: Tx, plan: Plan, number: string): Promise<boolean> {
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
  places: readonly Omit<PlanTarget, 'id' | 'planId'>[],
): Promise<void> {
  for (const place of places)
    await tx
      .insertInto('planTargets')
      .values({
        id: randomUUID(),
        tenantId: tenantId,
        planId: planId,
        rule: place.rule,
        form: place.form,
        unitKind: place.unitKind,
        unitId: place.unitId,
        label: place.label,
      })
      .execute()
}

/** The state of a plan; null when there is none, or none that the person may know of. */
export async function findPlanState(tx: Tx, planId: string): Promise<string | null> {
  return (await tx.selectFrom('plans').select('state').where('id', '=', planId).executeTakeFirst())?.state ?? null
}

/** The facts of a plan that later features ask for. */
export interface PlanFacts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly symbol: string
  readonly planYear: number
  readonly issuedOn: Day | null
  readonly state: string
  readonly from: Day | null
  readonly to: Day | null
  readonly periods: PlanContent['periods']
}

/** Null when there is none, or none that the person may know of. */
export async function findPlanFacts(tx: Tx, id: string): Promise<PlanFacts | null> {
  const row = await tx
    .selectFrom('plans')
    .select([
      'id',
      'title',
      'number',
      'symbol',
      'planYear',
      'issuedOn',
      'state',
      'fromOn',
      'toOn',
      sql<PlanContent['periods'] | null>`content -> 'periods'`.as('periods'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        title: row.title,
        number: row.number,
        symbol: row.symbol,
        planYear: row.planYear,
        issuedOn: row.issuedOn,
        state: row.state,
        from: row.fromOn,
        to: row.toOn,
        periods: row.periods ?? [],
      }
    : null
}

/** The first inspection makes an issued plan one in progress (by the system, obligations §3.2). */
export async function startPlan(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plans')
    .set((set) => ({ state: 'inProgress', version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Fixes the seed from which targets of surprise inspections may be drawn, once, and answers its SHA-256. */
export async function fixDraw(tx: Tx, id: string): Promise<string> {
  return (await callAuthz<{ fixDraw: string }>(tx, 'fix_draw', [id]))[0]!.fixDraw
}

export interface PlanTarget {
  readonly id: string
  readonly planId: string
  readonly rule: number
  readonly form: string
  readonly unitKind: string | null
  readonly unitId: string | null
  readonly label: string
}

/** Places of a plan (đối tượng), named or not. */
export async function listTargets(tx: Tx, planId: string): Promise<PlanTarget[]> {
  const rows = await tx
    .selectFrom('planTargets')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('rule')
    .orderBy('label')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.planId,
    rule: row.rule,
    form: row.form,
    unitKind: row.unitKind,
    unitId: row.unitId,
    label: row.label,
  }))
}

/** Names the unit of a place; false when the place has one already. */
export async function nameTarget(tx: Tx, targetId: string, unitId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('planTargets')
    .set((set) => ({ unitId: unitId, version: set('version', '+', 1) }))
    .where('id', '=', targetId)
    .where('unitId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
