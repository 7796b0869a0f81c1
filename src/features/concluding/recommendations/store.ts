import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Step } from './contract.ts'
import { type Recommendation, type RecommendationState, TERMINAL_STATES } from './rules.ts'

/** Recommendations that the person may know of, by due day. */
export async function listRecommendations(tx: Tx, filter: { inspectionId?: string } = {}): Promise<Recommendation[]> {
  const rows = await selectRecommendations(tx)
    .$if(filter.inspectionId !== undefined, (query) => query.where('inspectionId', '=', filter.inspectionId!))
    .orderBy('dueOn')
    .orderBy('inspectionId')
    .orderBy('ordinal')
    .execute()
  return rows.map(withNotice)
}

/** Recommendations of which something is still asked. */
export async function listOpenRecommendations(tx: Tx): Promise<Recommendation[]> {
  const rows = await selectRecommendations(tx).where('state', 'not in', TERMINAL_STATES).orderBy('id').execute()
  return rows.map(withNotice)
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
  const row = await selectRecommendations(tx).where('id', '=', id).executeTakeFirst()
  return row ? withNotice(row) : null
}

/** What a draft says. */
const WORDS = ['findingId', 'text', 'nature', 'withinCompetence', 'addressee', 'upperAuthority', 'dueOn'] as const

/** A new draft at its place in the conclusion. */
export async function addRecommendation(
  tx: Tx,
  at: { id: string; tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
  draft: Pick<Recommendation, 'ordinal' | 'splitFrom' | (typeof WORDS)[number]>,
): Promise<void> {
  await tx
    .insertInto('recommendations')
    .values({
      ...only(at, ['id', 'tenantId', 'inspectionId', 'teamId', 'unitId']),
      ...only(draft, ['ordinal', 'splitFrom', ...WORDS]),
      state: 'draft',
    })
    .execute()
}

/** Words of a draft, over what stood there; false once it is issued or changed by another. */
export async function rewriteRecommendation(
  tx: Tx,
  before: Recommendation,
  draft: Pick<Recommendation, (typeof WORDS)[number]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recommendations')
    .set({ ...only(draft, WORDS), version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Saves over the version that was read. False when someone saved in between. */
export async function saveRecommendation(tx: Tx, before: Recommendation, after: Recommendation): Promise<boolean> {
  return saveOver(tx, 'recommendations', before, {
    ...only(after, ['state', 'text', 'upperAuthority', 'dueOn', 'respondOn', 'binding', 'reason']),
    ...only(after, ['issuedText', 'issuedDueOn', 'acceptor', 'lateRemedy']),
    noticeNumber: after.notice?.number ?? null,
    noticeOn: after.notice?.issuedOn ?? null,
  })
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
  return tx
    .selectFrom('recommendationSteps')
    .select(['id', 'recommendationId', 'kind', 'onDay as on', 'byName', 'text', 'document', 'legalGround'])
    .select(['percent', 'dueOn'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('ordinal')
    .execute()
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
      ...only(recommendation, ['teamId', 'unitId']),
      onDay: on,
      byName: by.name,
      byId: by.id,
      ...only(step, ['kind', 'text', 'document', 'legalGround', 'percent', 'dueOn']),
    })
    .execute()
  return id
}

function selectRecommendations(tx: Tx) {
  return tx
    .selectFrom('recommendations')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'findingId', 'ordinal', 'text', 'nature', 'withinCompetence'])
    .select(['addressee', 'upperAuthority', 'splitFrom', 'dueOn', 'respondOn', 'state', 'binding', 'reason'])
    .select(['issuedText', 'issuedDueOn', 'acceptor', 'noticeNumber', 'noticeOn', 'lateRemedy', 'version'])
}

function withNotice({
  noticeNumber: number,
  noticeOn: issuedOn,
  ...row
}: Omit<Recommendation, 'notice'> & { noticeNumber: string | null; noticeOn: Day | null }): Recommendation {
  return { ...row, notice: number !== null && issuedOn !== null ? { number, issuedOn } : null }
}
