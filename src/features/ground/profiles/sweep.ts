import { everybody, focal, type SweptFeature } from '#sweep/feature.ts'

export const swept: SweptFeature = {
  knows: {
    profile_settings: everybody,
  },
  may: {
    'PUT /api/profiles/:planId/:key': focal,
  },
  sends: {
    'PUT /api/profiles/:planId/:key': () => ({ value: 5, source: 'x' }),
  },
  reaches: { '/api/profiles': { ':planId': 'plan', ':key': 'setting' } },
}
