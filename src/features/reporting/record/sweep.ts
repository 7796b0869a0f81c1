import { either, focal, holding, leader, type SweptFeature } from '#sweep/feature.ts'

export const swept: SweptFeature = {
  may: {
    'POST /api/record/checkpoints': either(leader, focal, holding('auditor', 'administrator', 'archivist')),
  },
  sends: {
    'POST /api/record/checkpoints': () => ({}),
  },
}
