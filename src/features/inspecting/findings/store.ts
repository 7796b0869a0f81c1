import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import { type Finding, type FindingDraft, OPEN_FINDING_STATES, type Responsibility } from './rules.ts'

/** Findings of an inspection that the person may know of, by field. */
export async function listFindings(tx: Tx, inspectionId: string): Promise<Finding[]> {
  return (
    await tx
      .selectFrom('findings')
      .selectAll()
      .where('inspectionId', '=', inspectionId)
      .orderBy('field')
      .orderBy('id')
      .execute()
  ).map(fromRow)
}

/** Findings of any inspection that are neither concluded nor withdrawn. */
export async function listOpenFindings(tx: Tx): Promise<Finding[]> {
  return (
    await tx
      .selectFrom('findings')
      .selectAll()
      .where('state', 'not in', ['concluded', 'withdrawn'])
      .orderBy('id')
      .execute()
  ).map(fromRow)
}

/** Null when there is none, or none that the person may know of. */
export async function findFinding(tx: Tx, id: string): Promise<Finding | null> {
  const row = await tx.selectFrom('findings').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
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

/** A new draft in the name of its author; who is responsible is written apart. */
export async function addFinding(
  tx: Tx,
  at: { id: string; tenantId: string; inspectionId: string; teamId: string | null; unitId: string; authorId: string },
  draft: FindingDraft,
): Promise<void> {
  await tx
    .insertInto('findings')
    .values({
      id: at.id,
      tenantId: at.tenantId,
      inspectionId: at.inspectionId,
      teamId: at.teamId,
      unitId: at.unitId,
      authorId: at.authorId,
      state: 'drafted',
      ...columns(draft),
    })
    .execute()
}

/** Writes the words of a finding over the version that was read. False when someone saved in between. */
export async function rewriteDraft(tx: Tx, before: Finding, draft: FindingDraft): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('findings')
    .set({ ...columns(draft), version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Saves state, fact, explanation and ruling over the version that was read. False when someone saved in between. */
export async function saveFinding(tx: Tx, before: Finding, after: Finding): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('findings')
    .set({
      state: after.state,
      explanation: after.explanation,
      ruling: after.ruling,
      fact: after.fact,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Statements of responsibility that the person may read; restricted by the policies. */
export async function listResponsibilities(
  tx: Tx,
  inspectionId: string,
): Promise<(Responsibility & { findingId: string })[]> {
  const rows = await tx
    .selectFrom('findingResponsibilities')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .execute()
  return rows.map((row) => ({
    findingId: row.findingId,
    person: row.person,
    section: row.section,
    statement: row.statement,
  }))
}

/** Adds statements on who is responsible, in the name of their author; earlier ones stay. */
export async function addResponsibilities(
  tx: Tx,
  at: { tenantId: string; findingId: string; inspectionId: string; authorId: string },
  given: readonly Responsibility[],
): Promise<void> {
  for (const one of given)
    await tx
      .insertInto('findingResponsibilities')
      .values({
        id: randomUUID(),
        tenantId: at.tenantId,
        findingId: at.findingId,
        inspectionId: at.inspectionId,
        authorId: at.authorId,
        person: one.person,
        section: one.section,
        statement: one.statement,
      })
      .execute()
}

function columns(draft: FindingDraft) {
  return {
    kind: draft.kind,
    field: draft.field,
    fact: draft.fact,
    criterion: draft.criterion,
    causes: [...draft.causes],
    evidence: draft.evidence,
  }
}

function fromRow(row: Selectable<DB['findings']>): Finding {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    teamId: row.teamId,
    unitId: row.unitId,
    kind: row.kind,
    field: row.field,
    fact: row.fact,
    criterion: row.criterion,
    causes: row.causes,
    evidence: row.evidence,
    explanation: row.explanation,
    ruling: row.ruling,
    state: row.state,
    authorId: row.authorId,
    version: row.version,
  }
}
