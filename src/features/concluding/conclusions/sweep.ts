import { seedFile } from '#features/ground/evidence/sweep.ts'
import { clerk, either, focal, head, holding, leader, leads, runs, type SweptFeature, unit } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

const recommendation = {
  findingId: null,
  text: 'x',
  nature: 'x',
  withinCompetence: 'x',
  addressee: 'unit',
  upperAuthority: '',
  dueOn: '2026-05-30',
}

export const swept: SweptFeature = {
  knows: {
    conclusions: {
      rows: { draft: { state: 'draft' }, signed: { state: 'signed' }, issued: { state: 'issued' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.state === 'issued'),
    },
  },
  may: {
    'POST /api/conclusions/:id/files': either(focal, clerk),
    'POST /api/conclusions/:id/read': unit,
    'PUT /api/inspections/:id/conclusion': either(focal, leads),
    'POST /api/inspections/:id/recommendations': either(focal, leads),
    'PUT /api/recommendations/:id': either(focal, leads),
    'PUT /api/inspections/:id/recommendations': either(focal, leads),
    'conclusions submit': either(focal, leads),
    'conclusions return': either(leader, head, holding('focalHead')),
    'conclusions sign': either(leader, head, holding('focalHead'), clerk),
    'conclusions issue': either(clerk, focal),
    'concluding conclude': either(focal, leads, clerk),
    'concluding followUp': either(focal, leads, clerk),
    'concluding close': either(focal, runs),
  },
  sends: {
    'POST /api/conclusions/:id/files': aFile,
    'POST /api/conclusions/:id/read': () => ({}),
    'PUT /api/inspections/:id/conclusion': () => ({
      results: 'x',
      headAssessment: 'x',
      respondOn: null,
      remedyDueOn: null,
      remedyRecipient: 'x',
      acceptor: 'team',
    }),
    'POST /api/inspections/:id/recommendations': () => recommendation,
    'PUT /api/recommendations/:id': () => recommendation,
    'PUT /api/inspections/:id/recommendations': () => ({ ids: [], without: null }),
    'conclusions return': { reason: 'x' },
    'conclusions sign': { signerId: cast.lan.id },
    'conclusions issue': { number: '9', symbol: 'TB-UBND', issuedOn: TODAY },
  },
  reaches: { '/api/conclusions': { ':id': 'conclusion' } },
  seeds: {
    inspection: async (seeder, scene) => {
      const { of, opened, over, paper, ids } = scene
      if (!opened) return
      ids.conclusion = await seeder.add('conclusions', {
        ...of,
        state: over ? 'issued' : (paper ?? 'draft'),
        submitted_by: cast.tam.id,
        respond_on: '2026-04-01',
        signed_on: paper === 'signed' ? TODAY : null,
        acceptor: 'teamOrFocal',
        issued_on: over ? '2026-03-12' : null,
        ...(over && { return_reason: '' }),
      })
      // Nobody issues it on his own word alone.
      if (paper === 'signed')
        await seedFile(seeder, scene, {
          thing: 'conclusion',
          thing_id: ids.conclusion,
          side: 'team',
          uploaded_by: cast.dung.id,
        })
    },
  },
}
