import type { InspectionState } from '#features/inspecting/inspections/rules.ts'
import type { Actor, Post } from '#kernel/actor.ts'
import type { Row, Seeder } from './seeder.ts'
import type { Target } from './target.ts'

/** What a feature gives the sweeps: its folder's `sweep.ts`, written by hand and apart from policies, sights and moves. Used by tests only. */
export interface SweptFeature {
  /** Who may know of the rows of each of its tables: the rules of confidentiality (obligations §4.2) as sentences. */
  readonly knows?: Readonly<Record<string, Knowledge>>
  /** Who may do what at all, in the words of the duties (§3, §4.1), by route or by act ("corrections approve"): an act that succeeds for anybody else is a breach. In which state an act is open is the business of the moves and their own tests. */
  readonly may?: Readonly<Record<string, May>>
  /** What is sent with each write, right in form, so that only the guards stand in its way; an act that is left out needs nothing. */
  readonly sends?: Readonly<Record<string, Sent>>
  /** What stands for `:id` and other parameters of addresses that begin with this, where it is not the inspection. */
  readonly reaches?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Rows of its tables, in the order of the features: of a locality, of a plan, and of an inspection in each of its states. */
  readonly seeds?: {
    locality?(seeder: Seeder, scene: LocalityScene): Promise<void>
    plan?(seeder: Seeder, scene: PlanScene): Promise<void>
    inspection?(seeder: Seeder, scene: Scene): Promise<void>
  }
}

/** Who may know of the rows of a table. */
export interface Knowledge {
  /** Kinds of row that are known to different people; docs/who-knows-what.md has a line for each. */
  readonly rows?: Readonly<Record<string, Row>>
  to(viewer: Viewer, row: Row, column: string): boolean
}

/** How a person stands to a row. */
export interface Viewer {
  readonly id: string
  /** Leaders, the focal agency and the clerk: those who work for the locality as a whole. */
  readonly office: boolean
  /** In the Team of the row, and as its head, deputy or secretary. */
  readonly inTeam: boolean
  readonly leads: boolean
  /** Head or officer of the row's unit. */
  readonly inUnit: boolean
  readonly headsUnit: boolean
  readonly onlyAdministers: boolean
  /** In the Team with this id. */
  sitsIn(teamId: unknown): boolean
  holds(...posts: Post[]): boolean
}

export type May = (person: Actor, target: Target) => boolean
export type Sent = object | ((target: Target) => unknown)

/** Everybody of the locality. */
export const everybody: Knowledge = { to: () => true }
/** Everybody who works under a plan. */
export const working: Knowledge = { to: ({ onlyAdministers }) => !onlyAdministers }

export interface LocalityScene {
  readonly tenant: string
  readonly leader: string
  readonly person: string
  /** Ids that addresses need, filled while seeding. */
  readonly ids: Record<string, string>
}

export interface PlanScene {
  readonly tenant: string
  readonly planId: string
  readonly teamId: string
  /** A state of the plan, or `read`: a draft whose every line has been placed. */
  readonly state: 'draft' | 'read' | 'returned' | 'submitted' | 'signed' | 'issued' | 'inProgress' | 'completed'
  /** Who sits in the Team, by the names of the sweep's people. */
  readonly members: readonly string[]
  readonly ids: Record<string, string>
}

/** One inspection while its rows are written. */
export interface Scene {
  readonly tenant: string
  readonly plan: string
  readonly round: number
  readonly far: boolean
  /** Who wrote its findings. */
  readonly author: string
  readonly state: InspectionState
  /** The unit knows of it; the Team has been there; its lists are open; its conclusion is issued. */
  readonly known: boolean
  readonly met: boolean
  readonly opened: boolean
  readonly over: boolean
  /** Has the inspection come so far? */
  reached(stage: InspectionState): boolean
  /** How far its conclusion has come, where it is not issued. */
  readonly paper: 'draft' | 'submitted' | 'signed' | null
  /** Everything is there that the next step asks: the session is today and the report sent, or every recommendation is closed. */
  readonly ready: boolean
  /** The columns that its rows share. */
  readonly of: {
    readonly tenant_id: string
    readonly inspection_id: string
    readonly team_id: string
    readonly unit_id: string
  }
  readonly ids: Record<string, string>
  /** Every row of a collection whose states matter: acts are asked of each of them where all stand. */
  readonly things: Record<string, string[]>
}

// Who may, in the words of the duties.
export const holding =
  (...posts: Post[]): May =>
  (person) =>
    person.posts.some(({ post }) => posts.includes(post))
export const focal = holding('focalHead', 'focalOfficer')
export const leader = holding('chair', 'viceChair')
export const clerk = holding('clerk')
export const administrator = holding('administrator')
const seated =
  (...seats: string[]): May =>
  (person, { ids }) =>
    person.seats.some(({ teamId, seat }) => teamId === ids.team && (seats.length === 0 || seats.includes(seat)))
export const head = seated('teamHead')
export const runs = seated('teamHead', 'teamDeputy')
export const leads = seated('teamHead', 'teamDeputy', 'teamSecretary')
export const member = seated()
export const unitHead: May = (person, { ids }) =>
  person.posts.some(({ post, unitId }) => post === 'unitHead' && unitId === ids.unit)
export const unit: May = (person, { ids }) =>
  person.posts.some(({ post, unitId }) => (post === 'unitHead' || post === 'unitOfficer') && unitId === ids.unit)
export const either =
  (...mays: May[]): May =>
  (person, target) =>
    mays.some((may) => may(person, target))
