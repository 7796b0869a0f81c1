import { focal, type SweptFeature } from '#sweep/feature.ts'
import { asText } from '#test/plans/render.ts'
import { vanHai2024 } from '#test/plans/van-hai-2024.ts'

export const swept: SweptFeature = {
  may: {
    'POST /api/plan-import': focal,
    'POST /api/plan-import/:id/place': focal,
  },
  sends: {
    'POST /api/plan-import': () => Buffer.from(asText(vanHai2024)),
    'POST /api/plan-import/:id/place': () => ({}),
  },
  reaches: { '/api/plan-import': { ':id': 'plan' } },
}
