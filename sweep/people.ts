import type { Actor, HeldPost, HeldSeat, Post, Seat } from '#kernel/actor.ts'
import { cast, HOME_AFFAIRS, OTHER_WARD, PROVINCE, TEAM, WARD } from '#test/cast.ts'

const id = (n: string) => `00000000-0000-4000-8000-0000000000${n}`

export const OTHER_TEAM = id('a3')
/** A second locality in the same database, which must never meet the first. */
export const FAR = { province: id('f1'), ward: id('f2'), team: id('f3'), plan: id('f4') }

/** What was held once and is over: a right taken away is gone. */
export interface Person extends Actor {
  readonly past?: { readonly posts?: readonly HeldPost[]; readonly seats?: readonly HeldSeat[] }
}

const post = (name: Post, unitId: string): HeldPost => ({ post: name, unitId })
const seat = (name: Seat, teamId: string): HeldSeat => ({ seat: name, teamId, fields: [] })
const person = (n: string, posts: HeldPost[], seats: HeldSeat[] = [], more: Partial<Person> = {}): Person => ({
  id: id(n),
  name: `Người ${n}`,
  tenantId: PROVINCE,
  posts,
  seats,
  ...more,
})

/** Every role that Soát knows, in every relation to the inspection of one ward; `guest` alone has no session. */
export const people: Readonly<Record<string, Person | null>> = {
  ...cast,
  chair: person('21', [post('chair', PROVINCE)]),
  archivist: person('22', [post('archivist', PROVINCE)]),
  auditor: person('23', [post('auditor', PROVINCE)]),
  deputy: person('24', [], [seat('teamDeputy', TEAM)]),
  otherHead: person('25', [], [seat('teamHead', OTHER_TEAM)]),
  neighbour: person('26', [post('unitOfficer', OTHER_WARD)]),
  exMember: person('27', [], [], { past: { seats: [seat('teamHead', TEAM)] } }),
  exFocal: person('28', [], [], { past: { posts: [post('focalHead', HOME_AFFAIRS)] } }),
  exHead: person('29', [], [], { past: { posts: [post('unitHead', WARD)] } }),
  farFocal: person('31', [post('focalHead', FAR.province)], [], { tenantId: FAR.province }),
  farHead: person('32', [post('unitHead', FAR.ward)], [], { tenantId: FAR.province }),
  farTeam: person('33', [], [seat('teamHead', FAR.team)], { tenantId: FAR.province }),
  farAdmin: person('34', [post('administrator', FAR.province)], [], { tenantId: FAR.province }),
  guest: null,
}
