import { randomUUID } from 'node:crypto'
import { focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

/** The seeds below say by the edition which row is which. */
const ISSUED = 2
const UNDER_WAY = 3

export const swept: SweptFeature = {
  knows: {
    // An amendment is known as the plan is: until its issue by those who work for the whole locality.
    plan_amendments: {
      rows: { 'under way': { edition: UNDER_WAY }, issued: { edition: ISSUED } },
      to: ({ office, onlyAdministers }, row) => office || (row.edition === ISSUED && !onlyAdministers),
    },
  },
  may: { 'POST /api/plans/:id/amendments': focal },
  sends: { 'POST /api/plans/:id/amendments': () => ({ reason: 'x', symbol: 'KH-UBND' }) },
  reaches: {
    '/api/plans/:id/editions': { ':id': 'plan', ':edition': 'edition' },
    '/api/plans/:id/amendment': { ':id': 'amendment' },
    '/api/plans/:id/amendments': { ':id': 'plan' },
  },
  seeds: {
    plan: async (seeder, { tenant, planId, state, ids }) => {
      // One in progress is amended by whoever may.
      const issued = state === 'issued'
      if (!issued && state !== 'returned') return
      const id = randomUUID()
      const edition = issued ? ISSUED : UNDER_WAY
      await seeder.add('plans', {
        ...{ id, tenant_id: tenant, state: issued ? 'issued' : 'draft', amends: planId, edition },
        ...{ origin: 'drafted', symbol: 'KH-UBND', issued_on: issued ? TODAY : null, plan_year: 2026 },
        content: { recipients: [] },
        source: '[]',
      })
      const row = { plan_id: id, tenant_id: tenant, amends: planId, edition }
      const former = {
        title: seeder.canary('plan_amendments', 'former', row),
        blocks: [],
        facts: [],
        settings: [],
        asRead: false,
      }
      await seeder.add('plan_amendments', {
        ...row,
        ...{ opened_by: cast.thuy.id, opened_on: TODAY, places: {} },
        former,
      })
      await seeder.add('plan_texts', {
        ...{ plan_id: id, tenant_id: tenant, version: issued ? 2 : 1, next: 2, facts: '[]', blocks: '[]' },
      })
      ids.amendment = id
      ids.edition = '1'
    },
  },
}
