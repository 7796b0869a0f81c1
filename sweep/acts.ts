import type { Actor, Post } from '#kernel/actor.ts'
import type { Target } from './target.ts'

type May = (person: Actor, target: Target) => boolean

const holds =
  (...posts: Post[]): May =>
  (person) =>
    person.posts.some(({ post }) => posts.includes(post))
const focal = holds('focalHead', 'focalOfficer')
const leader = holds('chair', 'viceChair')
const clerk = holds('clerk')
const administrator = holds('administrator')
const seated =
  (...seats: string[]): May =>
  (person, { ids }) =>
    person.seats.some(({ teamId, seat }) => teamId === ids.team && (seats.length === 0 || seats.includes(seat)))
const head = seated('teamHead')
const runs = seated('teamHead', 'teamDeputy')
const leads = seated('teamHead', 'teamDeputy', 'teamSecretary')
const member = seated()
const unitHead: May = (person, { ids }) =>
  person.posts.some(({ post, unitId }) => post === 'unitHead' && unitId === ids.unit)
const unit: May = (person, { ids }) =>
  person.posts.some(({ post, unitId }) => (post === 'unitHead' || post === 'unitOfficer') && unitId === ids.unit)
const either =
  (...mays: May[]): May =>
  (person, target) =>
    mays.some((may) => may(person, target))

/** Who stands on the list of a surprise inspection. */
const listed: May = (person, { knowers = [] }) => knowers.includes(person.id)

/** By V-06 one of them leads; where the target is the focal agency or belongs with it, a leader or the head of a Team (TN-IVa-3-3). */
const leadsSurprises: May = either(holds('focalHead'), leader, (person) =>
  person.seats.some(({ seat }) => seat === 'teamHead'),
)

/**
 * Who may do what at all, in the words of the duties (obligations §3 and §4.1), by hand: an act that succeeds for anybody else is a
 * breach. In which state an act is open is the business of the moves and their own tests.
 */
export const MAY: Readonly<Record<string, May>> = {
  'POST /api/people': administrator,
  'POST /api/people/:id/posts': administrator,
  'POST /api/people/:id/posts/:postId/end': administrator,
  'POST /api/people/:id/lock': administrator,
  'POST /api/people/:id/unlock': administrator,
  'POST /api/people/:id/password-link': administrator,
  'POST /api/people/:id/second-step/remove': administrator,
  'PUT /api/second-step-posts': administrator,
  'POST /api/delegations': either(administrator, leader),
  'POST /api/delegations/:id/end': either(administrator, leader),
  'POST /api/units': either(administrator, focal),
  'POST /api/units/sheet': either(administrator, focal),
  'PUT /api/profiles/:planId/:key': focal,
  'POST /api/outlines/:planId': focal,
  'PUT /api/plans/:id': focal,
  'POST /api/plan-import': focal,
  'PUT /api/plan-import/:id/doubts/:index': focal,
  'POST /api/plan-import/:id/place': focal,
  'plans submit': focal,
  'plans return': leader,
  'plans sign': either(leader, clerk),
  'plans issue': clerk,
  'plans acceptImported': focal,
  'plans cancel': either(leader, focal),
  'POST /api/teams': focal,
  'PUT /api/teams/:id': focal,
  'PUT /api/teams/:id/fields': either(focal, runs),
  'teams establish': either(leader, clerk),
  'teams activate': either(focal, runs),
  'teams dissolve': either(focal, leader),
  'POST /api/inspections': focal,
  'POST /api/inspections/:id/reinspections': either(focal, runs),
  'PUT /api/inspections/:id/team': focal,
  'PUT /api/inspections/:id/lists': either(focal, leads),
  'inspections concludePreliminarily': head,
  'inspections consolidate': either(focal, leads),
  'schedules schedule': either(focal, runs),
  'schedules reschedule': either(focal, runs),
  'schedules cancel': either(focal, leader, runs),
  'POST /api/surprises': leadsSurprises,
  'POST /api/surprises/draw': leadsSurprises,
  'surprises authorise': (person, target) => listed(person, target) && holds('focalHead')(person, target),
  'surprises prepare': listed,
  'surprises arrive': (person, target) => listed(person, target) && member(person, target),
  'surprises addKnower': listed,
  'surprises cancel': listed,
  'visits notify': either(focal, clerk, runs),
  'visits begin': runs,
  'PUT /api/schedules/:id/attendance': leads,
  'POST /api/schedules/:id/acknowledge': unit,
  'PUT /api/unit-reports/:id/answers/:itemId': unit,
  'PUT /api/unit-reports/:id/narrative': unit,
  'POST /api/unit-reports/:id/files': unit,
  'POST /api/findings/:id/files': member,
  'POST /api/recommendations/:id/files': unit,
  'POST /api/conclusions/:id/files': either(focal, clerk),
  // Only who began the upload goes on with it or takes it away again: the unit's officer, the author of the findings.
  'PUT /api/files/:id/chunks': either(member, unit),
  'POST /api/files/:id/finish': either(member, unit),
  'POST /api/files/:id/remove': either(member, unit),
  'unit-reports submit': unit,
  'unit-reports return': either(focal, leads),
  'unit-reports receive': either(focal, leads),
  'unit-reports lock': either(focal, leads),
  'POST /api/inspections/:id/findings': member,
  'PUT /api/findings/:id': member,
  'findings submit': member,
  'findings confirm': head,
  'findings present': leads,
  'findings accept': unitHead,
  'findings contest': unitHead,
  'findings uphold': head,
  'findings amend': head,
  'findings withdraw': member,
  'findings conclude': either(focal, clerk, leads),
  'PUT /api/inspections/:id/conclusion': either(focal, leads),
  'POST /api/inspections/:id/recommendations': either(focal, leads),
  'PUT /api/recommendations/:id': either(focal, leads),
  'conclusions submit': either(focal, leads),
  'conclusions return': either(leader, head, holds('focalHead')),
  'conclusions sign': either(leader, head, holds('focalHead'), clerk),
  'conclusions issue': either(clerk, focal),
  'POST /api/inspections/:id/corrections': either(focal, leads),
  'corrections approve': either(leader, head),
  'corrections refuse': either(leader, head),
  'POST /api/record/checkpoints': either(leader, focal, holds('auditor', 'administrator', 'archivist')),
  'concluding conclude': either(focal, leads, clerk),
  'concluding followUp': either(focal, leads, clerk),
  'concluding close': either(focal, runs),
  'recommendations issue': either(focal, clerk, leader, leads),
  'recommendations agree': unitHead,
  'recommendations disagree': unitHead,
  'recommendations refer': leads,
  'recommendations direct': focal,
  'recommendations startRemedy': unitHead,
  'recommendations reportRemedy': unitHead,
  'recommendations accept': either(focal, leads),
  'recommendations reject': either(focal, leads),
  'recommendations lapse': focal,
  'recommendations proposeHandling': focal,
  'recommendations handle': either(focal, leader),
  'recommendations resume': focal,
  'recommendations close': focal,
  'recommendations escalate': focal,
  'recommendations answer': focal,
}
