import { z } from 'zod'
import { dayShape } from '#features/ground/papers/contract.ts'
import type { AskedOfPeople } from '#features/inspecting/checklists/rules.ts'
import { clockShape } from '#features/inspecting/inspections/contract.ts'
import {
  ASPECTS,
  type DeskCount,
  type PersonCheck,
  PRESENCES,
  RATINGS,
  STAFF,
  TASK_RESULTS,
  type TestCount,
} from './rules.ts'

const words = (most: number) => z.string().trim().max(most)
const people = z.int().min(0).max(10_000)

export const personShape = z.strictObject({
  subject: z.enum(['person', 'group']),
  accountId: z.uuid().nullable().default(null),
  name: words(200).min(1),
  staff: z.enum(STAFF).nullable(),
  leads: z.boolean(),
  post: words(200),
  section: words(200),
  presence: z.enum(PRESENCES).nullable(),
  seenAt: clockShape.nullable(),
  reason: words(2000),
  ratings: z.partialRecord(z.enum(ASPECTS), z.enum(RATINGS)),
  tasks: z.array(z.strictObject({ task: words(300).min(1), result: z.enum(TASK_RESULTS) })).max(30),
  observation: words(10_000),
  statement: words(10_000),
  withdrawn: z.boolean().default(false),
})
/** The id is made on the device: what is sent twice is written once. */
export const newPersonShape = personShape.extend({ id: z.uuid() })

export const countShape = z.strictObject({
  desk: words(200).min(1),
  countedOn: dayShape,
  countedAt: clockShape,
  onRoll: people,
  present: people,
  withReason: people,
  withoutReason: people,
  note: words(2000),
  withdrawn: z.boolean().default(false),
})
export const newCountShape = countShape.extend({ id: z.uuid() })

/** Who was there, in numbers; nobody's name. */
export interface ServedPresence {
  readonly asked: AskedOfPeople
  /** Whether this person writes here now. */
  readonly writes: boolean
  readonly counts: readonly DeskCount[]
  readonly tests: readonly TestCount[]
  /** Of how many people by name this person may read. */
  readonly persons: number
  /** The content of the plan that is about order and discipline; null where there is none. */
  readonly contentItemId: string | null
}

export interface ServedPersonChecks {
  readonly items: readonly PersonCheck[]
  /** People of the unit with an account, for whoever writes here. */
  readonly known: readonly { readonly accountId: string; readonly name: string; readonly title: string }[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/presence': { answer: ServedPresence }
    'GET /api/inspections/:id/person-checks': { answer: ServedPersonChecks }
    'POST /api/inspections/:id/person-checks': { body: z.input<typeof newPersonShape>; answer: PersonCheck }
    'PUT /api/person-checks/:id': { body: z.input<typeof personShape>; answer: PersonCheck }
    'POST /api/inspections/:id/desk-counts': { body: z.input<typeof newCountShape>; answer: DeskCount }
    'PUT /api/desk-counts/:id': { body: z.input<typeof countShape>; answer: DeskCount }
  }
}
