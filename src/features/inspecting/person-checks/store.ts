import { sql } from 'kysely'
import type { DeskLine } from '#features/inspecting/inspections/document.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import {
  type CheckedPerson,
  type CountedDesk,
  type DeskCount,
  deskLines,
  type PersonCheck,
  type TestCount,
} from './rules.ts'

/** Whose every row is. */
export interface Place {
  readonly tenantId: string
  readonly inspectionId: string
  readonly teamId: string
  readonly unitId: string
  readonly authorId: string
}
const PLACE = ['tenantId', 'inspectionId', 'teamId', 'unitId', 'authorId'] as const
const PLAIN = ['subject', 'accountId', 'name', 'staff', 'leads', 'post', 'section', 'presence', 'seenAt'] as const
const WORDS = ['reason', 'observation', 'statement', 'withdrawn'] as const
const COUNTED = [
  ...(['desk', 'countedOn', 'countedAt', 'onRoll', 'present', 'withReason', 'withoutReason'] as const),
  ...(['note', 'withdrawn'] as const),
]

/** Người được kiểm tra of an inspection that this person may know of, as they were written down. */
export async function listPersonChecks(tx: Tx, inspectionId: string): Promise<PersonCheck[]> {
  return selectPersons(tx).where('c.inspectionId', '=', inspectionId).orderBy('c.writtenAt').orderBy('c.id').execute()
}

/** How many there are of whom this person may know, without reading one. */
export async function countPersonChecks(tx: Tx, inspectionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('personChecks')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('inspectionId', '=', inspectionId)
    .where('withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Null when there is none, or none that the person may know of. */
export async function findPersonCheck(tx: Tx, id: string): Promise<PersonCheck | null> {
  return (await selectPersons(tx).where('c.id', '=', id).executeTakeFirst()) ?? null
}

/** A person, or a group, as just looked at. */
export async function addPersonCheck(tx: Tx, id: string, at: Place, person: CheckedPerson): Promise<void> {
  await tx
    .insertInto('personChecks')
    .values({ id, ...only(at, PLACE), ...columnsOf(person) })
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export function savePersonCheck(tx: Tx, before: PersonCheck, after: CheckedPerson): Promise<boolean> {
  return saveOver(tx, 'personChecks', before, columnsOf(after))
}

/** Counts at the desks of an inspection, in the order of time. */
export async function listDeskCounts(tx: Tx, inspectionId: string): Promise<DeskCount[]> {
  return selectCounts(tx)
    .where('c.inspectionId', '=', inspectionId)
    .orderBy('c.countedOn')
    .orderBy('c.countedAt')
    .orderBy('c.id')
    .execute()
}

/** The same as papers have them: what was counted, by nobody's name. */
export async function deskLinesOf(tx: Tx, inspectionId: string): Promise<DeskLine[]> {
  return deskLines(await listDeskCounts(tx, inspectionId))
}

/** Null when there is none, or none that the person may know of. */
export async function findDeskCount(tx: Tx, id: string): Promise<DeskCount | null> {
  return (await selectCounts(tx).where('c.id', '=', id).executeTakeFirst()) ?? null
}

/** How many were at a desk just now. */
export async function addDeskCount(tx: Tx, id: string, at: Place, count: CountedDesk): Promise<void> {
  await tx
    .insertInto('deskCounts')
    .values({ id, ...only(at, PLACE), ...only(count, COUNTED) })
    .execute()
}

/** Saves over the version that was read. False when someone saved in between. */
export function saveDeskCount(tx: Tx, before: DeskCount, after: CountedDesk): Promise<boolean> {
  return saveOver(tx, 'deskCounts', before, only(after, COUNTED))
}

/** How the tests of an inspection went, by standing alone; none for who does not know of the Team. @source TN-II-1c */
export async function listTestCounts(tx: Tx, inspectionId: string): Promise<TestCount[]> {
  return callAuthz<TestCount>(tx, 'software_tests', [inspectionId])
}

const columnsOf = (person: CheckedPerson) => ({
  ...only(person, [...PLAIN, ...WORDS]),
  ratings: JSON.stringify(person.ratings),
  tasks: JSON.stringify(person.tasks),
})

function selectPersons(tx: Tx) {
  return tx
    .selectFrom('personChecks as c')
    .leftJoin('accounts as a', 'a.id', 'c.authorId')
    .select(['c.id', 'c.inspectionId', 'c.teamId', 'c.unitId', 'c.authorId', 'c.version', 'c.subject', 'c.accountId'])
    .select(['c.name', 'c.staff', 'c.leads', 'c.post', 'c.section', 'c.presence', 'c.seenAt', 'c.reason', 'c.ratings'])
    .select(['c.tasks', 'c.observation', 'c.statement', 'c.withdrawn'])
    .select(({ fn }) => fn.coalesce('a.name', sql<string>`''`).as('authorName'))
    .$narrowType<Pick<PersonCheck, 'ratings' | 'tasks' | 'subject' | 'staff' | 'presence'>>()
}

function selectCounts(tx: Tx) {
  return tx
    .selectFrom('deskCounts as c')
    .leftJoin('accounts as a', 'a.id', 'c.authorId')
    .select(['c.id', 'c.inspectionId', 'c.teamId', 'c.unitId', 'c.authorId', 'c.version', 'c.desk', 'c.countedOn'])
    .select(['c.countedAt', 'c.onRoll', 'c.present', 'c.withReason', 'c.withoutReason', 'c.note', 'c.withdrawn'])
    .select(({ fn }) => fn.coalesce('a.name', sql<string>`''`).as('authorName'))
}
