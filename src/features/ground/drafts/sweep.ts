import type { SweptFeature } from '#sweep/feature.ts'

const own = 'finding:begun'

export const swept: SweptFeature = {
  knows: {
    drafts: {
      rows: { 'of somebody': { account_id: 'somebody' } },
      to: ({ id }, row) => row.account_id === id,
    },
  },
  may: { 'PUT /api/drafts/:form': () => true, 'POST /api/drafts/:form/drop': () => true },
  sends: { 'PUT /api/drafts/:form': { values: { fact: 'x' } }, 'POST /api/drafts/:form/drop': {} },
  reaches: { '/api/drafts': { ':form': 'draft' } },
  seeds: {
    locality: async (seeder, { tenant, person, ids }) => {
      const row = { tenant_id: tenant, account_id: person, form: own }
      await seeder.add('drafts', { ...row, body: { fact: seeder.canary('drafts', 'body', row) } })
      ids.draft = own
    },
  },
}
