import { randomUUID } from 'node:crypto'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Urging } from './rules.ts'

/** Letters of urging that the person may know of, of one inspection or of all. */
export async function listUrgings(tx: Tx, inspectionId?: string): Promise<Urging[]> {
  const all = selectUrgings(tx).orderBy('id')
  return (inspectionId === undefined ? all : all.where('inspectionId', '=', inspectionId)).execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findUrging(tx: Tx, id: string): Promise<Urging | null> {
  return (await selectUrgings(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Writes down a draft and answers its id. */
export async function addUrging(tx: Tx, { by }: Presence, inspection: Inspection, words: string): Promise<string> {
  const id = randomUUID()
  const place = { inspectionId: inspection.id, ...only(inspection, ['teamId', 'unitId']) }
  await tx
    .insertInto('urgings')
    .values({ id, tenantId: by.tenantId, ...place, state: 'draft', words })
    .execute()
  return id
}

/** Saves an act over the version that was read. False when someone acted in between. */
export async function saveUrging(tx: Tx, before: Urging, after: Urging): Promise<boolean> {
  return saveOver(tx, 'urgings', before, only(after, ['state', 'answer', 'answerBy']))
}

function selectUrgings(tx: Tx) {
  return tx
    .selectFrom('urgings')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'state', 'words', 'answerBy', 'answer', 'version'])
}
