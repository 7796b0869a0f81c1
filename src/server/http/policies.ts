import { keepsCheckpoints } from '#features/reporting/record/rules.ts'
import { type Actor, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'

/** Who may call a route at all; which rows it then shows, and which act is open, is asked again behind it. */
type Policy = 'open' | ((actor: Actor) => boolean)

const signedIn: Policy = () => true
const administrator: Policy = (actor) => holdsPost(actor, 'administrator')
const delegator: Policy = (actor) => holdsPost(actor, ['administrator', 'chair', 'viceChair'])
const register: Policy = (actor) => holdsPost(actor, 'administrator') || isFocal(actor)
const focal: Policy = isFocal
const office: Policy = (actor) => isFocal(actor) || isLeader(actor) || holdsPost(actor, 'clerk')
const keeper: Policy = keepsCheckpoints
const inUnit: Policy = (actor) => holdsPost(actor, ['unitHead', 'unitOfficer'])
const inTeam: Policy = (actor) => actor.seats.length > 0
/** Whoever prepares or carries out inspections. */
const inspecting: Policy = (actor) => office(actor) || inTeam(actor)
/** Whoever takes part in an inspection, on either side. */
const concerned: Policy = (actor) => inspecting(actor) || inUnit(actor)

/**
 * Every route of the application with who may call it. A route that is not listed here stops the server at start: nobody adds one
 * without saying for whom it is. The sweeps are generated from the same routes.
 */
export const POLICIES: Readonly<Record<string, Policy>> = {
  'GET /health': 'open',
  'GET /ready': 'open',
  // Asks for a secret of its own (server/probes.ts).
  'GET /metrics': 'open',
  'GET /assets/*': 'open',
  'GET /api/me': 'open',
  'GET /api/sample': 'open',
  'POST /api/sample/play': 'open',
  'POST /api/sample/today': 'open',
  'POST /api/sample/end': 'open',
  'POST /api/sample/load': 'open',
  'GET /api/setup/state': 'open',
  'POST /api/setup/state': 'open',
  'POST /api/setup': 'open',
  'POST /api/sign-in': 'open',
  'POST /api/sign-in/code': 'open',
  'GET /api/sign-in/oidc': 'open',
  'GET /api/sign-in/oidc/back': 'open',
  'POST /api/sign-out': 'open',
  'POST /api/password-link': 'open',
  'POST /api/password-link/use': 'open',

  'GET /api/me/account': signedIn,
  'POST /api/me/confirm': signedIn,
  'POST /api/me/password': signedIn,
  'POST /api/me/second-step': signedIn,
  'POST /api/me/second-step/confirm': signedIn,
  'POST /api/me/second-step/remove': signedIn,
  'POST /api/me/recovery-codes': signedIn,
  'GET /api/me/sessions': signedIn,
  'POST /api/me/sessions/:id/end': signedIn,
  'POST /api/me/sessions/end-others': signedIn,

  'GET /api/people': signedIn,
  'POST /api/people': administrator,
  'POST /api/people/:id/posts': administrator,
  'POST /api/people/:id/posts/:postId/end': administrator,
  'POST /api/people/:id/lock': administrator,
  'POST /api/people/:id/unlock': administrator,
  'POST /api/people/:id/password-link': administrator,
  'POST /api/people/:id/second-step/remove': administrator,
  'PUT /api/second-step-posts': administrator,
  'GET /api/delegations': signedIn,
  'POST /api/delegations': delegator,
  'POST /api/delegations/:id/end': delegator,
  'GET /api/units': signedIn,
  'GET /api/units/template.xlsx': signedIn,
  'POST /api/units': register,
  'POST /api/units/sheet': register,
  'PUT /api/profiles/:planId/:key': focal,

  'GET /api/outlines/:planId': signedIn,
  'POST /api/outlines/:planId': focal,
  'GET /api/plans': signedIn,
  'GET /api/plans/:id': signedIn,
  'GET /api/plans/:id/source': signedIn,
  'GET /api/plans/:id/targets': signedIn,
  'PUT /api/plans/:id': focal,
  'POST /api/plans/:id/commands': office,
  'POST /api/plan-import': focal,
  'PUT /api/plan-import/:id/doubts/:index': focal,
  'GET /api/plan-import/:id/units': focal,
  'POST /api/plan-import/:id/place': focal,
  'GET /api/teams': signedIn,
  'GET /api/teams/:id': signedIn,
  'GET /api/teams/candidates': signedIn,
  'POST /api/teams': focal,
  'PUT /api/teams/:id': focal,
  'PUT /api/teams/:id/fields': inspecting,
  'POST /api/teams/:id/commands': inspecting,

  'GET /api/inspections': signedIn,
  'GET /api/inspections/:id': signedIn,
  'POST /api/inspections': focal,
  'POST /api/inspections/:id/reinspections': inspecting,
  'PUT /api/inspections/:id/team': focal,
  'PUT /api/inspections/:id/lists': inspecting,
  'POST /api/inspections/:id/commands': inspecting,
  'GET /api/schedules': signedIn,
  'GET /api/schedules/:id': signedIn,
  'GET /api/schedules/:id/preview': signedIn,
  'PUT /api/schedules/:id/attendance': inTeam,
  'POST /api/schedules/:id/acknowledge': inUnit,
  'POST /api/schedules/:id/commands': inspecting,
  'POST /api/visits/:id/commands': inspecting,
  // Whoever is not on a list, and may not propose, gets the answer of an address that does not exist: a 403 would already say something.
  'GET /api/surprises': signedIn,
  'POST /api/surprises': signedIn,
  'POST /api/surprises/draw': signedIn,
  'GET /api/surprises/:id': signedIn,
  'POST /api/surprises/:id/commands': signedIn,
  'GET /api/plans/:id/draw': signedIn,
  'GET /api/unit-reports': signedIn,
  'GET /api/unit-reports/:id': signedIn,
  'PUT /api/unit-reports/:id/answers/:itemId': inUnit,
  'PUT /api/unit-reports/:id/narrative': inUnit,
  'POST /api/unit-reports/:id/commands': concerned,
  'GET /api/inspections/:id/findings': signedIn,
  'GET /api/findings/:id': signedIn,
  'POST /api/inspections/:id/findings': inTeam,
  'PUT /api/findings/:id': inTeam,
  'POST /api/findings/:id/commands': concerned,

  'GET /api/recommendations': signedIn,
  'GET /api/recommendations/:id': signedIn,
  'PUT /api/recommendations/:id': inspecting,
  'POST /api/recommendations/:id/commands': concerned,
  'GET /api/inspections/:id/conclusion': signedIn,
  'GET /api/conclusions/:id': signedIn,
  'PUT /api/inspections/:id/conclusion': inspecting,
  'POST /api/inspections/:id/recommendations': inspecting,
  'POST /api/conclusions/:id/commands': inspecting,
  'POST /api/concluding/:id/commands': inspecting,

  'GET /api/inspections/:id/corrections': signedIn,
  'POST /api/inspections/:id/corrections': inspecting,
  'GET /api/corrections/:id': signedIn,
  'POST /api/corrections/:id/commands': inspecting,
  'GET /api/inspections/:id/files': signedIn,
  'POST /api/unit-reports/:id/files': inUnit,
  'POST /api/findings/:id/files': inTeam,
  'POST /api/recommendations/:id/files': inUnit,
  'POST /api/conclusions/:id/files': office,
  'GET /api/files/:id': signedIn,
  'GET /api/files/:id/content': signedIn,
  'PUT /api/files/:id/chunks': concerned,
  'POST /api/files/:id/finish': concerned,
  'POST /api/files/:id/remove': concerned,

  'GET /api/papers/:kind/:file': signedIn,
  'GET /api/record': signedIn,
  'GET /api/record/people': signedIn,
  'GET /api/record/checkpoints': keeper,
  'POST /api/record/checkpoints': keeper,
  'GET /api/record/checkpoints/:sequence': keeper,
  'GET /api/record/checkpoints/:sequence/file': keeper,
  'GET /api/record/bundle': keeper,
  'GET /api/work': signedIn,
  'GET /api/health': administrator,
}

/** The policy of a route. Throws for one that has none: the server does not start with it. */
export function policyOf(method: string, url: string): Policy {
  const policy = POLICIES[`${method} ${url}`]
  if (policy === undefined) throw new Error(`no policy for ${method} ${url}: say in server/policies.ts who may call it`)
  return policy
}
