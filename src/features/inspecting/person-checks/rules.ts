import {
  type AskedOfPeople,
  type Member,
  mayWrite,
  type OfSheet,
  RATINGS,
  type Rating,
} from '#features/inspecting/checklists/rules.ts'
import type { DeskLine } from '#features/inspecting/inspections/document.ts'
import { type Actor, holdsSeat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Caution, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export { RATINGS, type Rating }

/** Cán bộ, công chức, viên chức, người hoạt động không chuyên trách, người hợp đồng lao động. @source NX-II-2.1-14 */
export const STAFF = ['cadre', 'civilServant', 'publicEmployee', 'partTimeWorker', 'contractWorker'] as const
export type Staff = (typeof STAFF)[number]

/** Whether somebody was where he should be. @source CT-III-2a-2 */
export const PRESENCES = ['present', 'late', 'absentWithReason', 'absentWithoutReason'] as const
export type Attending = (typeof PRESENCES)[number]

/** Sides of conduct, each rated: internal rules, discipline, ethics, office culture, style of work, responsibility. @source QN-I-1-10, QN-II-1c-1, QN-II-1c-2, CT-III-2a-1 */
export const ASPECTS = ['rules', 'discipline', 'ethics', 'culture', 'style', 'responsibility'] as const
export type Aspect = (typeof ASPECTS)[number]

/** How a task with the software of the office went. @source TN-II-1c */
export const TASK_RESULTS = ['alone', 'helped', 'failed'] as const
export type TaskResult = (typeof TASK_RESULTS)[number]

/** What somebody was asked to do: "Ký số một văn bản đi". */
export interface Task {
  readonly task: string
  readonly result: TaskResult
}

/** What is written of one person, or of a group that was observed together; restricted. */
export interface CheckedPerson {
  readonly subject: 'person' | 'group'
  /** Null where the person has no account, or nobody chose it. */
  readonly accountId: string | null
  readonly name: string
  readonly staff: Staff | null
  /** Lãnh đạo, quản lý. */
  readonly leads: boolean
  readonly post: string
  readonly section: string
  /** Null where that was not looked at. */
  readonly presence: Attending | null
  /** "08:10" */
  readonly seenAt: string | null
  /** Why away, or late. */
  readonly reason: string
  readonly ratings: Readonly<Partial<Record<Aspect, Rating>>>
  readonly tasks: readonly Task[]
  readonly observation: string
  /** What the person himself says. */
  readonly statement: string
  readonly withdrawn: boolean
}

export interface PersonCheck extends CheckedPerson {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string
  readonly unitId: string
  readonly authorId: string
  readonly authorName: string
  readonly version: number
}

/** How many were at a desk at one moment. */
export interface CountedDesk {
  readonly desk: string
  readonly countedOn: Day
  /** "08:10" */
  readonly countedAt: string
  readonly onRoll: number
  readonly present: number
  readonly withReason: number
  readonly withoutReason: number
  readonly note: string
  readonly withdrawn: boolean
}

export interface DeskCount extends CountedDesk {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string
  readonly unitId: string
  readonly authorId: string
  readonly authorName: string
  readonly version: number
}

/** What decides who writes of people in an inspection. */
export interface OfPeople extends Pick<OfSheet, 'inspection' | 'members'> {
  readonly asked: AskedOfPeople
}

/**
 * Whether this person may write what he saw of people: as on the sheet, and where form or contents ask for it.
 *
 * @refuses WRONG_ACTOR, SHEET_CLOSED, CONFLICT_OF_INTEREST, PEOPLE_NOT_ASKED
 * @source QN-II-1c, QN-II-2c-2, CT-I-2a-1
 */
export function mayCheck(actor: Actor, { inspection, members, asked }: OfPeople): Decision<Member> {
  const writes = mayWrite(actor, { inspection, members })
  return writes.ok && !asked.conduct && !asked.software ? refuse(refusals.PEOPLE_NOT_ASKED()) : writes
}

/** What somebody wrote is put right by himself, or by the leaders of the Team. @refuses WRONG_ACTOR */
export function mayPutRight(
  actor: Actor,
  { authorId, teamId }: Pick<PersonCheck, 'authorId' | 'teamId'>,
): Decision<null> {
  const leads = holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], teamId)
  return authorId === actor.id || leads ? allow(null) : refuse(common.WRONG_ACTOR())
}

/** Whether what is written of a person can stand. @refuses ABSENCE_REASON_REQUIRED, TEST_NOT_ASKED @source CT-III-2a-2, TN-II-1c */
export function checkPerson({ presence, reason, tasks }: CheckedPerson, asked: AskedOfPeople): Refusal | null {
  return firstOf(
    presence === 'absentWithReason' && isBlank(reason) && refusals.ABSENCE_REASON_REQUIRED(),
    tasks.length > 0 && !asked.software && refusals.TEST_NOT_ASKED(),
  )
}

/** Nobody is counted on a day to come. @refuses COUNT_NOT_YET */
export function checkCount({ countedOn }: Pick<CountedDesk, 'countedOn'>, on: Day): Refusal | null {
  return countedOn > on ? refusals.COUNT_NOT_YET() : null
}

type Counted = Pick<CountedDesk, 'onRoll' | 'present' | 'withReason' | 'withoutReason'>

/** On roll = present + away with reason + away without; odd where it is not, and taken all the same. @source CT-III-2a-2 */
export function countCaution({ onRoll, present, withReason, withoutReason }: Counted): Caution | null {
  const sum = present + withReason + withoutReason
  return sum === onRoll ? null : refusals.DESK_COUNT_DIFFERS({ onRoll, sum })
}

/** The counts that stand, as papers have them: in the order of time, no name in them. @source CT-III-2a-2, QN-II-1c */
export function deskLines(counts: readonly CountedDesk[]): DeskLine[] {
  return counts
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => `${a.countedOn} ${a.countedAt}`.localeCompare(`${b.countedOn} ${b.countedAt}`))
    .map(({ countedOn, countedAt, desk, onRoll, present, withReason, withoutReason }) => ({
      ...{ countedOn, countedAt, desk, onRoll, present, withReason, withoutReason },
    }))
}

/** How many tests there were of people of one standing, and how they went: no name in it. @source TN-II-1c */
export interface TestCount {
  readonly leads: boolean
  readonly result: TaskResult
  readonly tests: number
}

/** Whether an absence may become a finding; a person presses. @source QN-II-1c-2 */
export function proposesFinding({ presence, withdrawn }: Pick<CheckedPerson, 'presence' | 'withdrawn'>): boolean {
  return presence === 'absentWithoutReason' && !withdrawn
}
