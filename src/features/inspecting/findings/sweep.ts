import { seedFile } from '#features/ground/evidence/sweep.ts'
import { PRESENT } from '#features/inspecting/schedules/sweep.ts'
import { either, head, leads, member, type SweptFeature, unit, unitHead } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'

/** A finding that the unit has been shown, whatever became of it since (rule 7). */
const PRESENTED = ['presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded']
const BY_STATE = { drafted: { state: 'drafted' }, presented: { state: 'presented' }, withdrawn: { state: 'withdrawn' } }

/** Each in a state of its own: before the conclusion, on its way, after it. */
const OPEN = [
  ...['withdrawn', 'presented', 'accepted', 'contested', 'upheld', 'amended', 'submitted', 'drafted', 'confirmed'],
]
const CONFIRMED = ['withdrawn', 'confirmed']
const CONCLUDED = ['withdrawn', 'concluded']

export const swept: SweptFeature = {
  knows: {
    // Drafts are the Team's and the focal agency's; withdrawn findings are never the unit's (rule 7).
    findings: {
      rows: BY_STATE,
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && PRESENTED.includes(row.state)),
    },
    // Personal responsibility: the Team's leaders, its author, the head of the focal agency and UBND; the head of the unit once presented (rule 8).
    finding_responsibilities: {
      rows: BY_STATE,
      to: ({ id, leads, holds, headsUnit }, row) =>
        leads ||
        row.author_id === id ||
        holds('chair', 'viceChair', 'focalHead') ||
        (headsUnit && PRESENTED.includes(row.state)),
    },
  },
  may: {
    'POST /api/findings/:id/files': either(member, unit),
    'POST /api/inspections/:id/findings': member,
    'PUT /api/findings/:id': member,
    'PUT /api/minutes/:id': leads,
    'POST /api/minutes/:id/files': leads,
    'findings submit': member,
    'findings confirm': head,
    'findings present': leads,
    'findings accept': unitHead,
    'findings contest': unitHead,
    'findings uphold': head,
    'findings amend': head,
    'findings withdraw': member,
  },
  sends: {
    'POST /api/inspections/:id/findings': () => ({
      kind: 'shortcoming',
      field: '',
      fact: 'x',
      criterion: '',
      causes: [],
      evidence: 'x',
      responsibilities: [],
    }),
    'PUT /api/findings/:id': () => ({
      kind: 'shortcoming',
      field: '',
      fact: 'x',
      criterion: '',
      causes: [],
      evidence: 'x',
      responsibilities: [],
    }),
    'POST /api/findings/:id/files': aFile,
    'POST /api/minutes/:id/files': aFile,
    'PUT /api/minutes/:id': () => ({ signedOn: TODAY, secretary: PRESENT, unit: PRESENT, teamHead: PRESENT }),
    'findings contest': { explanation: 'x' },
    'findings uphold': { ruling: 'x' },
    'findings amend': { ruling: 'x', fact: 'x' },
    'findings withdraw': { ruling: 'x' },
  },
  reaches: { '/api/findings': { ':id': 'finding' } },
  seeds: {
    inspection: async (seeder, scene) => {
      const { of, author, met, over, paper, ids, things, round } = scene
      things.findings = []
      if (!met) return
      for (const state of over ? CONCLUDED : paper ? CONFIRMED : OPEN) {
        const finding = await seeder.add('findings', {
          ...of,
          kind: 'limitation',
          state,
          author_id: author,
          field: 'procedures',
        })
        await seeder.add(
          'finding_responsibilities',
          { tenant_id: of.tenant_id, finding_id: finding, inspection_id: of.inspection_id, author_id: author },
          { ...of, state },
        )
        things.findings.push(finding)
        const proof = { thing: 'finding', thing_id: finding, side: 'team', uploaded_by: author }
        await seedFile(seeder, scene, { ...proof, shared: state === 'presented' || state === 'concluded' })
        await seedFile(seeder, scene, { ...proof, restricted: true })
        if (state === 'drafted') await seedFile(seeder, scene, { ...proof, state: 'uploading' })
      }
      ids.finding = things.findings[round % things.findings.length]!
    },
  },
}
