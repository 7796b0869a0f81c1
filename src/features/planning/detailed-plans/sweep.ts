import { randomUUID } from 'node:crypto'
import { seedPlanFile } from '#features/ground/evidence/sweep.ts'
import { clerk, either, focal, holding, type PlanScene, type SweptFeature } from '#sweep/feature.ts'
import { OTHER_TEAM } from '#sweep/people.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast, PLAN, PROVINCE, WARD } from '#test/cast.ts'
import type { DetailedPlanState } from './rules.ts'

export const swept: SweptFeature = {
  knows: {
    // Internal as the places of the plan are; who sits in a Team of the plan knows what is fixed.
    detailed_plans: {
      rows: {
        draft: { state: 'draft' },
        fixed: { state: 'fixed' },
        issued: { state: 'issued' },
        cancelled: { state: 'cancelled' },
      },
      to: ({ office, inTeam, sitsIn }, row) =>
        office || (!UNFIXED.includes(row.state as DetailedPlanState) && (inTeam || sitsIn(row.other_team))),
    },
  },
  may: {
    'POST /api/plans/:id/detailed-plans': focal,
    'PUT /api/detailed-plans/:id': focal,
    'POST /api/detailed-plans/:id/files': either(focal, clerk),
    'detailed-plans fix': focal,
    'detailed-plans sign': either(clerk, holding('focalHead')),
    'detailed-plans issue': either(focal, clerk),
    'detailed-plans cancel': focal,
  },
  sends: {
    'POST /api/plans/:id/detailed-plans': () => ({ reason: 'x' }),
    'PUT /api/detailed-plans/:id': () => ({ visits: [], coordinating: [] }),
    'POST /api/detailed-plans/:id/files': aFile,
    'detailed-plans fix': { note: 'x' },
    'detailed-plans sign': { signerId: cast.quang.id },
    'detailed-plans issue': { number: '99', symbol: 'KH-SNV', issuedOn: TODAY },
    'detailed-plans cancel': {},
  },
  reaches: {
    '/api/plans/:id/detailed-plans': { ':id': 'plan' },
    '/api/detailed-plans': { ':id': 'detailedPlan' },
  },
  seeds: {
    plan: async (seeder, { tenant, planId, teamId, state, ids }) => {
      // Both Teams of the plan.
      const teams = { team_id: teamId, ...(planId === PLAN && { other_team: OTHER_TEAM }) }
      for (const [at, own] of (VERSIONS[state] ?? []).entries()) {
        const row = { id: randomUUID(), tenant_id: tenant, plan_id: planId, state: own }
        const words = seeder.canary('detailed_plans', 'visits', { ...row, ...teams })
        const fixed = !UNFIXED.includes(own)
        const signed = own === 'signed' || own === 'issued'
        const unitId = tenant === PROVINCE ? WARD : null
        const visit = { rule: 0, unitId, from: TODAY, to: null, part: 'day', teamId, memberIds: [], contents: [] }
        await seeder.add(
          'detailed_plans',
          {
            ...row,
            ordinal: at + 1,
            visits: JSON.stringify([{ ...visit, place: words }]),
            fixed_by: fixed ? cast.thuy.id : null,
            fixed_on: fixed ? TODAY : null,
            signer_id: signed ? cast.quang.id : null,
            signed_on: signed ? TODAY : null,
            ...(own === 'issued'
              ? { symbol: 'KH-SNV', issued_on: TODAY }
              : { number: null, symbol: '', issued_on: null }),
          },
          teams,
        )
        if (signed)
          await seedPlanFile(seeder, { tenant, planId: row.id, thing: 'detailedPlan', shared: true, type: 'pdf' })
        ids.detailedPlan = row.id
      }
    },
  },
}

/** Of the office alone. */
const UNFIXED: readonly DetailedPlanState[] = ['draft', 'cancelled']

/** Versions under a plan in each of its states, the newest last: every step of their life stands somewhere. */
const VERSIONS: { readonly [State in PlanScene['state']]?: readonly DetailedPlanState[] } = {
  issued: ['issued', 'draft'],
  inProgress: ['issued', 'signed'],
  submitted: ['cancelled', 'fixed'],
}
