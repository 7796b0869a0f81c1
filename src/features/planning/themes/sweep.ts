import { randomUUID } from 'node:crypto'
import { either, focal, runs, type SweptFeature, unit, working } from '#sweep/feature.ts'
import { FAR } from '#sweep/people.ts'
import { cast, PROVINCE, WARD } from '#test/cast.ts'

/** The theme that the plan of the sweep names and nobody has confirmed. */
const SAID = 'Công tác tiếp nhận hồ sơ'

export const swept: SweptFeature = {
  knows: {
    themes: working,
    // A proposal names units before any notice: the office's, and of whoever proposes (rule 14).
    unit_proposals: { to: ({ office, inUnit }) => office || inUnit },
  },
  may: {
    'POST /api/plans/:id/themes': either(focal, runs),
    'POST /api/themes/:id/proposals': unit,
    'unit-proposals accept': focal,
    'unit-proposals decline': focal,
  },
  sends: {
    'POST /api/plans/:id/themes': () => ({
      ...{ topic: SAID, method: null, reason: '', teamId: null, proposerId: null, dueOn: null },
    }),
    'POST /api/themes/:id/proposals': ({ ids }) => ({ objectIds: [ids.organ] }),
    'unit-proposals decline': { reason: 'x' },
  },
  reaches: { '/api/themes': { ':id': 'theme' }, '/api/unit-proposals': { ':id': 'unitProposal' } },
  seeds: {
    plan: async (seeder, { tenant, planId, ids }) => {
      const of = { tenant_id: tenant, plan_id: planId }
      const body = tenant === PROVINCE ? WARD : FAR.ward
      await seeder.add('profile_settings', { ...of, key: 'themes', value: JSON.stringify([SAID]) })
      ids.theme = await seeder.add('themes', {
        ...{ ...of, method: null, team_id: null, proposer_id: body, due_on: '2026-04-01', added_on: '2026-02-01' },
        added_by: cast.thuy.id,
      })
      ids.unitProposal = await seeder.add('unit_proposals', {
        ...{ ...of, theme_id: ids.theme, unit_id: body, object_id: randomUUID(), state: 'proposed' },
        ...{ proposed_by: randomUUID(), proposed_on: '2026-02-10', decided_on: null },
      })
    },
  },
}
