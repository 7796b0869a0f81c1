import { randomUUID } from 'node:crypto'
import { focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'
import { PROVINCE, WARD } from '#test/cast.ts'

const HASH = 'a'.repeat(64)

export const swept: SweptFeature = {
  knows: {
    // Who may come to be inspected is internal, as the places of a plan are (rule 14).
    unit_factors: { to: ({ office }) => office },
    lots: { to: ({ office }) => office },
  },
  may: {
    'PUT /api/plans/:id/factors': focal,
    'POST /api/plans/:id/lots': focal,
  },
  sends: {
    'PUT /api/plans/:id/factors': () => ({
      ...{ criterion: 'lowIndex', source: 'x', on: TODAY },
      values: [{ unitId: WARD, value: 8000 }],
    }),
    'POST /api/plans/:id/lots': () => ({ id: randomUUID(), rule: 0, count: 1, pool: 'all', reason: 'x' }),
  },
  seeds: {
    plan: async (seeder, { tenant, planId }) => {
      if (tenant !== PROVINCE) return
      const of = { tenant_id: tenant, plan_id: planId }
      await seeder.add('unit_factors', { ...of, unit_id: WARD, criterion: 'lateDossiers', value: 1200, on_day: TODAY })
      await seeder.add('lots', {
        ...{ ...of, ordinal: 1, count: 1, pool: 'all', candidates: [WARD], list_hash: HASH, seed: HASH },
        by_id: randomUUID(),
      })
    },
  },
}
