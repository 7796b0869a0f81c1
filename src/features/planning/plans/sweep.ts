import { seedPlanFile } from '#features/ground/evidence/sweep.ts'
import { clerk, either, focal, leader, type PlanScene, type SweptFeature } from '#sweep/feature.ts'
import type { Seeder } from '#sweep/seeder.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: {
    // An issued plan is for everyone who works under it; a draft, and the places not yet named, are internal (rule 14).
    plans: {
      rows: {
        draft: { state: 'draft' },
        signed: { state: 'signed' },
        issued: { state: 'issued' },
        'in progress': { state: 'inProgress' },
        completed: { state: 'completed' },
      },
      to: ({ office, onlyAdministers }, row) =>
        office || (['issued', 'inProgress', 'completed'].includes(row.state) && !onlyAdministers),
    },
    plan_targets: { to: ({ office }) => office },
  },
  may: {
    'PUT /api/plans/:id/units/:rule': focal,
    'PUT /api/plans/:id/parent': focal,
    'POST /api/plans/:id/files': either(focal, clerk),
    'plans submit': focal,
    'plans return': leader,
    'plans sign': either(leader, clerk),
    'plans issue': clerk,
    'plans acceptImported': focal,
    'plans complete': focal,
    'plans cancel': either(leader, focal),
  },
  sends: {
    'PUT /api/plans/:id/units/:rule': () => ({ unitIds: [] }),
    'PUT /api/plans/:id/parent': () => ({ parentId: null, parentRound: 1 }),
    'POST /api/plans/:id/files': aFile,
    'plans submit': { note: 'x' },
    'plans return': { reason: 'x' },
    'plans sign': { signerId: cast.lan.id },
    'plans issue': { number: '99', issuedOn: TODAY },
    'plans complete': { report: { number: '98', symbol: 'BC-SNV', issuedOn: TODAY, signerId: cast.quang.id } },
    'plans cancel': { reason: 'x' },
  },
  reaches: { '/api/plans': { ':id': 'plan' } },
  seeds: {
    plan: async (seeder, { tenant, planId, state }) => {
      await seedPlan(seeder, tenant, planId, state)
      // One with a layout is its own paper; a text is set as one.
      const shared = state === 'issued' || state === 'inProgress' || state === 'completed'
      const file = { tenant, planId, shared } as const
      await seedPlanFile(seeder, { ...file, thing: 'planOriginal', type: state === 'inProgress' ? 'text' : 'pdf' })
      // Nobody issues, or accepts what he read in himself, on his own word alone.
      if (state === 'read' || state === 'signed') await seedPlanFile(seeder, { ...file, thing: 'plan', type: 'pdf' })
      await seeder.add('plan_targets', {
        tenant_id: tenant,
        plan_id: planId,
        rule: 0,
        form: 'periodic',
        unit_kind: null,
      })
      const settings = {
        disagreePath: true,
        handlingPath: true,
        mayExtend: ['focalAgency', 'leader', 'teamLead'],
        outline: 'attached',
        reinspectionKinds: ['reinspection'],
      }
      for (const [key, value] of Object.entries(settings))
        await seeder.add('profile_settings', { tenant_id: tenant, plan_id: planId, key, value: JSON.stringify(value) })
    },
  },
}

async function seedPlan(seeder: Seeder, tenant: string, planId: string, state: PlanScene['state']): Promise<void> {
  const row = { id: planId, tenant_id: tenant, state: state === 'read' ? 'draft' : state }
  const words = (column: string) => seeder.canary('plans', column, row)
  await seeder.add('plans', {
    ...row,
    origin: 'imported',
    number: '12',
    symbol: 'KH-UBND',
    issued_on: '2026-01-05',
    plan_year: 2026,
    from_on: '2026-01-01',
    to_on: '2026-12-31',
    issued_text: '',
    flags: [],
    content: {
      legalBases: [{ type: 'plan', number: '1', symbol: 'KH', date: null, issuer: null, text: words('content') }],
      purposes: [words('content')],
      requirements: [words('content')],
      contents: [{ marker: null, text: words('content'), children: [] }],
      forms: [],
      // A sentence that names nobody: its units are chosen.
      targets: [
        { kind: null, names: [], count: null, percent: null, perParent: null, text: words('content'), form: null },
      ],
      periods: [],
      tasks: [],
      budget: [words('content')],
      recipients: [words('content'), 'Bộ Nội vụ'],
      signature: { lines: [], name: words('content') },
      missingAnnexes: [],
      ...(state === 'draft' && {
        duties: [{ block: 'b1', sentence: words('content'), proposed: null, heir: null }],
      }),
      ...(state !== 'issued' && {
        imported: {
          placed: state === 'read' || state === 'submitted' || state === 'signed',
          fileName: words('content'),
          doubts:
            state === 'returned'
              ? [{ code: 'x', line: 1, text: words('content'), proposal: null, decision: 'open', note: '' }]
              : [],
          unrecognised: [],
          typography: [],
          sections: [],
          origins: {},
          outline: null,
          outlineTitle: null,
          lines: { total: 1, placed: 1 },
        },
      }),
    },
    source: JSON.stringify([{ text: words('source') }]),
  })
}
