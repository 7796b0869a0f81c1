import { type Actor, holdsPost, isFocal, isLeader } from '../kernel/actor.ts'

/** Who may call a route at all; which rows it then shows, and which act is open, is asked again behind it. */
type Policy = 'open' | ((actor: Actor) => boolean)

const signedIn: Policy = () => true
const administrator: Policy = (actor) => holdsPost(actor, 'administrator')
const register: Policy = (actor) => holdsPost(actor, 'administrator') || isFocal(actor)
const focal: Policy = isFocal
const office: Policy = (actor) => isFocal(actor) || isLeader(actor) || holdsPost(actor, 'clerk')
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
  'GET /assets/*': 'open',
  'GET /api/me': 'open',
  'GET /api/sample': 'open',
  'POST /api/sample/play': 'open',
  'POST /api/sample/today': 'open',
  'POST /api/sample/end': 'open',
  'POST /api/sample/load': 'open',
  'GET /api/setup/state': 'open',
  'POST /api/setup': 'open',
  'POST /api/sign-in': 'open',
  'POST /api/sign-out': 'open',

  'GET /api/people': signedIn,
  'POST /api/people': administrator,
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
  'GET /api/work': signedIn,
}

/** The policy of a route. Throws for one that has none: the server does not start with it. */
export function policyOf(method: string, url: string): Policy {
  const policy = POLICIES[`${method} ${url}`]
  if (policy === undefined) throw new Error(`no policy for ${method} ${url}: say in server/policies.ts who may call it`)
  return policy
}
