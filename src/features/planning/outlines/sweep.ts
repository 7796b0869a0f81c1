import { focal, type SweptFeature, working } from '#sweep/feature.ts'

export const swept: SweptFeature = {
  knows: {
    outlines: working,
    outline_items: working,
  },
  may: {
    'POST /api/outlines/:planId': focal,
  },
  sends: {
    'POST /api/outlines/:planId': () => ({ title: 'x', items: [{ depth: 0, marker: '1', text: 'x', appliesTo: [] }] }),
  },
  reaches: { '/api/outlines': { ':planId': 'plan' } },
  seeds: {
    plan: async (seeder, { tenant, planId, ids }) => {
      ids.outline = await seeder.add('outlines', { tenant_id: tenant, plan_id: planId })
      ids.item = await seeder.add('outline_items', {
        tenant_id: tenant,
        outline_id: ids.outline,
        ordinal: 1,
        applies_to: [],
        answer_kinds: ['narrative'],
        unit_of: '',
      })
    },
  },
}
