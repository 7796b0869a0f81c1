import { randomUUID } from 'node:crypto'
import { focal, type Knowledge, type SweptFeature } from '#sweep/feature.ts'

/** With its plan: an issued one is for everyone who works under it, a draft is internal (rule 14). */
const withPlan: Knowledge = {
  rows: { 'of a draft': { state: 'draft' }, 'of an issued plan': { state: 'issued' } },
  to: ({ office, onlyAdministers }, row) =>
    office || (['issued', 'inProgress', 'completed'].includes(row.state) && !onlyAdministers),
}
const CONTENT = {
  ...{ parentId: null, code: '1', text: 'x', field: '', basis: '', documents: [], basic: false, asked: true },
  ...{ rounds: [], emphasised: [], dataYear: null, cutOff: '', appliesTo: [], onSiteOnly: false, threshold: '' },
}

export const swept: SweptFeature = {
  knows: { content_sets: withPlan, content_items: withPlan, outline_item_contents: withPlan },
  may: {
    'PUT /api/plans/:id/contents': focal,
    'PUT /api/plans/:id/contents/outline': focal,
  },
  sends: {
    'PUT /api/plans/:id/contents': () => ({ items: [{ id: randomUUID(), ...CONTENT }] }),
    'PUT /api/plans/:id/contents/outline': () => ({ links: [] }),
  },
  seeds: {
    plan: async (seeder, { tenant, planId, state, ids }) => {
      const facts = { state: state === 'read' ? 'draft' : state }
      const of = { tenant_id: tenant, plan_id: planId }
      await seeder.add('content_sets', { ...of, confirmed_by: randomUUID() }, facts)
      const item = { ...of, parent_id: null, field: 'procedures', cut_off: '', applies_to: [], data_year: null }
      ids.content = await seeder.add('content_items', { ...item, ordinal: 0 }, facts)
      // One that asks for single people, so that they are looked at.
      await seeder.add('content_items', { ...item, ordinal: 1, text: 'Chấp hành kỷ luật, kỷ cương' }, facts)
      const link = { ...of, outline_item_id: ids.item!, content_item_id: ids.content }
      await seeder.add('outline_item_contents', link, facts)
      if (!['draft', 'returned', 'submitted', 'signed'].includes(facts.state))
        await seeder.query('update content_sets set fixed = true where plan_id = $1', [planId])
    },
  },
}
