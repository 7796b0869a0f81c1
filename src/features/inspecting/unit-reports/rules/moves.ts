import { needsFocal } from '#features/ground/org/rules.ts'
import { checkReturn } from '#features/ground/papers/rules.ts'
import { type Circumstances, holdsPost, holdsSeat } from '#kernel/actor.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { SubmitFacts, UnitReport, UnitReportAction, UnitReportInputs, UnitReportSettings } from './report.ts'
import { missingItems } from './sections.ts'
import { ofUnit, recipient } from './who.ts'

export const UNIT_REPORT_MOVES: Moves<UnitReport, UnitReportInputs, UnitReportSettings> = {
  submit: {
    from: ['notStarted', 'drafting', 'returned'],
    to: 'submitted',
    // Under the head's authority; where the plan asks only for the unit's confirmation, whoever submits gives it.
    who: (actor, report, settings) =>
      holdsPost(actor, 'unitHead', report.unitId) || (settings.declaration !== 'head' && ofUnit(actor, report)),
    setting: 'declaration',
    source: ['CT-IV-4-0', 'CT-IV-4-1', 'TN-I-2-4', 'NX-IV-2.2a-6', 'QN-II-3a-1'],
    check: (report, input, on, settings) =>
      allOf(
        settings.declaration !== 'off' && !input.declared && refusals.DECLARATION_REQUIRED(),
        input.asOf > on && refusals.CUTOFF_MISMATCH({ asOf: input.asOf }),
        checkComplete(report, input),
      ),
    change: (report, input, { by, on }) => ({
      asOf: input.asOf,
      declared: input.declared,
      number: input.number === '' ? null : input.number,
      symbol: input.symbol,
      datedOn: input.datedOn,
      signerId: by.id,
      // Lateness counts from the first sending: a report returned for more is not late for it.
      submittedOn: report.submittedOn ?? on,
      returnReason: '',
      presentedOn: null,
      askBack: '',
    }),
  },
  present: {
    from: ['drafting', 'returned'],
    to: (report) => report.state,
    who: (actor, report) => holdsPost(actor, 'unitOfficer', report.unitId),
    when: (report) => report.presentedOn === null,
    source: ['CT-IV-4-1', 'T2-ORG-4'],
    check: (_report, { unfocused }) => unfocused && needsFocal(unfocused),
    change: (_report, _input, { on }) => ({ presentedOn: on }),
  },
  number: {
    from: ['submitted', 'received'],
    to: (report) => report.state,
    who: ofUnit,
    when: (report) => report.number === null,
    source: 'design',
    check: (_report, input, on) =>
      allOf(
        isBlank(input.number) && refusals.REPORT_NUMBER_REQUIRED(),
        input.datedOn > on && refusals.REPORT_DAY_AHEAD(),
      ),
    change: (_report, { number, symbol, datedOn }) => ({ number: number.trim(), symbol: symbol.trim(), datedOn }),
  },
  askBack: {
    from: ['submitted', 'received'],
    to: (report) => report.state,
    who: ofUnit,
    when: (report) => report.askBack === '',
    source: 'CT-IV-4-1',
    check: (_report, input) => (isBlank(input.reason) ? refusals.ASK_BACK_REASON() : null),
    change: (_report, input) => ({ askBack: input.reason.trim() }),
  },
  return: {
    from: ['submitted', 'received'],
    to: 'returned',
    who: recipient,
    source: 'design',
    check: (_report, input, on) =>
      checkReturn(input) ?? (input.dueOn !== null && input.dueOn < on ? refusals.RETURN_DAY_PASSED() : null),
    change: (report, input) => ({
      returnReason: input.reason.trim(),
      receivedOn: null,
      dueOn: input.dueOn ?? report.dueOn,
      presentedOn: null,
      askBack: '',
    }),
  },
  receive: {
    from: ['submitted'],
    to: 'received',
    who: recipient,
    source: ['QN-III-1-2', 'NX-IV-2.2a-6', 'TN-II-2b-2'],
    check: (_report, input, _on, settings) =>
      settings.requiresSoftCopy && input.softCopyOn === null ? refusals.SOFT_COPY_MISSING() : null,
    change: (_report, input, { on }) => ({ receivedOn: on, softCopyOn: input.softCopyOn }),
  },
  lock: {
    from: ['submitted', 'received'],
    to: 'locked',
    who: (actor, report) => holdsSeat(actor, ['teamHead', 'teamDeputy'], report.teamId),
    source: 'design',
  },
}

/** The acts open to this person. */
export function unitReportActions(report: UnitReport, at: Circumstances<UnitReportSettings>): UnitReportAction[] {
  return openMoves(UNIT_REPORT_MOVES, report, at)
}

function checkComplete(report: UnitReport, facts: SubmitFacts): Refusal | null {
  if (!facts.outline) return isBlank(report.narrative) ? refusals.REPORT_EMPTY() : null
  const missing = missingItems(report, facts)
  return missing.length > 0
    ? refusals.REPORT_ITEM_MISSING({ count: missing.length, items: missing.map((item) => item.text.slice(0, 120)) })
    : null
}
