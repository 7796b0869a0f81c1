import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import { type Recommendation, type RecommendationState, TERMINAL_STATES } from './rules.ts'

/** One step in the life of a recommendation, as it was given. */
export interface Step {
  readonly id: string
  readonly recommendationId: string
  readonly kind:
    | 'agreement'
    | 'disagreement'
    | 'referral'
    | 'direction'
    | 'remedy'
    | 'acceptance'
    | 'rejection'
    | 'notImplemented'
    | 'handlingProposal'
    | 'handlingDecision'
    | 'escalation'
    | 'answer'
  readonly on: Day
  readonly byName: string
  readonly text: string
  readonly document: string
  readonly legalGround: string
  readonly percent: number | null
  readonly dueOn: Day | null
}

/** Recommendations that the person may know of, by due day. */
export async function listRecommendations(tx: Tx, filter: { inspectionId?: string } = {}): Promise<Recommendation[]> {
  const rows = await tx
    .selectFrom('recommendations')
    .selectAll()
    .$if(filter.inspectionId !== undefined, (query) => query.where('inspectionId', '=', filter.inspectionId!))
    .orderBy('dueOn')
    .orderBy('inspectionId')
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
      tenantId: at.tenantId,
      inspectionId: at.inspectionId,
      teamId: at.teamId,
      unitId: at.unitId,
      findingId: draft.findingId,
      ordinal: draft.ordinal,
      text: draft.text,
      nature: draft.nature,
      withinCompetence: draft.withinCompetence,
      addressee: draft.addressee,
      upperAuthority: draft.upperAuthority,
      splitFrom: draft.splitFrom,
      dueOn: draft.dueOn,
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
      findingId: draft.findingId,
      text: draft.text,
      nature: draft.nature,
      withinCompetence: draft.withinCompetence,
      addressee: draft.addressee,
      upperAuthority: draft.upperAuthority,
      dueOn: draft.dueOn,
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
      upperAuthority: after.upperAuthority,
      dueOn: after.dueOn,
      respondOn: after.respondOn,
      binding: after.binding,
      reason: after.reason,
      issuedText: after.issuedText,
      issuedDueOn: after.issuedDueOn,
      acceptor: after.acceptor,
      noticeNumber: after.notice?.number ?? null,
      noticeOn: after.notice?.issuedOn ?? null,
      lateRemedy: after.lateRemedy,
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
    .where('teamId', '=', teamId)
    .where('state', '=', 'disagreed')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Steps that the person may know of, in their order. */
export async function listSteps(tx: Tx, recommendationId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('recommendationSteps')
    .selectAll()
    .where('recommendationId', '=', recommendationId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    recommendationId: row.recommendationId,
    kind: row.kind,
    on: row.onDay,
    byName: row.byName,
    text: row.text,
    document: row.document,
    legalGround: row.legalGround,
    percent: row.percent,
    dueOn: row.dueOn,
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
    .insertInto('recommendationSteps')
    .values({
      id,
      tenantId: by.tenantId,
      recommendationId: recommendation.id,
      teamId: recommendation.teamId,
      unitId: recommendation.unitId,
      kind: step.kind,
      onDay: on,
      byName: by.name,
      byId: by.id,
      text: step.text,
      document: step.document ?? '',
      legalGround: step.legalGround ?? '',
      percent: step.percent ?? null,
      dueOn: step.dueOn ?? null,
    })
    .execute()
  return id
}

function fromRow(row: Selectable<DB['recommendations']>): Recommendation {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    teamId: row.teamId,
    unitId: row.unitId,
    findingId: row.findingId,
    ordinal: row.ordinal,
    text: row.text,
    nature: row.nature,
    withinCompetence: row.withinCompetence,
    addressee: row.addressee,
    upperAuthority: row.upperAuthority,
    splitFrom: row.splitFrom,
    dueOn: row.dueOn,
    respondOn: row.respondOn,
    state: row.state,
    binding: row.binding,
    reason: row.reason,
    issuedText: row.issuedText,
    issuedDueOn: row.issuedDueOn,
    acceptor: row.acceptor,
    notice:
      row.noticeNumber !== null && row.noticeOn !== null ? { number: row.noticeNumber, issuedOn: row.noticeOn } : null,
    lateRemedy: row.lateRemedy,
    version: row.version,
  }
}
