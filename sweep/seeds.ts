import { randomUUID } from 'node:crypto'
import { INSPECTION_STATES, type InspectionState } from '#features/inspecting/inspections/rules.ts'
import { seedSealed } from '#features/inspecting/surprises/sweep.ts'
import { cast, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { SWEPT } from './collected.ts'
import type { PlanScene, Scene } from './feature.ts'
import { seedEntry } from './house.ts'
import { FAR, OTHER_TEAM, people } from './people.ts'
import type { Seeder } from './seeder.ts'
import { NOTHING, type Target } from './target.ts'

export async function seedPeople(seeder: Seeder): Promise<void> {
  await seedUnit(seeder, FAR.province, FAR.province, 'peoplesCommittee')
  await seedUnit(seeder, FAR.ward, FAR.province, 'communePC')
  const event = await seeder.add('unit_events', { tenant_id: FAR.province, kind: 'rename', on_day: '2025-07-01' })
  await seeder.add('unit_successions', {
    event_id: event,
    tenant_id: FAR.province,
    from_unit: FAR.ward,
    to_unit: FAR.ward,
  })
  for (const person of Object.values(people)) {
    if (!person) continue
    if (!Object.values<{ id: string }>(cast).some((one) => one.id === person.id)) {
      await seeder.add('accounts', { id: person.id, tenant_id: person.tenantId, login: null, password_hash: null })
      const held = (role: string, place: object, to: string | null, fields: readonly string[] = []) =>
        seeder.add('authz.memberships', {
          tenant_id: person.tenantId,
          account_id: person.id,
          ...place,
          role,
          title: '',
          fields: [...fields],
          from_on: '2020-01-01',
          to_on: to,
        })
      for (const one of person.posts) await held(one.post, { unit_id: one.unitId }, null)
      for (const one of person.seats) await held(one.seat, { team_id: one.teamId }, null)
      for (const one of person.past?.posts ?? []) await held(one.post, { unit_id: one.unitId }, '2026-03-15')
      for (const one of person.past?.seats ?? []) await held(one.seat, { team_id: one.teamId }, '2026-03-15')
    }
    const row = { id: person.id, tenant_id: person.tenantId }
    await seedEntry(seeder, {
      tenant_id: person.tenantId,
      account_id: person.id,
      action: 'addPerson',
      thing: 'account',
      thing_id: person.id,
      inspection_id: null,
    })
    await seeder.query('update accounts set login = $1, password_hash = $2 where id = $3', [
      seeder.canary('accounts', 'login', row),
      seeder.canary('accounts', 'password_hash', row),
      person.id,
    ])
  }
}

async function seedUnit(seeder: Seeder, id: string, tenant: string, kind: string): Promise<void> {
  await seeder.add('units', { id, tenant_id: tenant })
  const parent = id === tenant ? null : tenant
  await seeder.add('unit_versions', {
    tenant_id: tenant,
    unit_id: id,
    kind,
    level: id === tenant ? 'province' : 'commune',
    commune_type: null,
    parent_id: parent,
    valid_from: '2020-01-01',
  })
}

/** Where an inspection stands decides what hangs on it. */
const STAGES: readonly InspectionState[] = INSPECTION_STATES.filter((state) => state !== 'cancelled')

/** An inspection of the ward in every state, plans on their way, sealed inspections unless told otherwise, and a second locality. */
export async function seedInspections(seeder: Seeder, sealed: boolean): Promise<Target[]> {
  const near = await seedPlan(seeder, PROVINCE, PLAN, TEAM, 'issued', ['minh', 'tam', 'binh', 'deputy'])
  await seeder.add('teams', {
    id: OTHER_TEAM,
    tenant_id: PROVINCE,
    plan_id: PLAN,
    forms: ['periodic'],
    state: 'active',
    decided_on: '2026-01-20',
  })
  const papers = []
  for (const state of ['draft', 'read', 'returned', 'submitted', 'signed', 'inProgress', 'completed'] as const) {
    const ids = await seedPlan(seeder, PROVINCE, randomUUID(), randomUUID(), state, ['minh', 'tam'])
    papers.push({ state, ids })
  }
  const far = await seedPlan(seeder, FAR.province, FAR.plan, FAR.team, 'inProgress', ['farTeam'])
  const nearOffice = await seedLocality(seeder, PROVINCE, people.chair!.id, cast.yen.id)
  const farOffice = await seedLocality(seeder, FAR.province, people.farFocal!.id, people.farHead!.id)

  const here = { tenant: PROVINCE, ids: { ...near, ...nearOffice, unit: WARD }, author: cast.binh.id, far: false }
  const targets: Target[] = []
  const add = async (state: InspectionState, moment: Moment = {}, at: Place = here) =>
    void targets.push(await seedInspection(seeder, at, 1 + targets.length, state, moment))
  for (const state of INSPECTION_STATES) await add(state)
  // A conclusion on its way to the signature, with nothing left open; one whose session is today; one with everything remedied; and plans on their way.
  for (const paper of ['draft', 'submitted', 'signed'] as const) await add('consolidating', { paper })
  // By report, and one whose day waits for the head.
  await add('planned', { ready: true })
  await add('scheduled', { ready: true })
  await add('notified', { ready: true })
  await add('remediation', { ready: true })
  for (const { state, ids } of papers)
    targets.push({
      ...targets[0]!,
      name: `${state} plan`,
      things: {},
      ids: { ...targets[0]!.ids, ...ids, inspection: NOTHING, conclusion: NOTHING },
    })
  if (sealed) {
    for (const state of ['proposed', 'authorised'] as const)
      targets.push({ ...targets[0]!, name: `sealed ${state}`, ...(await seedSealed(seeder, targets[0]!, state)) })
    await seeder.add('sealed.seeds', { plan_id: PLAN, tenant_id: PROVINCE })
  }
  const there = { ...far, ...farOffice, unit: FAR.ward }
  for (const state of ['notified', 'remediation'] as const)
    await add(state, {}, { tenant: FAR.province, ids: there, author: people.farTeam!.id, far: true })
  return targets
}

async function seedLocality(seeder: Seeder, tenant: string, leader: string, person: string) {
  const ids = { leader, person }
  for (const { seeds } of SWEPT) await seeds?.locality?.(seeder, { tenant, leader, person, ids })
  return ids
}

async function seedPlan(
  seeder: Seeder,
  tenant: string,
  planId: string,
  teamId: string,
  state: PlanScene['state'],
  members: readonly string[],
) {
  const ids = { plan: planId, team: teamId }
  for (const { seeds } of SWEPT) await seeds?.plan?.(seeder, { tenant, planId, teamId, state, members, ids })
  return ids
}

interface Place {
  readonly tenant: string
  readonly far: boolean
  readonly author: string
  readonly ids: Readonly<Record<'plan' | 'team' | 'unit', string>>
}

type Moment = Partial<Pick<Scene, 'paper' | 'ready'>>

async function seedInspection(
  seeder: Seeder,
  { tenant, far, author, ids: known }: Place,
  round: number,
  state: InspectionState,
  { paper = null, ready = false }: Moment,
): Promise<Target> {
  const reached = (stage: InspectionState) => STAGES.indexOf(state) >= STAGES.indexOf(stage)
  const ids = { ...known, inspection: randomUUID() }
  const things: Record<string, string[]> = {}
  const scene: Scene = {
    tenant,
    plan: ids.plan,
    round,
    far,
    author,
    state,
    known: reached('notified'),
    met: reached('inSession'),
    opened: reached('consolidating'),
    over: reached('concluded'),
    reached,
    paper,
    ready,
    of: { tenant_id: tenant, inspection_id: ids.inspection, team_id: ids.team, unit_id: ids.unit },
    ids,
    things,
  }
  for (const { seeds } of SWEPT) await seeds?.inspection?.(seeder, scene)
  const name = far ? `${state} elsewhere` : paper ? `conclusion ${paper}` : ready ? `${state}, ready` : state
  return { name, far, things, ids }
}
