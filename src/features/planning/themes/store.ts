import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { IN_FORCE, type PlanContent } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Theme, ThemeEntry, UnitProposal } from './rules.ts'

/** Themes of a plan with who added them, oldest first. */
export async function listThemes(tx: Tx, planId: string): Promise<(Theme & { addedByName: string })[]> {
  return selectThemes(tx)
    .innerJoin('accounts as a', 'a.id', 't.addedBy')
    .select('a.name as addedByName')
    .where('t.planId', '=', planId)
    .orderBy('t.addedOn')
    .orderBy('t.topic')
    .execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findTheme(tx: Tx, id: string): Promise<Theme | null> {
  return (await selectThemes(tx).where('t.id', '=', id).executeTakeFirst()) ?? null
}

/** A theme that is confirmed or added. */
export async function addThemeRow(
  tx: Tx,
  at: { tenantId: string; planId: string; addedBy: string; addedOn: Day },
  entry: ThemeEntry,
): Promise<void> {
  await tx
    .insertInto('themes')
    .values({
      id: randomUUID(),
      ...only(at, ['tenantId', 'planId', 'addedBy', 'addedOn']),
      ...only(entry, ['topic', 'method', 'reason', 'teamId', 'proposerId', 'dueOn']),
      contentIds: entry.contentIds && [...entry.contentIds],
    })
    .execute()
}

/** Units proposed for the themes of a plan, as far as the person may know of them, by the day. */
export async function listProposals(tx: Tx, planId: string): Promise<UnitProposal[]> {
  return selectProposals(tx).where('planId', '=', planId).orderBy('proposedOn').orderBy('id').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findProposal(tx: Tx, id: string): Promise<UnitProposal | null> {
  return (await selectProposals(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Units that a body proposes for a theme. */
export async function addProposals(
  tx: Tx,
  at: { tenantId: string; planId: string; themeId: string; unitId: string; proposedBy: string; proposedOn: Day },
  objectIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto('unitProposals')
    .values(
      objectIds.map((objectId) => ({
        id: randomUUID(),
        ...only(at, ['tenantId', 'planId', 'themeId', 'unitId', 'proposedBy', 'proposedOn']),
        objectId,
        state: 'proposed' as const,
      })),
    )
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export function saveProposal(tx: Tx, before: UnitProposal, after: UnitProposal): Promise<boolean> {
  return saveOver(tx, 'unitProposals', before, only(after, ['state', 'reason', 'decidedOn']))
}

type ThemeAtWork = Theme & { title: string }

/** Themes of plans in force for which another body proposes units. */
export async function listProposedFor(tx: Tx): Promise<ThemeAtWork[]> {
  return selectThemes(tx)
    .innerJoin('plans as p', 'p.id', 't.planId')
    .select('p.title')
    .where('p.state', 'in', IN_FORCE)
    .where('t.proposerId', 'is not', null)
    .orderBy('t.dueOn')
    .execute()
}

/** Proposals for themes of plans in force, as far as the person may know of them. */
export async function listProposalsAtWork(tx: Tx): Promise<Pick<UnitProposal, 'themeId' | 'state'>[]> {
  return tx
    .selectFrom('unitProposals')
    .select(['themeId', 'state'])
    .where('planId', 'in', tx.selectFrom('plans').select('id').where('state', 'in', IN_FORCE))
    .execute()
}

/** Plans in force with what names themes, and the topics of those that there are. */
export async function listThemed(
  tx: Tx,
): Promise<({ id: string; title: string; topics: string[] } & Pick<PlanContent, 'contents' | 'forms'>)[]> {
  const part = (name: 'contents' | 'forms') => sql`coalesce(nullif(content -> ${name}, 'null'), '[]')`
  return tx
    .selectFrom('plans as p')
    .select(['p.id', 'p.title'])
    .select([
      part('contents').$castTo<PlanContent['contents']>().as('contents'),
      part('forms').$castTo<PlanContent['forms']>().as('forms'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('themes as t')
        .whereRef('t.planId', '=', 'p.id')
        .select(sql<string[]>`coalesce(array_agg(t.topic), '{}')`.as('topics'))
        .$asScalar()
        .$notNull()
        .as('topics'),
    )
    .where('p.state', 'in', IN_FORCE)
    .where('p.amends', 'is', null)
    .execute()
}

function selectThemes(tx: Tx) {
  return tx
    .selectFrom('themes as t')
    .select(['t.id', 't.planId', 't.topic', 't.method', 't.reason', 't.teamId', 't.addedOn', 't.proposerId', 't.dueOn'])
    .select('t.contentIds')
}

function selectProposals(tx: Tx) {
  return tx
    .selectFrom('unitProposals')
    .select(['id', 'planId', 'themeId', 'unitId', 'objectId', 'state', 'reason', 'proposedOn', 'decidedOn', 'version'])
}
