import { either, focal, leads, runs, type SweptFeature, unit } from '#sweep/feature.ts'
import { cast } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: { inspection_clarifications: { to: ({ office, inTeam, inUnit }) => office || inTeam || inUnit } },
  may: {
    'desk-reviews gather': either(focal, runs),
    'desk-reviews review': runs,
    'desk-reviews clarify': either(focal, leads),
    'desk-reviews resumeReview': either(focal, leads),
    'POST /api/desk-reviews/:id/clarifications/:clarification': unit,
  },
  sends: {
    'desk-reviews gather': { reportDueOn: '2026-04-20' },
    'desk-reviews review': { reportAbsence: 'x' },
    'desk-reviews clarify': { text: 'x' },
    'POST /api/desk-reviews/:id/clarifications/:clarification': () => ({ text: 'x' }),
  },
  reaches: { '/api/desk-reviews/:id/clarifications': { ':id': 'inspection', ':clarification': 'clarification' } },
  seeds: {
    inspection: async (seeder, { of, state, ids }) => {
      if (state !== 'clarifying') return
      ids.clarification = await seeder.add('inspection_clarifications', {
        ...of,
        asked_by: cast.minh.id,
        asked_on: '2026-03-09',
        answered_by: null,
        answered_on: null,
        answer: '',
      })
    },
  },
}
