import { formNames, methodNames } from '#features/planning/plans/texts/forms.ts'
import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'
import { several } from '#kernel/words.ts'
import type { Inspection } from './rules/inspection.ts'

const show = (day: string) => (day === '' ? '…' : showDay(day as Day))
const english = (day: string) => (day === '' ? '…' : showDayInEnglish(day as Day))

export const refusals = defineRefusals({
  RESULT_INCOMPLETE: {
    kind: 'conflict',
    source: 'CT-II-0',
    vi: ({ names }: { names: readonly string[] }) =>
      `Nội dung trọng tâm chưa có kết quả: ${names.join('; ')}. Hãy đánh giá, hoặc ghi lý do không áp dụng.`,
    en: ({ names }: { names: readonly string[] }) =>
      `In focus, without a result: ${names.join('; ')}. Judge them, or say why they do not apply.`,
  },
  REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do.',
    en: () => 'Please give the reason.',
  },
  PLAN_NOT_ISSUED: {
    kind: 'conflict',
    source: 'CT-III-1b-6',
    vi: () =>
      'Kế hoạch chưa ban hành hoặc đã kết thúc nên chưa lập được cuộc kiểm tra. Hãy chọn kế hoạch đang thực hiện.',
    en: () =>
      'The plan is not issued yet, or is closed, so no inspection can be set up under it. Choose a plan in force.',
  },
  ROUND_NOT_ISSUED: {
    kind: 'conflict',
    source: 'NX-IV-2.2a-5',
    vi: () =>
      'Kế hoạch nêu đợt này có kế hoạch riêng, kế hoạch riêng chưa ban hành nên chưa xếp lịch được. Hãy gắn kế hoạch riêng và mở đợt ở trang kế hoạch.',
    en: () =>
      'The plan announces a separate plan for this round, which is not issued yet, so nothing can be scheduled. Link that plan and open the round on the page of the plan.',
  },
  ROUND_CLOSED: {
    kind: 'conflict',
    vi: () => 'Đợt kiểm tra này đã kết thúc. Hãy chọn đợt đang thực hiện.',
    en: () => 'This round is closed. Choose one that is still open.',
  },
  NOTICE_FORBIDDEN_FOR_SURPRISE: {
    kind: 'conflict',
    source: ['CT-III-2b-1', 'TN-II-2c-1'],
    vi: () => 'Kiểm tra đột xuất không xếp lịch và không thông báo trước. Hãy dùng mục “Kiểm tra đột xuất”.',
    en: () => 'A surprise inspection is neither scheduled nor announced. Use the page “Surprise inspections”.',
  },
  TEAM_OF_ANOTHER_PLAN: {
    kind: 'invalid',
    field: 'teamId',
    source: 'CT-IV-1-1',
    vi: () => 'Đoàn được chọn thuộc kế hoạch khác. Hãy chọn Đoàn của kế hoạch này.',
    en: () => 'The chosen team belongs to another plan. Choose a team of this plan.',
  },
  TEAM_NOT_ESTABLISHED: {
    kind: 'conflict',
    source: ['CT-IV-1-1', 'TN-IVb-a-1'],
    vi: () =>
      'Đoàn kiểm tra chưa có quyết định thành lập nên chưa xếp lịch được. Hãy ghi nhận quyết định thành lập Đoàn trước.',
    en: () => 'The team has not been set up by decision, so nothing can be scheduled. Record the decision first.',
  },
  TEAM_MANDATE: {
    kind: 'conflict',
    source: ['CT-IV-1-2', 'TN-IVb-a-2b'],
    vi: ({ form }: Pick<Asked, 'form'>) =>
      `Đoàn này không được giao ${called(formNames.vi, form)}. Hãy chọn Đoàn có nhiệm vụ phù hợp.`,
    en: ({ form }: Pick<Asked, 'form'>) =>
      `This team’s mandate does not include ${called(formNames.en, form)}. Choose a team that has it.`,
  },
  SESSION_IN_PAST: {
    kind: 'invalid',
    field: 'heldOn',
    vi: ({ heldOn }: { heldOn: string }) => `Ngày ${show(heldOn)} đã qua. Hãy chọn ngày từ hôm nay trở đi.`,
    en: ({ heldOn }) => `The day ${english(heldOn)} has passed. Choose today or later.`,
  },
  OUTSIDE_PLAN_WINDOW: {
    kind: 'invalid',
    field: 'heldOn',
    source: ['CT-III-1b-1', 'NX-II-2.1-7', 'KG-II-3', 'TN-III-2'],
    vi: (window: Span) =>
      `Ngày này ngoài thời gian kiểm tra của kế hoạch (${span(window)}). Hãy chọn ngày khác hoặc điều chỉnh kế hoạch.`,
    en: (window) =>
      `This day is outside the plan’s window (${englishSpan(window)}). Choose another day or amend the plan.`,
  },
  OUTSIDE_INDICATIVE_WINDOW: {
    kind: 'invalid',
    field: 'outsideReason',
    source: 'NX-II-2.1-3',
    vi: (window: Span) =>
      `Ngày này ngoài thời gian dự kiến của kế hoạch (${span(window)}). Hãy ghi lý do để vẫn xếp lịch, hoặc chọn ngày khác.`,
    en: (window) =>
      `This day is outside the plan’s indicative window (${englishSpan(window)}). It can still be chosen: give a reason, or choose another day.`,
  },
  REINSPECTION_OUTSIDE_WINDOW: {
    kind: 'invalid',
    field: 'outsideReason',
    source: 'TN-III-2',
    setting: 'reinspectionOutsideWindow',
    vi: (window: Span) =>
      `Kiểm tra lại vào ngày ngoài thời gian kiểm tra của kế hoạch (${span(window)}). Hãy ghi lý do để vẫn xếp lịch, hoặc chọn ngày khác.`,
    en: (window) =>
      `This inspection again lies outside the plan’s window (${englishSpan(window)}). It can still be chosen: give a reason, or choose another day.`,
  },
  SCHEDULE_BEFORE_ISSUE: {
    kind: 'invalid',
    source: 'CT-HDR-2',
    vi: ({ issuedOn }: { issuedOn: string }) =>
      `Ngày kiểm tra trước ngày ban hành kế hoạch (${show(issuedOn)}). Hãy chọn ngày khác, hoặc xác nhận và ghi lý do.`,
    en: ({ issuedOn }) =>
      `The session lies before the plan was issued (${english(issuedOn)}). Choose another day, or confirm and give the reason.`,
  },
  DAY_OFF: {
    kind: 'invalid',
    vi: ({ heldOn }: { heldOn: string }) =>
      `Ngày ${show(heldOn)} là thứ Bảy hoặc Chủ nhật. Hãy chọn ngày làm việc, hoặc xác nhận và ghi lý do.`,
    en: ({ heldOn }) =>
      `${english(heldOn)} is a Saturday or Sunday. Choose a working day, or confirm and give the reason.`,
  },
  LEAD_TIME_TOO_SHORT: {
    kind: 'invalid',
    source: ['QN-III-1-1', 'TN-II-2b-2'],
    setting: 'reportLeadDays',
    vi: ({ dueOn, left }: { dueOn: string; left: number }) =>
      `Hạn gửi báo cáo theo kế hoạch (${show(dueOn)}) đã qua vì chỉ còn ${left} ngày. Hãy ấn định hạn khác trong thông báo; đơn vị không tính là gửi chậm theo hạn cũ.`,
    en: ({ dueOn, left }) =>
      `The report would have been due on ${english(dueOn)}, but only ${left} days are left. Set another day in the notice; the unit is not late by the old one.`,
  },
  SESSION_CLASH: {
    kind: 'conflict',
    field: 'startsAt',
    vi: ({ unit }: { unit: string }) => `Đoàn đã có buổi làm việc cùng giờ tại ${unit}. Hãy chọn giờ hoặc ngày khác.`,
    en: ({ unit }) => `The team already sits at ${unit} at that time. Choose another time or day.`,
  },
  SESSION_ENDS_TOO_EARLY: {
    kind: 'invalid',
    field: 'endsAt',
    vi: () => 'Giờ kết thúc phải sau giờ bắt đầu. Hãy sửa giờ, hoặc để trống giờ kết thúc.',
    en: () => 'The session must end after it begins. Change the time, or leave the end blank.',
  },
  PLACE_REQUIRED: {
    kind: 'invalid',
    field: 'place',
    vi: () => 'Hãy ghi địa điểm làm việc.',
    en: () => 'Please give the place.',
  },
  OUTLINE_REQUIRED: {
    kind: 'invalid',
    source: ['CT-IV-1-7', 'QN-III-1-4'],
    setting: 'outline',
    vi: () =>
      'Thông báo phải kèm đề cương báo cáo nhưng kế hoạch chưa có đề cương. Hãy nhập đề cương vào kế hoạch trước.',
    en: () => 'The notice must carry the report outline, but the plan has none yet. Add the outline to the plan first.',
  },
  COMPOSITION_REQUIRED: {
    kind: 'invalid',
    field: 'composition',
    setting: 'attendeeRules',
    vi: () =>
      'Kế hoạch quy định thành phần làm việc của đơn vị. Hãy ghi thành phần vào buổi làm việc trước khi thông báo.',
    en: () => 'The plan says whom the unit must bring. State the composition in the session before the notice.',
  },
  COMPOSITION_NOT_ASKED: {
    kind: 'invalid',
    field: 'composition',
    source: 'KG-III-3b-1',
    setting: 'compositionInNotice',
    vi: () =>
      'Đơn vị phải cử đúng thành phần nên thông báo phải nêu thành phần. Hãy ghi thành phần của đơn vị vào buổi làm việc trước khi thông báo.',
    en: () =>
      'The unit must send the right people, so the notice must say who. State the unit’s composition in the session first.',
  },
  NOTICE_SIGNED: {
    kind: 'conflict',
    vi: () =>
      'Thông báo lịch này đã ghi nhận ký, đang chờ cấp số. Hãy cấp số, ban hành; nếu nội dung thay đổi, hãy xếp lại lịch.',
    en: () =>
      'The signature of this schedule notice is recorded and it waits for its number. Number and issue it; if its words change, schedule again.',
  },
  NOTICE_SIGNER_REQUIRED: {
    kind: 'invalid',
    field: 'signerId',
    vi: () => 'Hãy chọn người đã ký thông báo.',
    en: () => 'Choose who signed the notice.',
  },
  REPORT_DUE_REQUIRED: {
    kind: 'invalid',
    field: 'reportDueOn',
    source: 'CT-IV-4-1',
    setting: 'reportLeadDays',
    vi: () =>
      'Kế hoạch không quy định số ngày, hoặc ngày tính theo kế hoạch đã qua. Hãy ấn định ngày đơn vị phải gửi báo cáo.',
    en: () => 'State the day the report is due; this plan sets no number of days.',
  },
  REPORT_DUE_MISPLACED: {
    kind: 'invalid',
    field: 'reportDueOn',
    source: 'CT-IV-1-6',
    setting: 'reportLeadDays',
    vi: ({ issuedOn, heldOn }: { issuedOn: string; heldOn: string }) =>
      `Hạn gửi báo cáo phải từ ngày thông báo (${show(issuedOn)}) và trước ngày kiểm tra (${show(heldOn)}). Hãy sửa lại.`,
    en: ({ issuedOn, heldOn }) =>
      `The report must be due from the day of the notice (${english(issuedOn)}) on and before the session (${english(heldOn)}). Correct it.`,
  },
  TEAM_NOT_ACTIVE: {
    kind: 'conflict',
    vi: () =>
      'Đoàn chưa hoàn tất phân công nhiệm vụ nên chưa bắt đầu buổi làm việc được. Hãy phân công lĩnh vực cho từng thành viên trước.',
    en: () =>
      'The team has not completed its assignment of fields, so the session cannot begin. Assign every member first.',
  },
  SESSION_NOT_YET: {
    kind: 'conflict',
    vi: ({ heldOn }: { heldOn: string }) =>
      `Buổi làm việc vào ngày ${show(heldOn)}, chưa đến ngày. Nếu đổi ngày, hãy thông báo lại lịch.`,
    en: ({ heldOn }) =>
      `The session is on ${english(heldOn)}, which has not come. If the day changes, send a new notice.`,
  },
  REPORT_ABSENCE_UNRECORDED: {
    kind: 'invalid',
    field: 'reportAbsence',
    source: 'NX-IV-2.2a-6',
    vi: () => 'Đơn vị chưa gửi báo cáo. Hãy ghi rõ việc chưa có báo cáo (lý do, cách xử lý) rồi bắt đầu.',
    en: () => 'The unit’s report has not come. Note its absence (reason, what is done) and then begin.',
  },
  ONLY_TEAM_HEAD: {
    kind: 'forbidden',
    source: ['QN-II-3a-6', 'QN-II-4-2'],
    vi: ({ decides }: HeadDecides) =>
      decides === 'day'
        ? 'Thời gian của cuộc kiểm tra này do Trưởng đoàn quyết định. Hãy báo Trưởng đoàn xem và đồng ý lịch.'
        : decides === 'unit'
          ? 'Với hình thức này, thời gian và đơn vị do Trưởng đoàn quyết định. Hãy đề nghị Trưởng đoàn của Đoàn này chọn đơn vị.'
          : 'Chỉ Trưởng đoàn được kết luận sơ bộ (nhận xét, đánh giá). Hãy chuyển nội dung đã soạn cho Trưởng đoàn xác nhận.',
    en: ({ decides }: HeadDecides) =>
      decides === 'day'
        ? 'The team head decides the day of this inspection. Ask the head to look at it and agree.'
        : decides === 'unit'
          ? 'In this form the team head decides day and unit. Ask the head of this Team to choose the unit.'
          : 'Only the team head gives the preliminary conclusion. Hand the draft to the head to confirm.',
  },
  DAY_NOT_AGREED: {
    kind: 'conflict',
    source: ['QN-II-4-2', 'CT-IV-2b-1'],
    vi: () =>
      'Thời gian của cuộc kiểm tra này do Trưởng đoàn quyết định; lịch chưa được Trưởng đoàn đồng ý. Hãy báo Trưởng đoàn xem lịch.',
    en: () => 'The team head decides the day of this inspection, and has not agreed to it yet. Ask the head.',
  },
  REPORT_DUE_PAST: {
    kind: 'invalid',
    field: 'reportDueOn',
    source: 'TN-II-2a-1',
    vi: ({ dueOn }: { dueOn: string }) => `Hạn gửi báo cáo ${show(dueOn)} phải sau hôm nay. Hãy chọn ngày khác.`,
    en: ({ dueOn }) => `The report cannot be due by ${english(dueOn)}: choose a day after today.`,
  },
  CLARIFICATION_EMPTY: {
    kind: 'invalid',
    field: 'text',
    source: 'TN-II-2a-1',
    vi: () => 'Hãy ghi nội dung.',
    en: () => 'Write it down.',
  },
  PRELIM_TEXT_REQUIRED: {
    kind: 'invalid',
    field: 'text',
    source: 'QN-II-3a-6',
    setting: 'conclusionArtefacts',
    vi: () => 'Chưa có nội dung. Hãy ghi kết quả nổi bật, hạn chế chính và việc đơn vị phải làm ngay, rồi xác nhận.',
    en: () =>
      'The text is missing. Write the main results, the main limitations and what the unit must do at once, then confirm.',
  },
  PRELIM_CONCLUSION_REQUIRED: {
    kind: 'conflict',
    source: 'QN-II-3a-6',
    setting: 'conclusionArtefacts',
    vi: () => 'Chưa có kết luận sơ bộ của Trưởng đoàn. Hãy đề nghị Trưởng đoàn ghi kết luận sơ bộ.',
    en: () => 'The team head has not given the preliminary conclusion. Ask the head to record it.',
  },
  HEAD_REMARKS_MISSING: {
    kind: 'conflict',
    setting: 'conclusionArtefacts',
    vi: () => 'Chưa có nhận xét, đánh giá của Trưởng đoàn tại đơn vị. Hãy đề nghị Trưởng đoàn ghi nhận xét.',
    en: () => 'The team head’s remarks on the unit are missing. Ask the head to record them.',
  },
  CONCLUSION_NOTICE_REQUIRED: {
    kind: 'conflict',
    source: 'CT-IV-5-1',
    setting: 'conclusionArtefacts',
    vi: () => 'Mỗi cuộc kiểm tra phải có thông báo kết luận. Hãy ban hành thông báo kết luận trước.',
    en: () => 'Every inspection must have its conclusion notice. Issue it first.',
  },
  LISTS_REQUIRED: {
    kind: 'conflict',
    source: 'TN-I-2-3',
    setting: 'conclusionArtefacts',
    vi: () =>
      'Chưa gửi đơn vị danh sách những mặt làm được và chưa làm được. Hãy hoàn thành và gửi hai danh sách này trước.',
    en: () =>
      'The lists of what was and was not done have not been shared with the unit. Complete and share them first.',
  },
  LISTS_EMPTY: {
    kind: 'invalid',
    field: 'doneList',
    source: 'TN-I-2-3',
    setting: 'conclusionArtefacts',
    vi: () =>
      'Mỗi danh sách (những mặt làm được, những mặt chưa làm được) cần ít nhất một dòng. Hãy bổ sung; nếu không có, ghi “Không có”.',
    en: () => 'Each list, done and not done, needs at least one line (“none” will do). Complete them.',
  },
  FINDINGS_OPEN: {
    kind: 'conflict',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} nội dung ghi nhận chưa được Trưởng đoàn xác nhận hoặc chưa giải quyết ý kiến của đơn vị. Hãy xử lý trước.`,
    en: ({ count }) =>
      `Not yet confirmed by the head, or contested and not ruled on: ${several(count, 'finding')}. Deal with them first.`,
  },
  RECOMMENDATIONS_OPEN: {
    kind: 'conflict',
    source: 'CT-I-2d-1',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} kiến nghị chưa kết thúc nên chưa kết thúc được cuộc kiểm tra. Hãy hoàn tất từng kiến nghị ở trang “Kiến nghị”.`,
    en: ({ count }) =>
      `Still open: ${several(count, 'recommendation')}. Finish each on the page “Recommendations”, then close the inspection.`,
  },
  REINSPECTION_LINK_REQUIRED: {
    kind: 'invalid',
    field: 'necessity',
    source: ['CT-I-2d-3', 'TN-II-2c-2'],
    setting: 'reinspectionKinds',
    vi: () => 'Tái kiểm tra, phúc tra phải gắn với cuộc kiểm tra trước và nêu sự cần thiết. Hãy bổ sung.',
    en: () => 'A re-inspection needs the inspection it repeats and why it is necessary. Add both.',
  },
  REINSPECTION_UNKNOWN: {
    kind: 'forbidden',
    source: ['CT-I-2d-3', 'TN-II-2c-2'],
    setting: 'reinspectionKinds',
    vi: () => 'Kế hoạch này không có hình thức kiểm tra lại vừa chọn. Hãy chọn hình thức mà kế hoạch quy định.',
    en: () => 'This plan does not know that kind of re-inspection. Choose one that the plan names.',
  },
  THEME_REQUIRED: {
    kind: 'invalid',
    field: 'themeId',
    source: 'QN-II-1b',
    vi: () =>
      'Kiểm tra chuyên đề phải theo một chuyên đề đã xác nhận của kế hoạch. Hãy chọn chuyên đề, hoặc xác nhận ở trang kế hoạch trước.',
    en: () =>
      'A thematic inspection is of a confirmed theme of its plan. Choose one, or confirm it on the page of the plan.',
  },
  THEME_OTHER_METHOD: {
    kind: 'invalid',
    field: 'method',
    source: 'QN-II-3b-2',
    vi: ({ method }: Pick<Asked, 'method'>) =>
      `Chuyên đề này kiểm tra bằng phương pháp “${called(methodNames.vi, method)}”. Hãy chọn phương pháp đó.`,
    en: ({ method }: Pick<Asked, 'method'>) =>
      `This theme is inspected by the method “${called(methodNames.en, method)}”. Choose it.`,
  },
  PROPOSAL_REQUIRED: {
    kind: 'conflict',
    field: 'unitId',
    source: 'QN-II-2b-2',
    vi: ({ unit, waits }: { unit: string; waits: boolean }) =>
      waits
        ? `${unit} đã được đề xuất cho chuyên đề này, chưa được chấp nhận. Hãy xem xét đề xuất ở trang kế hoạch.`
        : `${unit} chưa được đề xuất cho chuyên đề này. Hãy chờ cơ quan được giao đề xuất, hoặc chọn đơn vị đã chấp nhận.`,
    en: ({ unit, waits }) =>
      waits
        ? `${unit} is proposed for this theme and not accepted yet. Decide on it on the page of the plan.`
        : `${unit} has not been proposed for this theme. Wait for the body that proposes, or choose an accepted unit.`,
  },
  PROGRAMME_REQUIRED: {
    kind: 'invalid',
    field: 'programme',
    source: 'CT-III-4',
    vi: () => 'Hãy ghi chương trình của Thành ủy (Tỉnh ủy), HĐND mà cuộc kiểm tra thực hiện theo: số, ngày, tên.',
    en: () => 'Say which programme of the Party committee or the Council it is made for: number, day, title.',
  },
  ISO_NOT_INTEGRATED: {
    kind: 'invalid',
    source: 'CT-III-3c-1',
    vi: () =>
      'Kế hoạch lồng ghép hình thức này trong buổi kiểm tra định kỳ, nhưng đơn vị chưa có cuộc định kỳ nào cùng đợt. Nếu vẫn kiểm tra riêng, hãy ghi lý do vào hồ sơ.',
    en: () =>
      'The plan holds this form within a periodic session, and the unit has no periodic inspection in the round. It may still be held alone.',
  },
  FOLLOWS_HOST: {
    kind: 'conflict',
    source: 'CT-III-3c-1',
    vi: () =>
      'Cuộc kiểm tra này lồng ghép trong buổi kiểm tra định kỳ, không xếp lịch riêng. Hãy xếp lịch buổi định kỳ rồi chọn “Theo lịch buổi định kỳ”.',
    en: () =>
      'This inspection takes place in the periodic session and has no day of its own. Schedule that one, then follow its day.',
  },
  HOST_NOT_SCHEDULED: {
    kind: 'conflict',
    source: 'CT-III-3c-1',
    vi: () => 'Buổi kiểm tra định kỳ của đơn vị chưa có lịch. Hãy xếp lịch buổi đó trước.',
    en: () => 'The periodic session of the unit has no day yet. Schedule it first.',
  },
  HOST_STANDS: {
    kind: 'conflict',
    source: 'CT-III-3c-1',
    vi: () => 'Cuộc kiểm tra định kỳ vẫn thực hiện nên cuộc này vẫn lồng ghép. Chỉ tách ra khi cuộc định kỳ đã hủy.',
    en: () =>
      'The periodic inspection goes on, so this one stays within it. It is parted only once that one is cancelled.',
  },
  HOST_DAY_CHANGED: {
    kind: 'conflict',
    source: 'CT-III-3c-1',
    vi: ({ heldOn }: { heldOn: string }) =>
      `Buổi kiểm tra định kỳ đã chuyển sang ngày ${show(heldOn)}. Hãy chọn “Theo lịch buổi định kỳ” để cập nhật lịch này.`,
    en: ({ heldOn }) => `The periodic session was moved to ${english(heldOn)}. Follow its day first.`,
  },
  OUTSIDE_PLAN_SCOPE: {
    kind: 'invalid',
    field: 'form',
    source: 'TN-IVa-3-1',
    vi: ({ form, method }: Asked) =>
      `Kế hoạch không có “${called(formNames.vi, form)}” bằng phương pháp “${called(methodNames.vi, method)}”. Hãy chọn hình thức, phương pháp mà kế hoạch nêu, hoặc điều chỉnh kế hoạch.`,
    en: ({ form, method }: Asked) =>
      `The plan has no “${called(formNames.en, form)}” of the method “${called(methodNames.en, method)}”. Choose a form and method that it names, or amend the plan.`,
  },
  UNIT_KIND_NOT_IN_SCOPE: {
    kind: 'invalid',
    field: 'unitId',
    source: ['CT-III-1b-7', 'CT-III-3a', 'QN-II-2b-1'],
    vi: ({ unit, said }: Scoped) =>
      `${unit} không thuộc đối tượng của hình thức này trong kế hoạch (${short(said)}). Hãy chọn đơn vị khác.`,
    en: ({ unit, said }) =>
      `${unit} is not among those that the plan inspects in this form (${short(said)}). Choose another unit.`,
  },
  UNIT_ALREADY_INSPECTED: {
    kind: 'conflict',
    field: 'unitId',
    vi: ({ unit }: { unit: string }) =>
      `${unit} đã có một cuộc kiểm tra cùng hình thức trong kế hoạch này. Hãy chọn đơn vị khác.`,
    en: ({ unit }) => `${unit} already has an inspection of this form under the plan. Choose another unit.`,
  },
})

/** What users call it, within a sentence. */
const called = (names: Readonly<Record<string, string>>, code: string) => (names[code] ?? code).toLowerCase()

type Asked = Pick<Inspection, 'form' | 'method'>
type HeadDecides = { readonly decides: 'day' | 'unit' | 'conclusion' }
type Scoped = { readonly unit: string; readonly said: string }

/** The beginning of a long sentence: the reader looks the rest up in the plan. */
const short = (said: string) => (said.length > 160 ? `${said.slice(0, 157).replace(/\s+\S*$/, '')} …` : said)

type Span = { readonly from: string | null; readonly to: string | null }

/** A window of a plan, open at one end where the plan leaves it open. */
function span({ from, to }: Span): string {
  return [from && `từ ${show(from)}`, to && `đến hết ${show(to)}`].filter(Boolean).join(' ')
}

function englishSpan({ from, to }: Span): string {
  return [from && `from ${english(from)}`, to && `until ${english(to)}`].filter(Boolean).join(' ')
}
