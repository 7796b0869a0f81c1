import { randomUUID } from 'node:crypto'
import { seedFile } from '#features/ground/evidence/sweep.ts'
import { clerk, either, focal, type Knowledge, leads, runs, type SweptFeature, unit } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

const words: Knowledge = {
  rows: { 'being written': { reportState: 'drafting' }, submitted: { reportState: 'submitted' } },
  to: ({ inUnit, office, inTeam }, row) => inUnit || ((office || inTeam) && row.reportState !== 'drafting'),
}

export const swept: SweptFeature = {
  knows: {
    unit_reports: { to: ({ inUnit, office, inTeam }) => inUnit || office || inTeam },
    // What the unit is still writing is its own (CT-IV-4-1).
    report_answers: words,
    report_narratives: words,
  },
  may: {
    'visits signNotice': either(focal, clerk, runs),
    'visits notify': either(focal, clerk, runs),
    'visits begin': runs,
    'PUT /api/unit-reports/:id/answers/:itemId': unit,
    'PUT /api/unit-reports/:id/narrative': unit,
    'POST /api/unit-reports/:id/files': unit,
    'unit-reports submit': unit,
    'unit-reports present': unit,
    'unit-reports number': unit,
    'unit-reports askBack': unit,
    'unit-reports return': either(focal, leads),
    'unit-reports receive': either(focal, leads),
    'unit-reports lock': either(focal, leads),
  },
  sends: {
    'PUT /api/unit-reports/:id/answers/:itemId': () => ({ text: 'x' }),
    'PUT /api/unit-reports/:id/narrative': () => ({ narrative: 'x' }),
    'POST /api/unit-reports/:id/files': ({ ids }) => ({ ...aFile(), partId: ids.item }),
    'visits signNotice': { symbol: 'TB-SNV', signerId: cast.quang.id, reportDueOn: '2026-03-18' },
    'visits notify': {
      number: '9',
      symbol: 'TB-SNV',
      issuedOn: TODAY,
      signerId: cast.quang.id,
      reportDueOn: '2026-03-18',
    },
    'visits begin': { reportAbsence: 'x' },
    'unit-reports submit': { asOf: TODAY, declared: true, number: '1', symbol: 'BC-UBND', datedOn: TODAY },
    'unit-reports number': { number: '1', symbol: 'BC-UBND', datedOn: TODAY },
    'unit-reports askBack': { reason: 'x' },
    'unit-reports return': { reason: 'x' },
    'unit-reports receive': { softCopyOn: null },
  },
  reaches: { '/api/unit-reports/:id/': { ':id': 'report', ':itemId': 'item' } },
  seeds: {
    inspection: async (seeder, scene) => {
      const { of, known, met, over, ready, ids } = scene
      if (!known) return
      const state = over ? 'locked' : met ? 'received' : ready ? 'submitted' : 'drafting'
      const whose = { tenant_id: of.tenant_id, team_id: of.team_id, unit_id: of.unit_id }
      ids.report = await seeder.add('unit_reports', {
        ...of,
        state,
        outline_id: ids.outline,
        unit_kind: 'communePC',
        due_on: '2026-03-11',
        // What a unit has asked for once it does not ask for again.
        ...(ready && { ask_back: '', number: null }),
      })
      await seeder.add('report_narratives', { ...whose, report_id: ids.report }, { reportState: state })
      const answer = {
        ...whose,
        id: randomUUID(),
        report_id: ids.report,
        item_id: ids.item,
        changed_by: cast.yen.id,
      }
      const value = { text: seeder.canary('report_answers', 'value', { ...answer, reportState: state }) }
      await seeder.add('report_answers', { ...answer, value }, { reportState: state })
      const proof = { thing: 'reportAnswer', thing_id: ids.report, side: 'unit', uploaded_by: cast.yen.id }
      for (const shared of [false, true]) await seedFile(seeder, scene, { ...proof, shared })
    },
  },
}
