import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { plansOfYear } from '#features/planning/plans/store.ts'
import type { Day } from '#kernel/day.ts'
import type { Page } from '#kernel/wire.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Cut } from '#server/lists/cut.ts'
import { bearsWords, byRank, byUnitName, type Names, ofOwn, pageOf, type Sort } from '#server/lists/page.ts'
import type { RecommendationWords, Step } from './contract.ts'
import {
  RECOMMENDATION_STATES,
  type Recommendation,
  type RecommendationState,
  RUNNING_STATES,
  TERMINAL_STATES,
} from './rules.ts'

/** Recommendations of one inspection that the person may know of, by due day. */
export async function listRecommendations(
  tx: Tx,
  { inspectionId }: { inspectionId: string },
): Promise<Recommendation[]> {
  const rows = await selectRecommendations(tx)
    .where('inspectionId', '=', inspectionId)
    .orderBy('dueOn')
    .orderBy('ordinal')
    .execute()
  return rows.map(withNotice)
}

/** A part of those that the person may know of. */
export async function pageOfRecommendations(
  tx: Tx,
  { by, on }: Pick<Presence, 'by' | 'on'>,
  names: Names,
  asked: Omit<RecommendationWords, 'sort' | 'after'>,
  cut: Cut,
): Promise<Page<Recommendation>> {
  // By their ids, so that each is found in the index of its plan.
  const ofYear = asked.year === undefined ? null : await plansOfYear(tx, asked.year)
  const query = selectRecommendations(tx)
    // Nobody knows of another locality; said here, the list is read in the order of its index by everybody.
    .where('tenantId', '=', by.tenantId)
    .$if(asked.drafts === 'no', (all) => all.where('state', '<>', 'draft'))
    .$if(asked.inspectionId !== undefined, (all) => all.where('inspectionId', '=', asked.inspectionId!))
    .$if(asked.planId !== undefined, (all) => all.where('planId', '=', asked.planId!))
    .$if(ofYear !== null, (all) =>
      all.where(
        ofYear!.length === 1
          ? sql<boolean>`plan_id = ${ofYear![0]}::uuid`
          : sql<boolean>`plan_id = any(${ofYear}::uuid[])`,
      ),
    )
    .$if(asked.teamId !== undefined, (all) => all.where('teamId', '=', asked.teamId!))
    .$if(asked.unitId !== undefined, (all) => all.where('unitId', '=', asked.unitId!))
    .$if(asked.state !== undefined, (all) => all.where('state', '=', asked.state!))
    .$if(asked.due === 'overdue', (all) => all.where('state', 'in', RUNNING_STATES).where('dueOn', '<', on))
    .$if(asked.due === 'open', (all) => all.where('state', 'not in', TERMINAL_STATES))
    .$if(asked.mine !== undefined, (all) => all.where(ofOwn(by)))
    .$if(asked.search !== undefined, (all) =>
      all.where(bearsWords(asked.search!, names, { search: 'search', unit: 'unit_id' })),
    )
  const page = await pageOf(tx, query, sortsOf(names), cut)
  return { ...page, items: page.items.map(withNotice) }
}

/** What the list is sorted by: what is open by its day, then what is over from its end; what has no day comes last. */
const SORTS = {
  next: { by: sql`next_place`, type: 'integer' },
  due: { by: sql`coalesce(due_on, 'infinity'::date)`, type: 'date' },
  notice: { by: sql`notice_place`, type: 'text' },
  state: byRank(RECOMMENDATION_STATES, 'state', 'text'),
} satisfies Record<string, Sort>

const sortsOf = (names: Names) => ({
  ...SORTS,
  get unit() {
    return byUnitName(names, 'unit_id')
  },
})

/** Recommendations of which something is still asked. */
export async function listOpenRecommendations(tx: Tx): Promise<Recommendation[]> {
  const rows = await selectRecommendations(tx).where('state', 'not in', TERMINAL_STATES).orderBy('id').execute()
  return rows.map(withNotice)
}

