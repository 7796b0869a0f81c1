import { administrator, either, everybody, focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'
import { unitTemplate } from './sheet.ts'

const SHEET = await unitTemplate()

export const swept: SweptFeature = {
  knows: {
    units: everybody,
    unit_versions: everybody,
    unit_events: everybody,
    unit_successions: everybody,
  },
  may: {
    'POST /api/units': either(administrator, focal),
    'POST /api/units/sheet': either(administrator, focal),
  },
  sends: {
    'POST /api/units': () => ({
      code: 'P99',
      name: 'Phường Mới',
      shortName: 'Mới',
      kind: 'communePC',
      level: 'commune',
      parentId: null,
      place: '',
      aliases: [],
      from: TODAY,
      legalDocument: '',
    }),
    'POST /api/units/sheet': () => SHEET,
  },
}
