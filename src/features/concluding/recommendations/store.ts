import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Presence, Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Step } from './contract.ts'
import { type Recommendation, type RecommendationState, TERMINAL_STATES } from './rules.ts'

/** Recommendations that the person may know of, by due day. */
export async function listRecommendations(tx: Tx, filter: { inspectionId?: string } = {}): Promise<Recommendation[]> {
  const rows = await tx
    .selectFrom('recommendations')
    .selectAll()
    .$if(filter.inspectionId !== undefined, (query) => query.where('inspection_id', '=', filter.inspectionId!))
    .orderBy('due_on')
    .orderBy('inspection_id')
    .orderBy('ordinal')
    .execute()
  return rows.map(fromRow)
}

/** Recommendations of which something is still asked. */
export async function listOpenRecommendations(tx: Tx): Promise<Recommendation[]> {
  const rows = await tx
    .selectFrom('recommendations')
    .selectAll()
    .where('state', 'not in', TERMINAL_STATES)
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** How many recommendations this person may know of are in which state. */
export async function countRecommendations(tx: Tx): Promise<ReadonlyMap<RecommendationState, number>> {
  const rows = await tx
    .selectFrom('recommendations')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state as RecommendationState, Number(row.count)]))
}

/** Null when there is none, or none that the person may know of: the policies decide. */
export async function findRecommendation(tx: Tx, id: string): Promise<Recommendation | null> {
  const row = await tx.selectFrom('recommendations').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A new draft at its place in the conclusion. */
export async function addRecommendation(
  tx: Tx,
  at: { id: string; tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
  draft: Pick<
    Recommendation,
    | 'findingId'
    | 'ordinal'
    | 'text'
    | 'nature'
    | 'withinCompetence'
    | 'addressee'
    | 'upperAuthority'
    | 'dueOn'
    | 'splitFrom'
  >,
): Promise<void> {
  await tx
    .insertInto('recommendations')
    .values({
      id: at.id,
      tenant_id: at.tenantId,
      inspection_id: at.inspectionId,
      team_id: at.teamId,
      unit_id: at.unitId,
      finding_id: draft.findingId,
      ordinal: draft.ordinal,
      text: draft.text,
      nature: draft.nature,
      within_competence: draft.withinCompetence,
      addressee: draft.addressee,
      upper_authority: draft.upperAuthority,
      split_from: draft.splitFrom,
      due_on: draft.dueOn,
      state: 'draft',
    })
    .execute()
}

/** Words of a draft, over what stood there; false once it is issued or changed by another. */
export async function rewriteRecommendation(
  tx: Tx,
  before: Recommendation,
  draft: Pick<
    Recommendation,
    'findingId' | 'text' | 'nature' | 'withinCompetence' | 'addressee' | 'upperAuthority' | 'dueOn'
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recommendations')
    .set({
      finding_id: draft.findingId,
      text: draft.text,
      nature: draft.nature,
      within_competence: draft.withinCompetence,
      addressee: draft.addressee,
      upper_authority: draft.upperAuthority,
      due_on: draft.dueOn,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Saves over the version that was read. False when someone saved in between. */
export async function saveRecommendation(tx: Tx, before: Recommendation, after: Recommendation): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recommendations')
    .set({
      state: after.state,
      text: after.text,
      upper_authority: after.upperAuthority,
      due_on: after.dueOn,
      respond_on: after.respondOn,
      binding: after.binding,
      reason: after.reason,
      issued_text: after.issuedText,
      issued_due_on: after.issuedDueOn,
      acceptor: after.acceptor,
      notice_number: after.notice?.number ?? null,
      notice_on: after.notice?.issuedOn ?? null,
      late_remedy: after.lateRemedy,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Disagreements of units that this Team has not yet referred to UBND. @source CT-IV-5-5 */
export async function countOpenDisagreements(tx: Tx, teamId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('recommendations')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('team_id', '=', teamId)
    .where('state', '=', 'disagreed')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Steps that the person may know of, in their order. */
export async function listSteps(tx: Tx, recommendationId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('recommendation_steps')
    .selectAll()
    .where('recommendation_id', '=', recommendationId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    recommendationId: row.recommendation_id,
    kind: row.kind,
    on: row.on_day,
    byName: row.by_name,
    text: row.text,
    document: row.document,
    legalGround: row.legal_ground,
    percent: row.percent,
    dueOn: row.due_on,
  }))
}

/** Writes down a step as given today in the name of the person, its percent from 0 to 100, and answers its id. */
export async function addStep(
  tx: Tx,
  { by, on }: Presence,
  recommendation: Recommendation,
  step: Pick<Step, 'kind' | 'text'> & Partial<Pick<Step, 'document' | 'legalGround' | 'percent' | 'dueOn'>>,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('recommendation_steps')
    .values({
      id,
      tenant_id: by.tenantId,
      recommendation_id: recommendation.id,
      team_id: recommendation.teamId,
      unit_id: recommendation.unitId,
      kind: step.kind,
      on_day: on,
      by_name: by.name,
      by_id: by.id,
      text: step.text,
      document: step.document ?? '',
      legal_ground: step.legalGround ?? '',
      percent: step.percent ?? null,
      due_on: step.dueOn ?? null,
    })
    .execute()
  return id
}

function fromRow(row: Selectable<DB['recommendations']>): Recommendation {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    findingId: row.finding_id,
    ordinal: row.ordinal,
    text: row.text,
    nature: row.nature,
    withinCompetence: row.within_competence,
    addressee: row.addressee,
    upperAuthority: row.upper_authority,
    splitFrom: row.split_from,
    dueOn: row.due_on,
    respondOn: row.respond_on,
    state: row.state,
    binding: row.binding,
    reason: row.reason,
    issuedText: row.issued_text,
    issuedDueOn: row.issued_due_on,
    acceptor: row.acceptor,
    notice:
      row.notice_number !== null && row.notice_on !== null
        ? { number: row.notice_number, issuedOn: row.notice_on }
        : null,
    lateRemedy: row.late_remedy,
    version: row.version,
  }
}
