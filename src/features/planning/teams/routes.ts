import { randomUUID } from 'node:crypto'
import { holdsOn } from '#features/ground/delegations/rules.ts'
import { listDelegations, signingFacts } from '#features/ground/delegations/store.ts'
import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses } from '#features/ground/evidence/store.ts'
import { listUnits } from '#features/ground/org/store.ts'
import { checkProposal, type Proposal } from '#features/ground/papers/rules.ts'
import { listHolders, tellOwner } from '#features/ground/people/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { checkNotOver, readForms } from '#features/planning/plans/rules.ts'
import { findFormed, findPlanFacts } from '#features/planning/plans/store.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { lastDoneBy, record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, move, mustBeSeen } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { Once } from '#server/feature.ts'
import { focal, inspecting, office, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { fieldsShape, teamInputShapes, teamShape } from './contract.ts'
import {
  checkLead,
  idleMembers,
  inOrder,
  type Leads,
  mayAssign,
  mayAttachCopy,
  mayReseat,
  setUpBy,
  TEAM_MOVES,
  type Team,
  type TeamInputs,
  type TeamSeat,
  type TeamSettings,
} from './rules.ts'
import {
  addTeam,
  assignFields,
  findTeam,
  listTeams,
  renameTeam,
  replaceSeats,
  saveTeam,
  seatMembers,
  unseatMembers,
} from './store.ts'

/** What Teams ask of their recommendations, which come later in the work. */
export interface Later {
  /** Disagreements of units that this Team has not yet referred to UBND. */
  openDisagreements(tx: Tx, teamId: string): Promise<number>
  /** The day of each Team's first session at work. */
  firstSessions(once: Once): Promise<ReadonlyMap<string, Day>>
}

export function teamRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/teams', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listTeams(tx) })),
  )

  app.get('/api/teams/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const team = found(await findTeam(tx, idOf(request.params)))
      const { teamAuthority, assigners } = await getProfile(tx, team.planId)
      return { ...team, settings: { teamAuthority, assigners } }
    }),
  )

  /** People who may be seated or may sign, with the agency they come from and the signatures delegated to them. */
  app.get('/api/teams/candidates', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const delegations = (await listDelegations(tx)).filter((delegation) => holdsOn(delegation, on))
      const holders = await listHolders(
        tx,
        ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'unitHead', 'unitOfficer'],
        on,
      )
      return {
        items: holders.map((holder) => ({
          ...holder,
          mandates: delegations.flatMap((delegation) => (delegation.toId === holder.accountId ? delegation.acts : [])),
        })),
      }
    }),
  )

  app.post('/api/teams', { config: { may: focal } }, async (request) => {
    const proposal = read(teamShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      if (!isFocal(by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-1-1' }))
      const over = checkNotOver(found(await findPlanFacts(tx, proposal.planId)))
      if (over) throw new Refused(over)
      const id = randomUUID()
      mustStandWhole(proposal, presence.on)
      const leads = await leadsIn(tx, proposal.planId, presence.on)
      mustBeLed(proposal, leads)
      await addTeam(tx, { ...proposal, setUpBy: setUpBy(proposal.forms, leads), id, tenantId: by.tenantId })
      await replaceSeats(tx, { tenantId: by.tenantId, teamId: id }, proposal.seats)
      await record(tx, presence, { action: 'proposeTeam', thing: 'team', thingId: id, detail: proposal })
      return found(await findTeam(tx, id))
    })
  })

  app.put('/api/teams/:id', { config: { may: focal } }, async (request) => {
    const proposal = read(teamShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findTeam(tx, idOf(request.params)))
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-1-1' }))
      must(mayReseat(before))
      mustStandWhole(proposal, presence.on)
      const seated = { ...before, seats: before.seats.map(asGiven) }
      if (!mustBeSeen(request, seated, { ...seated, ...proposal, seats: inOrder(proposal.seats) })) return before
      const leads = await leadsIn(tx, before.planId, presence.on)
      mustBeLed(proposal, leads)
      const after = { ...proposal, setUpBy: setUpBy(proposal.forms, leads) }
      if (!(await renameTeam(tx, before, after))) throw new Refused(common.CHANGED_MEANWHILE())
      await replaceSeats(tx, { tenantId: presence.by.tenantId, teamId: before.id }, proposal.seats)
      await record(tx, presence, {
        action: 'changeProposal',
        thing: 'team',
        thingId: before.id,
        detail: proposal,
        before,
      })
      return found(await findTeam(tx, before.id))
    })
  })

  app.put('/api/teams/:id/fields', { config: { may: inspecting } }, async (request) => {
    const assignment = read(fieldsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const team = found(await findTeam(tx, idOf(request.params)))
      const settings = await getProfile(tx, team.planId)
      if (!mayAssign(presence.by, team, settings))
        throw new Refused(common.WRONG_ACTOR({}, { source: 'TN-IVa-3-2', setting: 'assigners' }), team.planId)
      if (team.state === 'dissolved') throw new Refused(common.WRONG_STATE())
      found(team.seats.find((seat) => seat.id === assignment.seatId))
      const seats = team.seats.map((seat) =>
        seat.id === assignment.seatId ? { ...seat, fields: assignment.fields } : seat,
      )
      if (!mustBeSeen(request, team, { ...team, seats })) return team
      if (!(await saveTeam(tx, team, team))) throw new Refused(common.CHANGED_MEANWHILE())
      await assignFields(tx, assignment.seatId, assignment.fields)
      await record(tx, presence, { action: 'assign', thing: 'team', thingId: team.id, detail: assignment })
      const assigned = found(await findTeam(tx, team.id))
      // With the last member's fields the assignment is complete: nobody has to say so apart.
      return assigned.state === 'established' && idleMembers(seats).length === 0
        ? move(tx, presence, teamCommands(later), assigned, 'activate', {}, settings)
        : assigned
    })
  })

  signedCopyRoute(app, services, '/api/teams', office, async (tx, { by }, id) => {
    must(mayAttachCopy(by, found(await findTeam(tx, id))))
    return { inspectionId: null, teamId: id, unitId: null, thing: 'team', thingId: id, shared: true }
  })
  commandRoute(app, services, teamCommands(later))
}

