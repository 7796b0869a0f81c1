import { randomUUID } from 'node:crypto'
import { idsAtWork } from '#features/inspecting/inspections/store.ts'
import type { Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import { type Finding, type FindingDraft, OPEN_FINDING_STATES, type Responsibility, type Writing } from './rules.ts'

/** Findings of an inspection that the person may know of, by field. */
export async function listFindings(tx: Tx, inspectionId: string): Promise<Finding[]> {
  return selectFindings(tx).where('inspectionId', '=', inspectionId).orderBy('field').orderBy('id').execute()
}

/** Who wrote the findings of an inspection, and when. */
export async function listWritings(tx: Tx, inspectionId: string): Promise<Writing[]> {
  const rows = await tx
    .selectFrom('findings as f')
    .leftJoin('accounts as a', 'a.id', 'f.authorId')
    .select(['f.id as findingId', 'a.name', 'f.writtenAt'])
    .where('f.inspectionId', '=', inspectionId)
    .execute()
  return rows.map(({ findingId, name, writtenAt }) => ({
    findingId,
    byName: name ?? '',
    at: writtenAt?.toISOString() ?? null,
  }))
}

/** Findings of any inspection at work that are neither concluded nor withdrawn. */
export async function listOpenFindings(tx: Tx): Promise<Finding[]> {
  return selectFindings(tx)
    .where('state', 'not in', ['concluded', 'withdrawn'])
    .where('inspectionId', 'in', idsAtWork(tx))
    .orderBy('id')
    .execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findFinding(tx: Tx, id: string): Promise<Finding | null> {
  return (await selectFindings(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Findings that still wait for somebody: drafts, and contested ones without a ruling. */
export async function countOpenFindings(tx: Tx, inspectionId: string): Promise<number> {
  const rows = await tx
    .selectFrom('findings')
    .select('id')
    .where('inspectionId', '=', inspectionId)
    .where('state', 'in', [...OPEN_FINDING_STATES])
    .execute()
  return rows.length
}

/** What a draft says. */
const WORDS = ['kind', 'field', 'fact', 'criterion', 'causes', 'evidence'] as const

/** A new draft in the name of its author; who is responsible is written apart. */
export async function addFinding(
  tx: Tx,
  at: Pick<Finding, 'id' | 'inspectionId' | 'teamId' | 'unitId' | 'authorId' | 'contentItemId' | 'basedOn'> & {
    readonly tenantId: string
  },
  draft: FindingDraft,
): Promise<void> {
  await tx
    .insertInto('findings')
    .values({
      ...only(at, ['id', 'tenantId', 'inspectionId', 'teamId', 'unitId', 'authorId', 'contentItemId', 'basedOn']),
      ...only(draft, WORDS),
      state: 'drafted',
    })
    .execute()
}

/** Writes the words of a finding over the version that was read. False when someone saved in between. */
export async function rewriteDraft(tx: Tx, before: Finding, draft: FindingDraft): Promise<boolean> {
  return saveOver(tx, 'findings', before, only(draft, WORDS))
}

/** Saves state, fact, explanation and ruling over the version that was read. False when someone saved in between. */
export async function saveFinding(tx: Tx, before: Finding, after: Finding): Promise<boolean> {
  return saveOver(tx, 'findings', before, only(after, ['state', 'explanation', 'ruling', 'fact']))
}

/** Statements of responsibility that the person may read; restricted by the policies. */
export async function listResponsibilities(
  tx: Tx,
  inspectionId: string,
): Promise<(Responsibility & { findingId: string })[]> {
  return tx
    .selectFrom('findingResponsibilities')
    .select(['findingId', 'person', 'section', 'statement'])
    .where('inspectionId', '=', inspectionId)
    .execute()
}

/** Adds statements on who is responsible, in the name of their author; earlier ones stay. */
export async function addResponsibilities(
  tx: Tx,
  at: { tenantId: string; findingId: string; inspectionId: string; authorId: string },
  responsibilities: readonly Responsibility[],
): Promise<void> {
  for (const responsibility of responsibilities)
    await tx
      .insertInto('findingResponsibilities')
      .values({
        id: randomUUID(),
        ...only(at, ['tenantId', 'findingId', 'inspectionId', 'authorId']),
        ...only(responsibility, ['person', 'section', 'statement']),
      })
      .execute()
}

function selectFindings(tx: Tx) {
  return tx
    .selectFrom('findings')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'kind', 'field', 'fact', 'criterion', 'causes', 'evidence'])
    .select(['explanation', 'ruling', 'state', 'authorId', 'contentItemId', 'basedOn', 'version'])
}
