import { seedFile } from '#features/ground/evidence/sweep.ts'
import { clerk, either, focal, head, holding, leader, leads, type SweptFeature } from '#sweep/feature.ts'
import { OTHER_TEAM } from '#sweep/people.ts'
import type { Row, Seeder } from '#sweep/seeder.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast, PLAN } from '#test/cast.ts'

const words = { reason: 'x', places: [{ where: 'x', was: 'x', now: 'y' }], formOnly: true }

export const swept: SweptFeature = {
  knows: {
    // Known as the paper that it puts right: its issue opens it to the unit, one of a plan to everybody who works under it, one of a detailed
    // plan to who sits in a Team of the plan.
    errata: {
      rows: {
        'of an inspection, on its way': { state: 'submitted', team_id: 'x' },
        'of an inspection, issued': { state: 'issued', team_id: 'x' },
        'of a plan, on its way': { state: 'draft', team_id: null },
        'of a plan, issued': { state: 'issued', team_id: null, paper_kind: 'plan' },
        'of a detailed plan, issued': { state: 'issued', team_id: null, paper_kind: 'detailedPlan' },
      },
      to: ({ office, inTeam, inUnit, onlyAdministers, sitsIn }, row) => {
        if (office) return true
        if (row.team_id === null && row.state !== 'issued') return false
        // A detailed plan names units and days: no unit reads of it what its own notice does not say.
        if (row.paper_kind === 'detailedPlan') return sitsIn(row.team_of_plan) || sitsIn(row.other_team)
        if (row.team_id === null) return !onlyAdministers
        return inTeam || (inUnit && row.state === 'issued')
      },
    },
  },
  may: {
    'POST /api/errata': either(focal, leads),
    'PUT /api/errata/:id': either(focal, leads),
    'POST /api/errata/:id/files': either(focal, clerk),
    'errata submit': either(focal, leads),
    'errata cancel': either(focal, leads),
    'errata return': either(leader, head, holding('focalHead')),
    'errata sign': either(leader, head, holding('focalHead'), clerk),
    'errata issue': either(clerk, focal),
  },
  sends: {
    'POST /api/errata': ({ ids }) => ({ kind: 'conclusionNotice', id: ids.inspection, ...words }),
    'PUT /api/errata/:id': () => words,
    'POST /api/errata/:id/files': aFile,
    'errata return': { reason: 'x' },
    'errata sign': { signerId: cast.lan.id },
    'errata issue': { number: '31', symbol: 'UBND-SNV', issuedOn: TODAY },
  },
  reaches: {
    '/api/errata': { ':id': 'erratum' },
    '/api/errata/of': { ':kind': 'paperKind', ':id': 'inspection' },
  },
  seeds: {
    locality: async (_seeder, { ids }) => {
      ids.paperKind = 'conclusionNotice'
    },
    plan: async (seeder, { tenant, planId, teamId, state }) => {
      if (state !== 'issued' && state !== 'signed') return
      const of = { tenant_id: tenant, inspection_id: null, team_id: null, unit_id: null }
      await seedErratum(
        seeder,
        { ...of, paper_of: 'plan', paper_kind: 'plan', paper_id: planId },
        state === 'issued' ? 'issued' : 'draft',
      )
      if (state !== 'issued') return
      const ofDetailed = { ...of, paper_of: 'plan', paper_kind: 'detailedPlan', paper_id: planId }
      // Both Teams of the plan.
      const teams = { team_of_plan: teamId, ...(planId === PLAN && { other_team: OTHER_TEAM }) }
      await seedErratum(seeder, ofDetailed, 'issued', teams)
    },
    inspection: async (seeder, scene) => {
      const { of, over, state, ids, things } = scene
      if (!over) return
      const states = state === 'concluded' ? ['issued', 'draft'] : ['draft', 'submitted', 'signed', 'returned']
      for (const [at, one] of states.entries()) {
        const paper = { paper_of: 'inspection', paper_kind: KINDS[at], paper_id: of.inspection_id }
        ids.erratum = await seedErratum(seeder, { ...of, ...paper }, one)
        things.errata = [...(things.errata ?? []), ids.erratum]
        // Nobody issues it on his own word alone.
        if (one === 'signed')
          await seedFile(seeder, scene, {
            thing: 'erratum',
            thing_id: ids.erratum,
            side: 'team',
            uploaded_by: cast.dung.id,
          })
      }
    },
  },
}

/** One letter under way for each kind of paper; on the notice itself there is none yet, so that one may be begun. */
const KINDS = ['scheduleNotice', 'correctedConclusion', 'x', 'y']

async function seedErratum(seeder: Seeder, of: Row, state: string, facts: Row = {}): Promise<string> {
  const issued = state === 'issued'
  const row = { ...of, state }
  const known = { ...row, ...facts }
  const paper = {
    ...{ type: 'TB', number: '9', symbol: 'TB-UBND', issuedOn: TODAY, addressees: ['x'], fileLine: 'VT' },
    abstract: seeder.canary('errata', 'paper', known),
    issuer: { superior: [], lines: ['x'], name: 'x', place: 'x' },
  }
  const places = [{ where: 'x', was: seeder.canary('errata', 'places', known), now: 'x' }]
  const letter = {
    ...row,
    ...{ body: 'committee', paper, places: JSON.stringify(places), symbol: 'UBND-SNV' },
    ...{ submitted_by: state === 'draft' ? null : cast.thuy.id, submitted_on: state === 'draft' ? null : TODAY },
    ...{
      signer_id: issued || state === 'signed' ? cast.lan.id : null,
      signed_on: issued || state === 'signed' ? TODAY : null,
    },
    ...{ issued_on: issued ? TODAY : null, ...(!issued && { number: null }) },
  }
  return seeder.add('errata', letter, facts)
}
