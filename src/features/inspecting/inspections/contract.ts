import { z } from 'zod'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { dayShape, endingShape, issueShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { PlanFacts } from '#features/planning/plans/contract.ts'
import type { QualityScope } from '#features/planning/plans/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import type { Seat } from '#kernel/actor.ts'
import { CLOCK, type Day } from '#kernel/day.ts'
import type { Acts, Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import { ANNOUNCED_FORMS, type Inspection, type InspectionAction, type InspectionState } from './rules.ts'

const words = z.string().trim().max(20_000)

export const clockShape = z.string().regex(CLOCK)

export const sessionShape = z.strictObject({
  heldOn: dayShape,
  startsAt: clockShape,
  endsAt: clockShape.nullable().default(null),
  place: words.max(500),
  composition: words.max(2000),
  outsideReason: words.max(2000).default(''),
})

export const inspectionShapes = {
  schedule: sessionShape,
  reschedule: sessionShape.extend({ reason: words }),
  agreeDay: z.strictObject({}),
  gather: z.strictObject({ reportDueOn: dayShape, outsideReason: words.max(2000).default('') }),
  review: z.strictObject({ reportAbsence: words }),
  clarify: z.strictObject({ text: words }),
  resumeReview: z.strictObject({}),
  signNotice: signShape.extend({ symbol: symbolShape, reportDueOn: dayShape.nullable() }),
  notify: issueShape.extend({
    signerId: z.uuid().optional(),
    symbol: symbolShape,
    reportDueOn: dayShape.nullable(),
  }),
  begin: z.strictObject({ reportAbsence: words }),
  concludePreliminarily: z.strictObject({ text: words }),
  consolidate: z.strictObject({}),
  conclude: z.strictObject({}),
  followUp: z.strictObject({}),
  close: z.strictObject({}),
  cancel: endingShape,
  followHost: z.strictObject({}),
  leaveHost: z.strictObject({}),
}

/** For every unit that the plan names and that has none yet. */
export const allInspectionsShape = z.strictObject({})

/** A unit is named for a place of the plan: the inspection begins. */
export const newInspectionShape = z.strictObject({
  planId: z.uuid(),
  targetId: z.uuid().nullable(),
  unitId: z.uuid(),
  teamId: z.uuid().nullable(),
  form: z.enum(ANNOUNCED_FORMS),
  method: z.enum(['onSite', 'byReport', 'online']),
  round: z.int().min(1).max(20),
  themeId: z.uuid().nullable().default(null),
  /** The programme of the Party or the Council, for one that is made for it. */
  programme: words.max(1000).default(''),
})

export const reinspectionShape = z.strictObject({ kind: z.enum(['reinspection', 'recheck']), necessity: words })

export const listsShape = z.strictObject({
  doneList: z.array(words.min(1)).max(200),
  notDoneList: z.array(words.min(1)).max(200),
  open: z.boolean(),
})

export interface ListedInspection extends Inspection {
  readonly unitName: string
  readonly unitShortName: string
  readonly planTitle: string
  /** The day of its session, as far as the person may know it. */
  readonly heldOn: Day | null
  /** Whoever has to make it; null when nothing is left to do. */
  readonly nextStep: InspectionAction | null
  /** By when: the day of the session that is to be prepared, then the first day that a remedy is due. */
  readonly dueOn: Day | null
  /** The acts that the person may make on it today. */
  readonly acts: readonly InspectionAction[]
}

/** Inspections as the page of their plan shows them beside its places. */
export interface PlacedInspections extends Items<Pick<Inspection, 'id' | 'targetId' | 'unitId' | 'form' | 'state'>> {
  /** For how many units of the plan none has been set up. */
  readonly unplaced: number
}

/** A unit that an issued plan names and that has no inspection yet, with the plan as it is called. */
export interface UnplacedUnit {
  readonly targetId: string
  readonly planId: string
  readonly unitId: string
  readonly form: (typeof ANNOUNCED_FORMS)[number]
  readonly label: string
  readonly title: string
  readonly number: string | null
  readonly symbol: string
}

/** What the list may be asked. Sorted by what is next: today's sessions and those to come, then what has no day, then the past from its end. */
export interface InspectionWords extends PageWords<'next' | 'session' | 'unit' | 'state'> {
  /** Of the plans of this year. */
  readonly year?: string
  readonly planId?: string
  readonly teamId?: string
  readonly unitId?: string
  readonly state?: InspectionState
  /** Of one's own Teams and units. */
  readonly mine?: 'yes'
}

export interface ServedInspection extends Inspection {
  readonly unitName: string
  readonly unitKind: UnitKind | ''
  readonly plan: PlanFacts | null
  /** Null where there is none, and for the inspected unit. */
  readonly team: Team | null
  readonly settings: Profile
  /** Who comes, as the inspected unit has been told; empty for everybody else. */
  readonly toldTeam: readonly ToldSeat[]
  /** What a thematic one looks into. */
  readonly topic: string
  /** Who leads its form, in the plan's words. */
  readonly lead: string
  /** The other inspections of its session; `open`: the person may read them. */
  readonly combined: readonly (Combined & { readonly open: boolean })[]
  /** Its plan holds this form in the sessions of another, and it stands alone. */
  readonly alone: boolean
  /** What a quality-system inspection looks at. */
  readonly quality: QualityScope | null
}

/** Another inspection of one session: two Teams, two results, one visit. */
export interface Combined extends Pick<Inspection, 'id' | 'form' | 'state'> {
  readonly team: string
  readonly head: string
  /** When its head agreed to the day. */
  readonly agreedOn: Day | null
  /** It is the one in whose session the other takes place. */
  readonly host: boolean
}

export interface ToldSeat {
  readonly name: string
  readonly seat: Seat
  readonly agencyName: string
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections': { query: InspectionWords; answer: Page<ListedInspection> }
    'GET /api/inspections/sheet': { query: InspectionWords; answer: PrintedPart }
    'GET /api/inspections/sheet.xlsx': { query: InspectionWords; answer: Download<typeof XLSX> }
    'GET /api/plans/:id/inspections': { answer: PlacedInspections }
    'POST /api/plans/:id/inspections': { body: Record<string, never>; answer: PlacedInspections }
    'GET /api/inspections/:id': { answer: ServedInspection }
    'POST /api/inspections': { body: z.input<typeof newInspectionShape>; answer: Inspection }
    'POST /api/inspections/:id/reinspections': { body: z.input<typeof reinspectionShape>; answer: Inspection }
    'PUT /api/inspections/:id/team': { body: { readonly teamId: string }; answer: Inspection }
    'PUT /api/inspections/:id/lists': { body: z.input<typeof listsShape>; answer: Inspection }
    'POST /api/inspections/:id/commands': {
      body: Acts<typeof inspectionShapes, 'concludePreliminarily' | 'consolidate'>
      answer: Inspection
    }
  }
}