/** Who leads the forms of a plan, as far as the register knows. */
async function leadsIn(tx: Tx, planId: string, on: Day): Promise<Leads> {
  const formed = found(await findFormed(tx, planId))
  return { entries: readForms(formed, await getProfile(tx, planId)).entries, units: await listUnits(tx, on) }
}

function mustBeLed(proposal: Parameters<typeof checkLead>[0], leads: Leads): void {
  const misled = checkLead(proposal, leads)
  if (misled) throw new Refused(misled)
}

/** The submission paper of a proposal: with number and day, or without both. */
function mustStandWhole(proposal: Proposal, on: Day): void {
  const wrong = checkProposal(proposal, on)
  if (wrong) throw new Refused(wrong)
}

/** What the signature on the decision rests on; whoever wrote the proposal last does not record it. */
async function facts(tx: Tx, by: Actor, { id, setUpBy: unitId }: Team, signerId: string, on: Day) {
  const proposedBy = await lastDoneBy(tx, { thing: 'team', thingId: id }, ['proposeTeam', 'changeProposal'])
  // Where nobody is known to have written it, whoever records it counts as that one: only the signer says so himself.
  const submittedBy = proposedBy ?? by.id
  const signing = await signingFacts(tx, by, 'teamDecision', { signerId, submittedBy, on })
  if (unitId === null) return { proposedBy, ...signing }
  // The head of that very body.
  const heads = (await listHolders(tx, ['unitHead'], on)).filter(
    (one) => one.accountId === signerId && one.unitId === unitId,
  )
  return { proposedBy, ...signing, signerHolds: heads.map(({ post }) => post) }
}

/** A seat as a form gives it. */
const asGiven = ({ accountId, seat, agencyId, post, fields }: TeamSeat) => ({ accountId, seat, agencyId, post, fields })

const teamCommands = (later: Later): Commanded<Team, TeamInputs, TeamSettings> => ({
  thing: 'team',
  path: '/api/teams',
  may: inspecting,
  moves: TEAM_MOVES,
  shapes: teamInputShapes,
  find: findTeam,
  settings: (tx, team) => getProfile(tx, team.planId),
  save: saveTeam,
  complete: {
    sign: (tx, team, { signerId, signedOn }, { by, on }) => facts(tx, by, team, signerId, signedOn ?? on),
    establish: async (tx, team, { signerId, signedOn, decidedOn }, { by }) => {
      const witnesses = await findWitnesses(tx, { thing: 'team', thingId: team.id })
      // Its number stands for the signature that was recorded before; else both are recorded here, by one person.
      return signerId === undefined
        ? { ...witnesses, signerHolds: [], recordable: true, proposedBy: null }
        : {
            ...witnesses,
            ...(team.state === 'proposed' && { signatureBy: by.id }),
            ...(await facts(tx, by, team, signerId, signedOn ?? decidedOn)),
          }
    },
    dissolve: async (tx, team) => ({ openDisagreements: await later.openDisagreements(tx, team.id) }),
  },
  recorded: ['signedCopy'],
  done: {
    sign: (tx, { after, input }, { by }) =>
      tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: after.name,
        path: `/doan/${after.id}`,
      }),
  },
  within: {
    establish: (tx, { after }, { by, on }) => seatMembers(tx, by.tenantId, after, after.decidedOn ?? on),
    dissolve: (tx, { after }, { on }) => unseatMembers(tx, after.id, on),
  },
})