/** The first day that is still running for anybody, by inspection. */
export async function listNextDue(tx: Tx, inspectionIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  if (inspectionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('recommendations')
    .select(['inspectionId', (select) => select.fn.min('dueOn').as('dueOn')])
    .where('inspectionId', 'in', inspectionIds)
    .where('state', 'in', RUNNING_STATES)
    .where('dueOn', 'is not', null)
    .groupBy('inspectionId')
    .$narrowType<{ dueOn: Day }>()
    .execute()
  return new Map(rows.map(({ inspectionId, dueOn }) => [inspectionId, dueOn]))
}

/** How many there are in each state in which something is still asked, and of them the late ones, by the same rule as `daysLate`. */
export async function countOpenRecommendations(
  tx: Tx,
  on: Day,
): Promise<{ byState: ReadonlyMap<RecommendationState, number>; late: number }> {
  const rows = await tx
    .selectFrom('recommendations')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .select(({ fn }) => fn.countAll<string>().filterWhere('dueOn', '<', on).as('late'))
    .where('state', 'not in', TERMINAL_STATES)
    .groupBy('state')
    .execute()
  const running = rows.filter(({ state }) => RUNNING_STATES.includes(state))
  return {
    byState: new Map(rows.map(({ state, count }) => [state, Number(count)])),
    late: running.reduce((sum, { late }) => sum + Number(late), 0),
  }
}

/** How many of each unit are issued and still ask something; none: left out. */
export async function countOpenByUnit(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('recommendations')
    .select(['unitId', ({ fn }) => fn.countAll<string>().as('count')])
    .where('state', 'not in', ['draft', ...TERMINAL_STATES])
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, count }) => [unitId, Number(count)]))
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

/** Numbers the drafts of one conclusion in this order, without the one that is taken away. */
export async function orderDrafts(tx: Tx, ids: readonly string[], without: string | null): Promise<void> {
  if (without) await tx.deleteFrom('recommendations').where('id', '=', without).where('state', '=', 'draft').execute()
  // Twice, since no two may have one number even for a moment.
  for (const above of [1000, 0])
    for (const [at, id] of ids.entries())
      await tx
        .updateTable('recommendations')
        .set({ ordinal: above + at + 1 })
        .where('id', '=', id)
        .where('state', '=', 'draft')
        .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export async function saveRecommendation(tx: Tx, before: Recommendation, after: Recommendation): Promise<boolean> {
  return saveOver(tx, 'recommendations', before, {
    ...only(after, ['state', 'text', 'upperAuthority', 'dueOn', 'respondOn', 'binding', 'reason']),
    ...only(after, ['askedDueOn', 'askedBy']),
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
  return listStepsOf(tx, [recommendationId])
}

/** The same of several. */
export async function listStepsOf(tx: Tx, recommendationIds: readonly string[]): Promise<Step[]> {
  if (recommendationIds.length === 0) return []
  return tx
    .selectFrom('recommendationSteps')
    .select(['id', 'recommendationId', 'kind', 'onDay as on', 'byName', 'text', 'document', 'legalGround'])
    .select(['percent', 'dueOn'])
    .where('recommendationId', 'in', recommendationIds)
    .orderBy('ordinal')
    .execute()
}

/** Whether the unit has said how it will remedy, when it began or with a report. @source QN-III-1-6 */
export async function hasSolution(tx: Tx, recommendationId: string): Promise<boolean> {
  const said = await tx
    .selectFrom('recommendationSteps')
    .select('id')
    .where('recommendationId', '=', recommendationId)
    .where('kind', '=', 'agreement')
    .where('text', '<>', '')
    .executeTakeFirst()
  return said !== undefined
}

/** Whether this person accepted the remedy on that day, and nothing followed. */
export async function isAcceptedOn(tx: Tx, recommendationId: string, accountId: string, on: Day): Promise<boolean> {
  const last = await tx
    .selectFrom('recommendationSteps')
    .select(['kind', 'byId', 'onDay'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.kind === 'acceptance' && last.byId === accountId && last.onDay === on
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
    .select(['askedDueOn', 'askedBy'])
}

function withNotice({
  noticeNumber: number,
  noticeOn: issuedOn,
  ...row
}: Omit<Recommendation, 'notice'> & { noticeNumber: string | null; noticeOn: Day | null }): Recommendation {
  return { ...row, notice: number !== null && issuedOn !== null ? { number, issuedOn } : null }
}
