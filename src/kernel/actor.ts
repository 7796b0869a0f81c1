import type { Day } from './day.ts'

/** Posts (chức vụ) that rules ask for; held in one unit, from a day, perhaps to a day. */
export type Post =
  | 'chair' // Chủ tịch UBND của địa phương ban hành kế hoạch
  | 'viceChair' // Phó Chủ tịch UBND
  | 'focalHead' // Giám đốc Sở Nội vụ, Trưởng phòng Nội vụ
  | 'focalOfficer' // chuyên viên cơ quan đầu mối
  | 'unitHead' // người đứng đầu đơn vị
  | 'unitOfficer' // cán bộ đầu mối của đơn vị
  | 'clerk' // văn thư UBND
  | 'archivist'
  | 'administrator'
  | 'auditor'

/** Seats in a Team, in the order in which papers name them; held from its decision until it is dissolved. */
export const SEATS = ['teamHead', 'teamDeputy', 'teamSecretary', 'member'] as const
export type Seat = (typeof SEATS)[number]

export interface HeldPost {
  readonly post: Post
  readonly unitId: string
}

export interface HeldSeat {
  readonly seat: Seat
  readonly teamId: string
  /** Codes of the fields of reform this member examines; empty means all. */
  readonly fields: readonly string[]
}

/** Kinds of paper whose signature a head may delegate. */
export type DelegatedAct = 'plan' | 'detailedPlan' | 'teamDecision' | 'conclusion' | 'erratum'

/** Ủy quyền ký: what a person signs in a head's place on the day of the act: KT., TL. or TUQ. */
export interface Mandate {
  readonly kind: 'forHead' | 'byOrder' | 'byAuthorisation'
  readonly act: DelegatedAct
}

/** Who is acting: one natural person with what he holds on the day of the act. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** The locality (province, or district in older plans) whose data this person may come near. */
  readonly tenantId: string
  readonly posts: readonly HeldPost[]
  readonly seats: readonly HeldSeat[]
  /** Signatures delegated to this person; a mandate gives nothing but these. */
  readonly mandates?: readonly Mandate[]
  /** True for jobs and moves made by the system itself. */
  readonly system?: boolean
}

/** Holds `post` in any unit, or in `unitId` when given. */
export function holdsPost(actor: Actor, post: Post | readonly Post[], unitId?: string): boolean {
  return actor.posts.some(
    (held) =>
      (typeof post === 'string' ? held.post === post : post.includes(held.post)) &&
      (unitId === undefined || held.unitId === unitId),
  )
}

/** Holds `seat` in the Team. Null: the thing has no Team yet, so nobody does. */
export function holdsSeat(actor: Actor, seat: Seat | readonly Seat[], teamId: string | null): boolean {
  return (
    teamId !== null &&
    actor.seats.some(
      (held) => held.teamId === teamId && (typeof seat === 'string' ? held.seat === seat : seat.includes(held.seat)),
    )
  )
}

/** Signs this kind of paper in a head's place today. */
export function holdsMandate(actor: Actor, act: DelegatedAct): boolean {
  return actor.mandates?.some((mandate) => mandate.act === act) ?? false
}

/** Head or officer of the focal agency (cơ quan đầu mối). */
export function isFocal(actor: Actor): boolean {
  return holdsPost(actor, ['focalHead', 'focalOfficer'])
}

/** Chair or vice-chair of the People's Committee that issues the plan. */
export function isLeader(actor: Actor): boolean {
  return holdsPost(actor, ['chair', 'viceChair'])
}

/** Who acts, on which day of the office, under which settings of the locality. */
export interface Circumstances<Settings> {
  readonly by: Actor
  readonly on: Day
  readonly settings: Settings
}
