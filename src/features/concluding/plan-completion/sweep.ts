import { focal, type SweptFeature } from '#sweep/feature.ts'
import { cast, WARD } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: { plan_completions: { to: ({ office }) => office }, plan_variances: { to: ({ office }) => office } },
  may: { 'PUT /api/plans/:id/completion': focal },
  sends: { 'PUT /api/plans/:id/completion': () => ({ reasons: [{ rule: 0, reason: 'x' }] }) },
  seeds: {
    plan: async (seeder, { tenant, planId, teamId, state }) => {
      if (state === 'inProgress') {
        const draft = { tenant_id: tenant, plan_id: planId }
        const reason = seeder.canary('plan_variances', 'reasons', draft)
        await seeder.add('plan_variances', { ...draft, reasons: JSON.stringify([{ rule: 0, reason }]) })
      }
      if (state !== 'completed') return
      // Carried out here: it has a report on what was not reached.
      await seeder.add('inspections', {
        ...{ tenant_id: tenant, plan_id: planId, team_id: teamId, unit_id: WARD, form: 'periodic', method: 'onSite' },
        ...{ round: 1, state: 'closed', reinspection_kind: null, head_agreed_on: null, notified_on: '2026-03-02' },
        ...{ lists_open_on: null, preliminary_on: null },
      })
      const row = {
        tenant_id: tenant,
        plan_id: planId,
        completed_by: cast.thuy.id,
        completed_on: '2026-03-10',
        issued_on: '2026-03-10',
        signer_id: cast.quang.id,
      }
      const words = seeder.canary('plan_completions', 'outcomes', row)
      await seeder.add('plan_completions', {
        ...row,
        outcomes: JSON.stringify([
          {
            ...{ rule: 0, text: words, percent: null, total: null, wanted: 2, done: 1, met: false },
            ...{ missed: [{ name: words, cancelled: '' }], reason: words },
          },
        ]),
      })
    },
  },
}
