import { type Circumstances, holdsPost, holdsSeat } from '#kernel/actor.ts'
import { allOf } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkFinding, checkResponsibility, checkRuling } from './conditions.ts'
import type { Finding, FindingAction, FindingInputs, FindingSettings } from './finding.ts'
import { head, unitHead } from './who.ts'

export const FINDING_MOVES: Moves<Finding, FindingInputs, FindingSettings> = {
  submit: {
    from: ['drafted'],
    to: 'submitted',
    who: (actor, finding) => actor.id === finding.authorId || head(actor, finding),
    source: 'design',
    check: (finding, input, _on, settings) =>
      allOf(checkFinding(finding), checkResponsibility(finding, input, settings)),
  },
  confirm: {
    from: ['drafted', 'submitted'],
    to: 'confirmed',
    who: head,
    source: 'CT-I-2a-1',
    check: (finding, input, _on, settings) =>
      allOf(checkFinding(finding), checkResponsibility(finding, input, settings)),
  },
  present: {
    from: ['confirmed'],
    to: 'presented',
    who: (actor, finding) => holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], finding.teamId),
    source: 'design',
  },
  accept: { from: ['presented'], to: 'accepted', who: unitHead, source: 'design' },
  contest: {
    from: ['presented'],
    to: 'contested',
    who: unitHead,
    source: 'design',
    check: (_finding, input) => (isBlank(input.explanation) ? refusals.EXPLANATION_REQUIRED() : null),
    change: (_finding, input) => ({ explanation: input.explanation.trim() }),
  },
  uphold: {
    from: ['contested'],
    to: 'upheld',
    who: head,
    source: 'design',
    check: (_finding, input) => checkRuling(input.ruling),
    change: (_finding, input) => ({ ruling: input.ruling.trim() }),
  },
  amend: {
    from: ['contested'],
    to: 'amended',
    who: head,
    source: 'design',
    check: (_finding, input) => allOf(checkRuling(input.ruling), isBlank(input.fact) && refusals.FACT_REQUIRED()),
    change: (_finding, input) => ({ ruling: input.ruling.trim(), fact: input.fact.trim() }),
  },
  withdraw: {
    from: ['drafted', 'submitted', 'confirmed', 'presented', 'contested'],
    to: 'withdrawn',
    who: (actor, finding) => head(actor, finding) || (finding.state === 'drafted' && actor.id === finding.authorId),
    source: 'design',
    check: (_finding, input) => checkRuling(input.ruling),
    change: (_finding, input) => ({ ruling: input.ruling.trim() }),
  },
  conclude: {
    from: ['confirmed', 'presented', 'accepted', 'upheld', 'amended'],
    to: 'concluded',
    brought: true,
    who: (actor, finding) =>
      holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], finding.teamId) ||
      holdsPost(actor, ['focalHead', 'focalOfficer', 'clerk']),
    source: 'CT-IV-5-1',
  },
}

/** The acts open to this person. */
export function findingActions(finding: Finding, at: Circumstances<FindingSettings>): FindingAction[] {
  return openMoves(FINDING_MOVES, finding, at)
}
