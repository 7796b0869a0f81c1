import { administrator, either, everybody, focal, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'
import { PROVINCE, WARD } from '#test/cast.ts'
import { unitTemplate } from './sheet.ts'

const SHEET = await unitTemplate()

export const swept: SweptFeature = {
  knows: {
    units: everybody,
    unit_versions: everybody,
    unit_events: everybody,
    unit_successions: everybody,
    unit_links: everybody,
  },
  may: {
    'POST /api/units': either(administrator, focal),
    'POST /api/units/sheet': either(administrator, focal),
    'POST /api/units/:id/versions': either(administrator, focal),
    'POST /api/units/:id/end': either(administrator, focal),
    'POST /api/units/:id/links': either(administrator, focal),
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
    'POST /api/units/:id/versions': () => ({
      ...{ name: 'Cơ quan Mới', shortName: 'Mới', kind: 'verticalAgency', level: 'commune', parentId: null, place: '' },
      ...{ aliases: [], from: TODAY, legalDocument: 'NQ 1' },
    }),
    'POST /api/units/:id/end': () => ({ to: TODAY, endedBy: 'NQ 1', successors: [] }),
    'POST /api/units/:id/links': () => ({ kind: 'covers', unitIds: [], from: TODAY, legalDocument: '' }),
  },
  reaches: { '/api/units': { ':id': 'agency' } },
  seeds: {
    locality: async (seeder, { tenant, ids }) => {
      ids.agency = await seeder.add('units', { tenant_id: tenant })
      await seeder.add('unit_versions', {
        ...{ tenant_id: tenant, unit_id: ids.agency, kind: 'verticalAgency', level: 'commune', commune_type: null },
        ...{ parent_id: tenant, valid_from: '2020-01-01' },
      })
      await seeder.add('unit_links', {
        ...{ tenant_id: tenant, kind: 'covers', of_unit: ids.agency, to_unit: tenant, from_on: '2020-01-01' },
      })
      if (tenant !== PROVINCE) return
      // Whoever presents the report of a ward is its focal agency.
      const organ = await seeder.add('units', { tenant_id: tenant })
      await seeder.add('unit_versions', {
        ...{ tenant_id: tenant, unit_id: organ, kind: 'specialisedAgency', level: 'commune', commune_type: null },
        ...{ parent_id: WARD, valid_from: '2020-01-01' },
      })
      ids.organ = organ
      await seeder.add('unit_links', {
        ...{ tenant_id: tenant, kind: 'focalPar', of_unit: WARD, to_unit: organ, from_on: '2020-01-01', to_on: null },
      })
    },
  },
}
