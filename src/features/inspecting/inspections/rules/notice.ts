import { checkIssueDay, checkNumber, checkSignDay } from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { InspectionSettings, NoticeFacts, NoticeInput, NoticeSigning } from './inputs.ts'

/**
 * Thời hạn gửi báo cáo: the first session's day less the lead days, in calendar days; null where the plan sets none.
 * Not moved for weekends.
 *
 * @source QN-III-1-1, NX-IV-2.2a-6, TN-II-2b-2
 */
export function reportDueOn(heldOn: Day, leadDays: number | null): Day | null {
  return leadDays === null ? null : addDays(heldOn, -leadDays)
}

/** Where the unit's report goes, as notices and the report itself say it; '' where the plan does not. @source NX-IV-2.2a-6 */
export function reportAddress({ reportRecipient, reportVia }: Pick<Profile, 'reportRecipient' | 'reportVia'>): string {
  if (reportVia === '') return reportRecipient
  return `${reportRecipient || 'Đoàn kiểm tra'} (qua ${reportVia})`
}

export function checkNotice(input: NoticeInput & NoticeFacts, on: Day, settings: InspectionSettings): Refusal | null {
  const due = input.signed ? input.signed.reportDueOn : noticeDueOn(input, settings.reportLeadDays)
  return allOf(
    checkContents(input, settings),
    input.signed === null && isBlank(input.signerId) && refusals.NOTICE_SIGNER_REQUIRED(),
    checkNumber('scheduleNotice', input.number),
    checkIssueDay(input.issuedOn, on, input.signed?.signedOn ?? null),
    checkDue(due, input.issuedOn, input.heldOn),
  )
}

/** Ghi nhận thông báo đã ký: everything that the paper says stands then, but its number and day. @refuses NOTICE_SIGNED @source CT-IV-1-6, CT-IV-4-1 */
export function checkNoticeSigning(
  input: NoticeSigning & NoticeFacts,
  on: Day,
  settings: InspectionSettings,
): Refusal | null {
  const signedOn = input.signedOn ?? on
  return allOf(
    input.signed !== null && refusals.NOTICE_SIGNED(),
    checkContents(input, settings),
    checkSignDay(signedOn, on),
    checkDue(noticeDueOn({ ...input, issuedOn: signedOn }, settings.reportLeadDays), signedOn, input.heldOn),
  )
}

function checkContents(input: NoticeFacts, settings: InspectionSettings): Refusal | null {
  return allOf(
    settings.outline !== 'none' && !input.hasOutline && refusals.OUTLINE_REQUIRED(),
    isBlank(input.composition) &&
      (settings.compositionInNotice === 'required'
        ? refusals.COMPOSITION_NOT_ASKED()
        : settings.attendeeRules.length > 0 && refusals.COMPOSITION_REQUIRED()),
  )
}

function checkDue(due: Day | null, from: Day, heldOn: Day): Refusal | null {
  if (due === null) return refusals.REPORT_DUE_REQUIRED()
  return due >= heldOn || due < from ? refusals.REPORT_DUE_MISPLACED({ issuedOn: from, heldOn }) : null
}

/** The due day that a notice states: typed where the plan sets none or the computed one has passed; else computed. @source CT-IV-4-1, QN-III-1-1 */
export function noticeDueOn(
  input: Pick<NoticeInput, 'issuedOn' | 'reportDueOn'> & Pick<NoticeFacts, 'heldOn'>,
  leadDays: number | null,
): Day | null {
  const computed = reportDueOn(input.heldOn, leadDays)
  return computed !== null && computed >= input.issuedOn ? computed : input.reportDueOn
}
