import { seedFile } from '#features/ground/evidence/sweep.ts'
import { either, focal, leader, leads, runs, type SweptFeature, unit, unitHead } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

/** What an issued conclusion may have asked, each in another state. */
const ISSUED = [
  ...['notImplemented', 'handlingProposed', 'escalated', 'issued', 'issuedUpward', 'agreed', 'asked'],
  ...['disagreed', 'referred', 'remedying', 'remedyReported', 'handled', 'done'],
]
const STEPS: Readonly<Record<string, readonly string[]>> = {
  escalated: ['escalation', 'answer'],
  handlingProposed: ['remedy', 'notImplemented', 'handlingProposal'],
  done: ['remedy', 'acceptance'],
}

export const swept: SweptFeature = {
  knows: {
    recommendations: {
      rows: {
        draft: { state: 'draft', addressee: 'unit' },
        'issued to the unit': { state: 'issued', addressee: 'unit' },
        'issued to a higher authority': { state: 'issued', addressee: 'upper' },
      },
      to: ({ office, inTeam, inUnit }, row) =>
        office || inTeam || (inUnit && row.state !== 'draft' && row.addressee === 'unit'),
    },
    // A proposal of handling is Sở Nội vụ's and UBND's; the unit reads the decision (rule 9). A referral is not the unit's paper.
    recommendation_steps: {
      rows: {
        'proposal of handling': { kind: 'handlingProposal' },
        referral: { kind: 'referral' },
        'any other step': { kind: 'remedy' },
      },
      to: ({ office, inTeam, inUnit }, row) =>
        row.kind === 'handlingProposal' ? office : office || inTeam || (inUnit && row.kind !== 'referral'),
    },
  },
  may: {
    'POST /api/recommendations/:id/files': either(unit, focal),
    'recommendations agree': unitHead,
    'recommendations disagree': unitHead,
    'recommendations refer': leads,
    'recommendations direct': either(focal, leader),
    'recommendations startRemedy': unitHead,
    'recommendations reportRemedy': unitHead,
    'recommendations requestExtension': unitHead,
    'recommendations extend': either(focal, leader, runs),
    'recommendations refuseExtension': either(focal, leader, runs),
    'recommendations accept': either(focal, leads),
    'recommendations takeBack': either(focal, leads),
    'recommendations reject': either(focal, leads),
    'recommendations urge': focal,
    'recommendations lapse': focal,
    'recommendations proposeHandling': focal,
    'recommendations handle': either(focal, leader),
    'recommendations resume': focal,
    'recommendations close': focal,
    'recommendations escalate': focal,
    'recommendations answer': focal,
  },
  sends: {
    'POST /api/recommendations/:id/files': aFile,
    'recommendations disagree': { reason: 'x' },
    'recommendations refer': { document: 'x', text: 'x' },
    'recommendations direct': {
      effect: 'uphold',
      text: 'x',
      document: 'x',
      authority: 'x',
      amendedText: '',
      dueOn: '2026-05-30',
    },
    'recommendations startRemedy': { text: 'x' },
    'recommendations reportRemedy': { text: 'x', legalGround: '', percent: 50, evidence: ['x'], solution: 'x' },
    'recommendations requestExtension': { dueOn: '2026-06-30', reason: 'x' },
    'recommendations extend': { dueOn: '2026-06-30', document: 'x', reason: 'x' },
    'recommendations refuseExtension': { reason: 'x' },
    'recommendations accept': { text: 'x' },
    'recommendations reject': { reason: 'x', dueOn: '2026-05-30' },
    'recommendations urge': { document: 'x', text: '' },
    'recommendations lapse': { text: 'x' },
    'recommendations proposeHandling': { facts: 'x', document: 'x' },
    'recommendations handle': { decision: 'x', document: 'x', authority: 'x' },
    'recommendations resume': { dueOn: '2026-05-30' },
    'recommendations close': { text: 'x' },
    'recommendations escalate': { authority: 'x', document: 'x' },
    'recommendations answer': { text: 'x', document: 'x' },
  },
  reaches: { '/api/recommendations': { ':id': 'recommendation' } },
  seeds: {
    inspection: async (seeder, scene) => {
      const { of, opened, over, ready, things, ids, round } = scene
      things.recommendations = []
      if (!opened) return
      for (const [at, stage] of (over ? ISSUED : ['draft']).entries()) {
        const upward = stage === 'escalated' || stage === 'issuedUpward'
        const recommendation = await seeder.add('recommendations', {
          ...of,
          ordinal: at + 1,
          addressee: upward ? 'upper' : 'unit',
          state: ready ? 'closed' : stage === 'issuedUpward' ? 'issued' : stage === 'asked' ? 'remedying' : stage,
          // The unit has asked for more time.
          asked_due_on: stage === 'asked' ? '2026-05-30' : null,
          asked_by: stage === 'asked' ? cast.hoa.id : null,
          binding: stage === 'issued' ? 'no' : stage === 'remedying' ? 'upheld' : 'agreed',
          due_on: stage === 'remedying' ? '2026-03-01' : '2026-04-30',
          respond_on: '2026-03-30',
          issued_text: null,
          acceptor: stage === 'draft' ? null : 'teamOrFocal',
          notice_on: stage === 'draft' ? null : '2026-03-12',
        })
        things.recommendations.push(recommendation)
        // The copy of the directing paper, which whoever records the direction of another has at hand.
        if (stage === 'referred')
          await seedFile(seeder, scene, {
            ...{ thing: 'recommendation', thing_id: recommendation, side: 'team', uploaded_by: cast.thuy.id },
          })
        for (const kind of stage === 'draft' ? [] : (STEPS[stage] ?? ['disagreement', 'referral', 'direction']))
          await seeder.add('recommendation_steps', {
            tenant_id: of.tenant_id,
            recommendation_id: recommendation,
            team_id: of.team_id,
            unit_id: of.unit_id,
            kind,
            // What was accepted today may be taken back by who accepted it.
            ...(kind === 'acceptance'
              ? { on_day: TODAY, by_id: cast.minh.id }
              : { on_day: '2026-03-12', by_id: cast.hoa.id }),
          })
      }
      ids.recommendation = things.recommendations[round % things.recommendations.length]!
    },
  },
}
