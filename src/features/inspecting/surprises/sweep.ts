import { randomUUID } from 'node:crypto'
import { either, holding, leader, type May, member, type SweptFeature } from '#sweep/feature.ts'
import type { Seeder } from '#sweep/seeder.ts'
import { TODAY } from '#sweep/sent.ts'
import type { Target } from '#sweep/target.ts'
import { cast, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'

const SEALED = { "anyone's": { knowers: [] } }

/** Who stands on the list of a surprise inspection. */
const listed: May = (person, { knowers = [] }) => knowers.includes(person.id)

/** By V-06 one of them leads; where the target is the focal agency or belongs with it, a leader or the head of a Team (TN-IVa-3-3). */
const leadsSurprises: May = either(holding('focalHead'), leader, (person) =>
  person.seats.some(({ seat }) => seat === 'teamHead'),
)

export const swept: SweptFeature = {
  knows: {
    // Until the Team arrives nobody but those on its list (rule 1); the seed of the draw nobody before the year has closed.
    'sealed.inspections': { rows: SEALED, to: ({ id }, row) => row.knowers.includes(id) },
    'sealed.steps': { rows: SEALED, to: ({ id }, row) => row.knowers.includes(id) },
  },
  may: {
    'POST /api/surprises': leadsSurprises,
    'POST /api/surprises/draw': leadsSurprises,
    'surprises authorise': (person, target) =>
      listed(person, target) && either(holding('focalHead'), leader)(person, target),
    'surprises prepare': listed,
    'surprises arrive': (person, target) => listed(person, target) && member(person, target),
    'surprises addKnower': listed,
    'surprises cancel': listed,
  },
  sends: {
    'POST /api/surprises': ({ ids }) => ({
      id: ids.inspection,
      planId: ids.plan,
      unitId: ids.unit,
      ground: 'need',
      feedback: '',
      reason: 'x',
      plannedOn: TODAY,
      drawnKind: null,
      knowerIds: [],
    }),
    'POST /api/surprises/draw': ({ ids }) => ({ planId: ids.plan, kind: 'communePC' }),
    'surprises prepare': { teamId: TEAM, place: 'x', notes: 'x', plannedOn: TODAY },
    'surprises arrive': { place: 'x' },
    'surprises addKnower': { accountId: cast.binh.id },
    'surprises cancel': { reason: 'x' },
  },
}

/** A surprise inspection of the ward that nobody but those on its list may know of. */
export async function seedSealed(
  seeder: Seeder,
  { ids }: Target,
  state: 'proposed' | 'authorised',
): Promise<Pick<Target, 'ids' | 'knowers'>> {
  // Whoever proposed it does not authorise it: a leader on the list does.
  const knowers = [cast.quang.id, cast.minh.id, cast.lan.id]
  const place = { tenant_id: PROVINCE, plan_id: PLAN, unit_id: WARD, team_id: state === 'authorised' ? TEAM : null }
  const id = await seeder.add(
    'sealed.inspections',
    { ...place, authoriser: 'focalHead', state, ground: 'need', planned_on: TODAY, drawn_kind: null },
    { knowers },
  )
  for (const account of knowers) await seeder.add('sealed.knowers', { inspection_id: id, account_id: account })
  const step = {
    inspection_id: id,
    sequence: 1,
    tenant_id: PROVINCE,
    at: new Date(),
    on_day: TODAY,
    account_id: cast.quang.id,
    command_id: randomUUID(),
  }
  const detail = { reason: seeder.canary('sealed.steps', 'detail', { ...step, knowers }) }
  await seeder.add('sealed.steps', {
    ...step,
    action: 'propose',
    from_state: null,
    to_state: 'proposed',
    detail,
    previous: '0'.repeat(64),
    hash: 'a'.repeat(64),
  })
  return { ids: { ...ids, inspection: id }, knowers }
}
