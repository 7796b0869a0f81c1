import { focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'

export const swept: SweptFeature = {
  knows: { invitations: { to: ({ office }) => office } },
  may: {
    'POST /api/plans/:id/invitations': focal,
    'invitations accept': focal,
    'invitations decline': focal,
  },
  sends: {
    'POST /api/plans/:id/invitations': () => ({
      ...{ form: 'periodic', part: 'invited', bodies: ['Liên đoàn Lao động tỉnh'], askedOn: TODAY },
    }),
    'invitations accept': { repliedOn: TODAY, note: 'x' },
    'invitations decline': { repliedOn: TODAY, note: 'x' },
  },
  reaches: { '/api/invitations': { ':id': 'invitation' } },
  seeds: {
    plan: async (seeder, { tenant, planId, ids }) => {
      ids.invitation = await seeder.add('invitations', {
        ...{ tenant_id: tenant, plan_id: planId, form: 'periodic', part: 'invited', state: 'asked' },
        ...{ asked_on: '2026-03-02', replied_on: null },
      })
    },
  },
}
