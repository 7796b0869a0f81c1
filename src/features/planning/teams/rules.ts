import type { Unit } from '#features/ground/org/rules.ts'
import {
  checkIssueDay,
  checkNumber,
  checkSignature,
  checkSignDay,
  checkWitnesses,
  type Proposal,
  type SignedBy,
  type Signing,
  type Witnesses,
} from '#features/ground/papers/rules.ts'
import { posts } from '#features/ground/people/texts/posts.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type FormEntry, leadOf, leadUnits } from '#features/planning/plans/rules.ts'
import { type Actor, holdsPost, holdsSeat, isFocal, isLeader, type Post, SEATS, type Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import type { Moves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from './refusals.ts'

/** `signed`: the decision waits for its number; nobody sits in the Team yet. */
export type TeamState = 'proposed' | 'signed' | 'established' | 'active' | 'dissolved'

/** A seat (ghế) in a Team: who, from which agency, for which fields. */
export interface TeamSeat {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly seat: Seat
  readonly agencyId: string
  readonly post: string
  readonly fields: readonly string[]
  readonly leftOn: Day | null
}

/** Đoàn kiểm tra: set up by a decision, with a mandate of forms. */
export interface Team extends Proposal {
  readonly id: string
  readonly planId: string
  readonly name: string
  /** Forms of inspection it may carry out (mandate). */
  readonly forms: readonly string[]
  /** The body whose head sets it up, where the plan names one; null: who decides by the settings of the plan. */
  readonly setUpBy: string | null
  readonly state: TeamState
  readonly number: string | null
  readonly symbol: string
  readonly decidedOn: Day | null
  readonly signerId: string | null
  /** The day of the signature; `decidedOn` is the day that the decision bears. */
  readonly signedOn: Day | null
  readonly seats: readonly TeamSeat[]
  readonly version: number
}

/** Chức vụ, ghế trong Đoàn: "Phó Chánh Thanh tra tỉnh, Trưởng đoàn", as minutes and attendance name a member. */
export function officeInTeam({ post, seat }: Pick<TeamSeat, 'post' | 'seat'>): string {
  return [post, posts.vi.seat[seat]].filter((word) => word !== '').join(', ')
}

export interface TeamInputs {
  /** Records that the decision was signed; its number comes later. */
  sign: Signing & { readonly proposedBy: string | null }
  /** Number and day from the records desk; with the signature in the same act where it was not recorded before. */
  establish: Witnesses &
    Omit<Signing, 'signerId' | 'signedOn'> & {
      readonly signerId?: string | undefined
      readonly signedOn?: Day | undefined
      readonly number: string
      readonly symbol: string
      readonly decidedOn: Day
      readonly proposedBy: string | null
    }
  activate: Record<string, never>
  dissolve: { readonly openDisagreements: number }
}
export type TeamAction = keyof TeamInputs

export type TeamSettings = Pick<Profile, 'teamAuthority' | 'assigners'>

/** Who signs the decision on a Team: for the committee any of its leaders; for the chair himself, or whom he has delegated it to. (V-20) @source KG-III-2-1, TN-IVb-a-1, T2-TEAM-1 */
export function decidersOf({ teamAuthority }: Pick<TeamSettings, 'teamAuthority'>): Post[] {
  return teamAuthority === 'peoplesCommittee' ? ['chair', 'viceChair'] : [teamAuthority]
}

/** By the posts of the plan; a leader also in the chair's place, if that is delegated to him. A body that the plan names decides by its head. */
const decides = (actor: Actor, { setUpBy }: Team, settings: TeamSettings) =>
  setUpBy === null
    ? holdsPost(actor, decidersOf(settings)) || (settings.teamAuthority !== 'focalHead' && isLeader(actor))
    : holdsPost(actor, 'unitHead', setUpBy)
const signedBy = ({ setUpBy }: Team, settings: TeamSettings): SignedBy =>
  setUpBy === null ? { holding: decidersOf(settings), setting: 'teamAuthority' } : { holding: ['unitHead'] }

/** What the plan says of who leads its forms, with the register. */
export interface Leads {
  readonly entries: readonly Pick<FormEntry, 'form' | 'lead' | 'within'>[]
  readonly units: readonly Pick<Unit, 'id' | 'kind' | 'name' | 'shortName' | 'aliases'>[]
}

/**
 * The head of a Team comes from the body that leads its forms by the plan: a leader of the committee, or the agency that it names.
 *
 * @refuses TEAM_LEAD_INVALID
 * @source CT-III-1c, CT-III-3b
 */
export function checkLead(
  {
    forms,
    seats,
  }: { readonly forms: readonly string[]; readonly seats: readonly Pick<TeamSeat, 'seat' | 'agencyId'>[] },
  { entries, units }: Leads,
): Refusal | null {
  const agency = seats.find(({ seat }) => seat === 'teamHead')?.agencyId
  if (agency === undefined) return null
  for (const form of forms) {
    const lead = leadOf(entries, form)
    const leading = leadUnits(lead, units)
    if (lead !== null && leading.length > 0 && !leading.includes(agency)) return invalidLead(form, lead)
  }
  return null
}

/** @refuses TEAM_LEAD_INVALID */
export const invalidLead = (form: string, lead: string): Refusal => refusals.TEAM_LEAD_INVALID({ form, lead })

/**
 * Who sets up a Team: of forms that the plan holds in the sessions of another, the one body that leads them; else null, whoever decides on
 * Teams.
 *
 * @source CT-IV-2a-1
 */
export function setUpBy(forms: readonly string[], { entries, units }: Leads): string | null {
  const within = (form: string) => entries.some((entry) => entry.form === form && entry.within !== null)
  if (forms.length === 0 || !forms.every(within)) return null
  const leading = new Set(forms.flatMap((form) => leadUnits(leadOf(entries, form), units)))
  return leading.size === 1 ? [...leading][0]! : null
}

export const TEAM_MOVES: Moves<Team, TeamInputs, TeamSettings> = {
  sign: {
    from: ['proposed'],
    to: 'signed',
    confirmed: true,
    // By who signs, or by the clerk from the signed paper: whoever proposes a Team does not also record that it was decided.
    who: (actor, team, settings) => decides(actor, team, settings) || holdsPost(actor, 'clerk'),
    source: ['CT-IV-1-1', 'CT-SIG-1', 'TN-IVb-a-1'],
    check: (team, input, on, settings) =>
      allOf(
        checkSeats(team.seats),
        checkSignDay(input.signedOn ?? on, on),
        checkSignature('teamDecision', input, input.proposedBy, signedBy(team, settings)),
      ),
    change: (_team, input, { on }) => ({ signerId: input.signerId, signedOn: input.signedOn ?? on }),
  },
  establish: {
    from: ['proposed', 'signed'],
    // Where every member has been given his fields already, nothing is left to assign.
    to: (team) => (idleMembers(team.seats).length === 0 ? 'active' : 'established'),
    confirmed: true,
    // A clerk numbers what is signed; signature and number in one act are the signer's own.
    who: (actor, team, settings) =>
      decides(actor, team, settings) || (team.state !== 'proposed' && holdsPost(actor, 'clerk')),
    source: ['CT-IV-1-1', 'QN-III-2-1', 'NX-IV-2.1', 'TN-IVb-a-1'],
    check: (team, input, on, settings) =>
      allOf(
        checkSeats(team.seats),
        checkNumber('teamDecision', input.number),
        checkIssueDay(input.decidedOn, on, signedOn(team, input), 'decidedOn'),
        team.state === 'proposed' && checkSignDay(input.signedOn ?? input.decidedOn, on),
        team.state === 'proposed' &&
          checkSignature(
            'teamDecision',
            { ...input, signerId: input.signerId ?? '' },
            input.proposedBy,
            signedBy(team, settings),
          ),
        checkWitnesses(team.signerId ?? input.signerId ?? null, input),
      ),
    change: (team, input) => ({
      number: input.number.trim(),
      symbol: input.symbol.trim(),
      decidedOn: input.decidedOn,
      ...(team.state === 'proposed' && {
        signerId: input.signerId ?? null,
        signedOn: input.signedOn ?? input.decidedOn,
      }),
    }),
  },
  activate: {
    from: ['established'],
    to: 'active',
    who: (actor, team, settings) => mayAssign(actor, team, settings),
    setting: 'assigners',
    source: 'design',
    bar: (team) => {
      const idle = idleMembers(team.seats)
      return idle.length > 0 ? refusals.ASSIGNMENT_GAP({ names: idle.map((seat) => seat.name) }) : null
    },
  },
  dissolve: {
    from: ['established', 'active'],
    to: 'dissolved',
    who: (actor) => isFocal(actor) || isLeader(actor),
    source: ['CT-IV-5-5'],
    check: (_team, input) =>
      input.openDisagreements > 0 ? refusals.DISAGREEMENT_UNREFERRED({ count: input.openDisagreements }) : null,
  },
}

/** The signature that a number comes after; recorded before, or told with it. */
function signedOn(team: Team, input: TeamInputs['establish']): Day | null {
  return team.state === 'signed' ? team.signedOn : (input.signedOn ?? null)
}

/** Bản đã ký: whether this person may add it, from the signature on; who numbers. @refuses WRONG_ACTOR, WRONG_STATE */
export function mayAttachCopy(actor: Actor, team: Pick<Team, 'state'>): Decision<Pick<Team, 'state'>> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return team.state === 'proposed' ? refuse(common.WRONG_STATE()) : allow(team)
}

/** Who may give members their fields: as the plan of the locality says. @source TN-IVa-3-2 */
export function mayAssign(
  actor: Parameters<typeof isFocal>[0],
  team: Pick<Team, 'id'>,
  settings: Pick<Profile, 'assigners'>,
): boolean {
  return (
    (settings.assigners.includes('focalAgency') && isFocal(actor)) ||
    (settings.assigners.includes('teamHead') && holdsSeat(actor, 'teamHead', team.id)) ||
    (settings.assigners.includes('teamDeputy') && holdsSeat(actor, 'teamDeputy', team.id))
  )
}

/** Exactly one head; nobody seated twice. @refuses TEAM_HEAD_REQUIRED, SEAT_TWICE @source QN-III-2-1 */
export function checkSeats(
  seats: readonly (Pick<TeamSeat, 'accountId' | 'seat'> & Partial<Pick<TeamSeat, 'leftOn'>>)[],
): Refusal | null {
  const here = seats.filter((seat) => (seat.leftOn ?? null) === null)
  const heads = here.filter((seat) => seat.seat === 'teamHead').length
  if (heads !== 1) return refusals.TEAM_HEAD_REQUIRED({ heads })
  const names = here.map((seat) => seat.accountId)
  return new Set(names).size < names.length ? refusals.SEAT_TWICE() : null
}

/** Seats that can still be changed by the focal agency: only before the decision. @refuses TEAM_ALREADY_DECIDED */
export function mayReseat(team: Team): Decision<Team> {
  return team.state === 'proposed' ? allow(team) : refuse(refusals.TEAM_ALREADY_DECIDED())
}

/** Trưởng đoàn, Phó Trưởng đoàn, Thư ký, thành viên; within each as the list was given. @source CT-IV-1-1, QN-III-2-1 */
export function inOrder<Listed extends Pick<TeamSeat, 'seat'>>(seats: readonly Listed[]): Listed[] {
  return seats.toSorted((a, b) => SEATS.indexOf(a.seat) - SEATS.indexOf(b.seat))
}

/** Members who have not been given anything to examine. */
export function idleMembers(seats: readonly TeamSeat[]): TeamSeat[] {
  return present(seats).filter((seat) => seat.seat === 'member' && seat.fields.length === 0)
}

/** The members who have not left. */
export function present(seats: readonly TeamSeat[]): TeamSeat[] {
  return seats.filter((seat) => seat.leftOn === null)
}

/** Whether this signer signs for the Team: as its head, or as a deputy in his place. @source ND30-K2, ND30-K6 */
export function leadsTeam(
  team: Pick<Team, 'seats'> | null,
  signerId: string | null | undefined,
): 'teamHead' | 'teamDeputy' | null {
  const seat = team?.seats.find((one) => one.accountId === signerId)?.seat
  return seat === 'teamHead' || seat === 'teamDeputy' ? seat : null
}
