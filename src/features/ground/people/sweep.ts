import { administrator, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'

export const swept: SweptFeature = {
  knows: {
    // Accounts and configuration, never a password; a login is the administrator's business and one's own.
    accounts: {
      to: ({ id, holds }, row, column) =>
        column === 'name' || (column === 'login' && (holds('administrator') || row.id === id)),
    },
  },
  may: {
    'POST /api/people': administrator,
    'POST /api/people/:id/posts': administrator,
    'POST /api/people/:id/posts/:postId/end': administrator,
    'POST /api/people/:id/lock': administrator,
    'POST /api/people/:id/unlock': administrator,
    'POST /api/people/:id/password-link': administrator,
    'POST /api/people/:id/second-step/remove': administrator,
    'PUT /api/second-step-posts': administrator,
  },
  sends: {
    'POST /api/people': ({ ids }) => ({
      name: 'Mới',
      login: 'moi.moi',
      unitId: ids.unit,
      post: 'unitOfficer',
      title: '',
      from: TODAY,
    }),
    'POST /api/people/:id/posts': ({ ids }) => ({ unitId: ids.unit, post: 'unitOfficer', title: '', from: TODAY }),
    'POST /api/people/:id/posts/:postId/end': () => ({ on: TODAY }),
    'POST /api/people/:id/lock': () => ({}),
    'POST /api/people/:id/unlock': () => ({}),
    'POST /api/people/:id/password-link': () => ({}),
    'POST /api/people/:id/second-step/remove': () => ({}),
    'PUT /api/second-step-posts': () => ({ posts: ['clerk'] }),
  },
  reaches: { '/api/people': { ':id': 'person', ':postId': 'membership' } },
}
