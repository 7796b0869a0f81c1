import { administrator, either, everybody, leader, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'

export const swept: SweptFeature = {
  knows: {
    delegations: everybody,
  },
  may: {
    'POST /api/delegations': either(administrator, leader),
    'POST /api/delegations/:id/end': either(administrator, leader),
  },
  sends: {
    'POST /api/delegations': ({ ids }) => ({
      fromId: ids.leader,
      toId: ids.person,
      kind: 'byAuthorisation',
      acts: ['teamDecision'],
      from: TODAY,
      to: '2026-04-30',
      document: 'Giấy ủy quyền 1/GUQ',
    }),
    'POST /api/delegations/:id/end': () => ({ on: TODAY }),
  },
  reaches: { '/api/delegations': { ':id': 'delegation' } },
  seeds: {
    locality: async (seeder, { tenant, leader, person, ids }) => {
      const delegation = { tenant_id: tenant, from_id: leader, to_id: person, kind: 'byAuthorisation' }
      const span = { acts: ['teamDecision'], from_on: '2026-01-01', to_on: '2026-12-31' }
      ids.delegation = await seeder.add('delegations', { ...delegation, ...span })
      ids.membership = await seeder.membershipOf(person)
    },
  },
}
