import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { callAuthz, type Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { ListedPlan, PlanFacts, PlanTarget } from './contract.ts'
import type { Plan, PlanContent, PlanState } from './rules.ts'

/** Plans that the person may know of, newest year first, without their texts. */
export async function listPlans(tx: Tx): Promise<ListedPlan[]> {
  const rows = await tx
    .selectFrom('plans')
    .select([
      'id',
      'title',
      'number',
      'symbol',
      'plan_year',
      'state',
      'issued_on',
      'issued_text',
      'issuer',
      'flags',
      'version',
    ])
    .orderBy('plan_year', 'desc')
    .orderBy('title')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    number: row.number,
    symbol: row.symbol,
    planYear: row.plan_year,
    state: row.state,
    issuedOn: row.issued_on,
    issuedText: row.issued_text,
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
    issuedOn: row.issued_on,
    issuedText: row.issued_text,
    title: row.title,
    planYear: row.plan_year,
    issuer: row.issuer,
    subjects: row.subjects,
    from: row.from_on,
    to: row.to_on,
    content: row.content as PlanContent,
    flags: row.flags,
    returnReason: row.return_reason,
    submittedBy: row.submitted_by,
    signerId: row.signer_id,
    signedOn: row.signed_on,
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
      tenant_id: tenantId,
      origin: plan.origin,
      state: plan.state,
      number: plan.number,
      symbol: plan.symbol,
      place: plan.place,
      issued_on: plan.issuedOn,
      issued_text: plan.issuedText,
      title: plan.title,
      plan_year: plan.planYear,
      issuer: plan.issuer,
      subjects: [...plan.subjects],
      from_on: plan.from,
      to_on: plan.to,
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
      issued_on: after.issuedOn,
      issued_text: after.issuedText,
      from_on: after.from,
      to_on: after.to,
      flags: [...after.flags],
      return_reason: after.returnReason,
      submitted_by: after.submittedBy,
      signer_id: after.signerId,
      signed_on: after.signedOn,
      version: before.version + 1,
      ...(open && {
        title: after.title,
        plan_year: after.planYear,
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
    .where('plan_year', '=', plan.planYear)
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
      .insertInto('plan_targets')
      .values({
        id: randomUUID(),
        tenant_id: tenantId,
        plan_id: planId,
        rule: place.rule,
        form: place.form,
        unit_kind: place.unitKind,
        unit_id: place.unitId,
        label: place.label,
      })
      .execute()
}

/** The state of a plan; null when there is none, or none that the person may know of. */
export async function findPlanState(tx: Tx, planId: string): Promise<string | null> {
  return (await tx.selectFrom('plans').select('state').where('id', '=', planId).executeTakeFirst())?.state ?? null
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
      'plan_year',
      'issued_on',
      'state',
      'from_on',
      'to_on',
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
        planYear: row.plan_year,
        issuedOn: row.issued_on,
        state: row.state,
        from: row.from_on,
        to: row.to_on,
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
  return (await callAuthz<{ fix_draw: string }>(tx, 'fix_draw', [id]))[0]!.fix_draw
}

/** Places of a plan (đối tượng), named or not. */
export async function listTargets(tx: Tx, planId: string): Promise<PlanTarget[]> {
  const rows = await tx
    .selectFrom('plan_targets')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('rule')
    .orderBy('label')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    rule: row.rule,
    form: row.form,
    unitKind: row.unit_kind,
    unitId: row.unit_id,
    label: row.label,
  }))
}

/** Names the unit of a place; false when the place has one already. */
export async function nameTarget(tx: Tx, targetId: string, unitId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plan_targets')
    .set((set) => ({ unit_id: unitId, version: set('version', '+', 1) }))
    .where('id', '=', targetId)
    .where('unit_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
