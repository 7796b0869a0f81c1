import { clerk, either, focal, member, type Scene, type SweptFeature, unit } from '#sweep/feature.ts'
import type { Seeder } from '#sweep/seeder.ts'
import { cast } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: {
    // What one side has not sent or presented the other does not know; what proves a personal responsibility is read like it (rules 7, 8).
    evidence_files: {
      rows: {
        "the unit's, not sent": { side: 'unit', shared: false, restricted: false },
        "the unit's, sent": { side: 'unit', shared: true, restricted: false },
        "the Team's, not presented": { side: 'team', shared: false, restricted: false },
        "the Team's, presented": { side: 'team', shared: true, restricted: false },
        'the original of a plan not yet issued': { thing: 'planOriginal', shared: false },
        'the original of an issued plan': { thing: 'planOriginal', shared: true },
        'proof of a personal responsibility': { side: 'team', shared: false, restricted: true },
      },
      to: ({ id, leads, holds, office, inTeam, inUnit, onlyAdministers }, row) => {
        if (row.thing === 'planOriginal' || row.thing === 'plan' || (row.thing === 'erratum' && row.team_id === null))
          return office || (row.shared && !onlyAdministers)
        if (row.restricted) return leads || row.uploaded_by === id || holds('chair', 'viceChair', 'focalHead')
        return row.side === 'unit'
          ? inUnit || (row.shared && (office || inTeam))
          : office || inTeam || (inUnit && row.shared)
      },
    },
  },
  may: {
    // Only who began the upload goes on with it or takes it away again: the unit's officer, the author of the findings, the clerk, and the
    // focal agency with the copy of a directing paper.
    'PUT /api/files/:id/chunks': either(member, unit, clerk, focal),
    'POST /api/files/:id/finish': either(member, unit, clerk, focal),
    'POST /api/files/:id/remove': either(member, unit, clerk, focal),
  },
  sends: {
    'PUT /api/files/:id/chunks': () => Buffer.from('x'),
    'POST /api/files/:id/finish': () => ({}),
    'POST /api/files/:id/remove': () => ({}),
  },
  reaches: { '/api/files': { ':id': 'file' }, '/api/signed-copies': { ':paper': 'signedPaper', ':id': 'plan' } },
  seeds: {
    locality: async (_seeder, { ids }) => {
      ids.signedPaper = 'plan'
    },
  },
}

/** What lies beside a plan, the file that it was read from or its signed copy: the office's, from the issue on the locality's. */
export async function seedPlanFile(seeder: Seeder, { tenant, planId, thing, shared, type }: PlanFile): Promise<void> {
  const row = {
    tenant_id: tenant,
    inspection_id: null,
    team_id: null,
    unit_id: null,
    thing,
    thing_id: planId,
    part_id: null,
    side: 'team',
    shared,
    restricted: false,
    size: 1,
    type,
    state: 'stored',
    refusal: '',
    scanned: 'no',
    uploaded_by: cast.thuy.id,
  }
  const sha256 = await seeder.keep('evidence_files', row)
  await seeder.add('evidence_files', { ...row, sha256, served_sha256: sha256 })
}

interface PlanFile {
  readonly tenant: string
  readonly planId: string
  readonly thing: 'planOriginal' | 'plan' | 'detailedPlan'
  readonly shared: boolean
  readonly type: 'pdf' | 'text'
}

/** Bytes that are a canary, attached to a thing of the inspection. */
export async function seedFile(seeder: Seeder, { of, things }: Scene, given: Record<string, unknown>): Promise<void> {
  const row = {
    ...of,
    part_id: null,
    shared: false,
    restricted: false,
    size: 1,
    type: 'pdf',
    state: 'stored',
    refusal: '',
    scanned: 'no',
    ...given,
  }
  const sha256 = await seeder.keep('evidence_files', row)
  things.files = [
    ...(things.files ?? []),
    await seeder.add('evidence_files', { ...row, sha256, served_sha256: sha256 }),
  ]
}
