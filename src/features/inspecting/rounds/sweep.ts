import { randomUUID } from 'node:crypto'
import { focal, type SweptFeature } from '#sweep/feature.ts'

export const swept: SweptFeature = {
  knows: { plan_rounds: { to: ({ office }) => office } },
  may: {
    'POST /api/plans/:id/rounds': focal,
    'rounds issue': focal,
    'rounds close': focal,
  },
  sends: {
    'POST /api/plans/:id/rounds': () => ({ id: randomUUID(), from: null, to: null }),
    'rounds close': { note: 'x' },
  },
  reaches: { '/api/rounds': { ':id': 'round' } },
  seeds: {
    // The round of the cancelled inspection alone, so that it may be closed and the others scheduled.
    plan: async (seeder, { tenant, planId, state, ids }) => {
      if (state !== 'issued') return
      ids.round = randomUUID()
      await seeder.add('plan_rounds', {
        ...{ id: ids.round, tenant_id: tenant, plan_id: planId, ordinal: 14, state: 'planned' },
        ...{ separate: false, from_on: null, to_on: null },
      })
    },
  },
}
