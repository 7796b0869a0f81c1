import { focal, type SweptFeature, unitHead } from '#sweep/feature.ts'

export const swept: SweptFeature = {
  knows: {
    urgings: {
      rows: { draft: { state: 'draft' }, sent: { state: 'sent' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.state !== 'draft'),
    },
  },
  may: {
    'POST /api/inspections/:id/urgings': focal,
    'urgings send': focal,
    'urgings answer': unitHead,
    'urgings withdraw': focal,
  },
  sends: {
    'POST /api/inspections/:id/urgings': { words: 'x' },
    'urgings answer': { answer: 'x' },
  },
  reaches: { '/api/urgings': { ':id': 'urging' } },
  seeds: {
    inspection: async (seeder, { of, over, state, ids }) => {
      if (over)
        ids.urging = await seeder.add('urgings', { ...of, state: state === 'closed' ? 'sent' : 'draft', words: 'x' })
    },
  },
}
