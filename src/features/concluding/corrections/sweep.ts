import { clerk, either, focal, head, leader, leads, type SweptFeature } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: {
    conclusion_corrections: {
      rows: {
        proposed: { state: 'proposed' },
        approved: { state: 'approved' },
        issued: { state: 'issued' },
        refused: { state: 'refused' },
      },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.state === 'issued'),
    },
  },
  may: {
    'POST /api/inspections/:id/corrections': either(focal, leads),
    'POST /api/corrections/:id/files': either(focal, clerk),
    'corrections approve': either(leader, head),
    'corrections refuse': either(leader, head),
    'corrections issue': either(clerk, focal),
  },
  sends: {
    'POST /api/corrections/:id/files': aFile,
    'POST /api/inspections/:id/corrections': () => ({ reason: 'x', results: 'x', headAssessment: 'x' }),
    'corrections refuse': { reason: 'x' },
    'corrections issue': { number: '91', symbol: 'TB-UBND', issuedOn: TODAY },
  },
  reaches: { '/api/corrections': { ':id': 'correction' } },
  seeds: {
    inspection: async (seeder, { of, over, state, ids }) => {
      if (!over) return
      const by = { proposer_id: cast.tam.id, proposed_on: TODAY, ordinal: 1, conclusion_id: ids.conclusion }
      const decided =
        state === 'concluded'
          ? { state: 'issued', decider_id: cast.minh.id, decided_on: TODAY, issued_on: TODAY }
          : state === 'closed'
            ? {
                state: 'approved',
                decider_id: cast.minh.id,
                decided_on: TODAY,
                number: null,
                symbol: '',
                issued_on: null,
              }
            : { state: 'proposed', decider_name: '', number: null, issued_on: null }
      ids.correction = await seeder.add('conclusion_corrections', { ...of, ...by, ...decided })
    },
  },
}
