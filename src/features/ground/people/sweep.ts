import { administrator, either, leader, type SweptFeature } from '#sweep/feature.ts'
import { people } from '#sweep/people.ts'
import { TODAY } from '#sweep/sent.ts'
import { cast, PROVINCE } from '#test/cast.ts'
import { peopleTemplate } from './sheet.ts'

const SHEET = await peopleTemplate([])

export const swept: SweptFeature = {
  knows: {
    // Accounts and configuration, never a password; a login is the administrator's business and one's own.
    accounts: {
      to: ({ id, holds }, row, column) =>
        column === 'name' || (column === 'login' && (holds('administrator') || row.id === id)),
    },
    // Those who may be the second person, so that they know what is asked.
    account_requests: { to: ({ holds }) => holds('administrator', 'chair', 'viceChair') },
    // What was done to an account is told to its owner alone.
    account_notices: {
      rows: { 'of somebody': { account_id: 'somebody' } },
      to: ({ id }, row) => row.account_id === id,
    },
  },
  may: {
    // Done by the second person, never by the one who asked; refused by either.
    'POST /api/account-requests/:id/approve': either(administrator, leader),
    'POST /api/account-requests/:id/refuse': either(administrator, leader),
    'POST /api/me/notices/:id/seen': (person, { ids }) => person.id === ids.person,
    'POST /api/sign-in/held/lift': administrator,
    'POST /api/people': administrator,
    'POST /api/people/sheet': administrator,
    'POST /api/people/rows': administrator,
    'POST /api/people/:id/posts': administrator,
    'POST /api/people/:id/posts/:postId/end': administrator,
    'POST /api/people/:id/lock': administrator,
    'POST /api/people/:id/unlock': administrator,
    'POST /api/people/:id/password-link': administrator,
    'POST /api/people/:id/second-step/remove': administrator,
    'PUT /api/second-step-posts': administrator,
  },
  sends: {
    'POST /api/account-requests/:id/approve': () => ({}),
    'POST /api/account-requests/:id/refuse': () => ({}),
    'POST /api/me/notices/:id/seen': () => ({}),
    'POST /api/sign-in/held/lift': () => ({ kind: 'address', what: '203.0.113.0/24' }),
    'POST /api/people': ({ ids }) => ({
      name: 'Mới',
      login: 'moi.moi',
      unitId: ids.unit,
      post: 'unitOfficer',
      title: '',
      from: TODAY,
    }),
    'POST /api/people/sheet': () => SHEET,
    'POST /api/people/rows': () => ({
      rows: [
        {
          row: 2,
          name: 'Mới',
          unit: 'UBND',
          post: 'Công chức đầu mối của đơn vị',
          title: '',
          login: 'moi.tu.excel',
          from: '',
          sure: true,
        },
      ],
      write: true,
    }),
    'POST /api/people/:id/posts': ({ ids }) => ({ unitId: ids.unit, post: 'unitOfficer', title: '', from: TODAY }),
    'POST /api/people/:id/posts/:postId/end': () => ({ on: TODAY }),
    'POST /api/people/:id/lock': () => ({}),
    'POST /api/people/:id/unlock': () => ({}),
    'POST /api/people/:id/password-link': () => ({}),
    'POST /api/people/:id/second-step/remove': () => ({}),
    'PUT /api/second-step-posts': () => ({ posts: ['clerk'] }),
  },
  reaches: {
    '/api/people': { ':id': 'person', ':postId': 'membership' },
    '/api/account-requests': { ':id': 'accountRequest' },
    '/api/me/notices': { ':id': 'notice' },
  },
  seeds: {
    locality: async (seeder, { tenant, leader: other, person, ids }) => {
      // An administrator asks; a leader is the second person.
      const asker = tenant === PROVINCE ? cast.khoa.id : people.farAdmin!.id
      const request = { tenant_id: tenant, kind: 'post', account_id: person, post: 'clerk', asked_by: asker }
      const asked = { ...request, unit_id: tenant, from_on: TODAY, outcome: null }
      const title = seeder.canary('account_requests', 'title', asked)
      ids.accountRequest = await seeder.add('account_requests', { ...asked, title })
      const notice = { tenant_id: tenant, account_id: person, kind: 'signature', by_id: other }
      const about = seeder.canary('account_notices', 'about', notice)
      ids.notice = await seeder.add('account_notices', { ...notice, about })
    },
  },
}
