import { clerk, either, focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'

export const swept: SweptFeature = {
  knows: { plan_deliveries: { to: ({ office }) => office } },
  may: { 'POST /api/plans/:id/deliveries': either(clerk, focal) },
  sends: {
    'POST /api/plans/:id/deliveries': () => ({ addressees: ['Bộ Nội vụ'], sentOn: TODAY, how: 'mail' }),
  },
  seeds: {
    plan: async (seeder, { tenant, planId }) => {
      await seeder.add('plan_deliveries', { tenant_id: tenant, plan_id: planId, how: 'mail', sent_on: '2026-01-06' })
    },
  },
}
