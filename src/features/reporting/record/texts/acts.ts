import type { ConclusionAction } from '#features/concluding/conclusions/rules.ts'
import type { CorrectionAction } from '#features/concluding/corrections/rules.ts'
import type { RecommendationAction } from '#features/concluding/recommendations/rules.ts'
import type { FindingAction } from '#features/inspecting/findings/rules.ts'
import type { InspectionInputs } from '#features/inspecting/inspections/rules.ts'
import type { SurpriseAction } from '#features/inspecting/surprises/rules.ts'
import type { UnitReportAction } from '#features/inspecting/unit-reports/rules.ts'
import type { PlanAction } from '#features/planning/plans/rules.ts'
import type { TeamAction } from '#features/planning/teams/rules.ts'

/** What happened, after the name of who did it: one sentence for every act of every thing. */
export interface Acts {
  readonly plan: Record<
    PlanAction | 'import' | 'decideDoubt' | 'place' | 'edit' | 'setProfile' | 'start' | 'fixDraw',
    string
  >
  readonly outline: Record<'addOutline', string>
  readonly team: Record<TeamAction | 'proposeTeam' | 'changeProposal' | 'assign', string>
  readonly inspection: Record<
    | keyof InspectionInputs
    | SurpriseAction
    | 'propose'
    | 'nameUnit'
    | 'reinspect'
    | 'chooseTeam'
    | 'openLists'
    | 'saveLists'
    | 'recordAttendance'
    | 'acknowledge'
    | 'readRestricted',
    string
  >
  readonly scheduleNotice: Record<'send', string>
  readonly unitReport: Record<UnitReportAction | 'write', string>
  readonly finding: Record<FindingAction | 'writeFinding' | 'rewriteFinding', string>
  readonly conclusion: Record<ConclusionAction | 'draft', string>
  readonly correction: Record<CorrectionAction | 'proposeCorrection', string>
  readonly recommendation: Record<RecommendationAction | 'draftRecommendation' | 'rewriteRecommendation', string>
  readonly account: Record<
    | 'addPerson'
    | 'createFirstAdministrator'
    | 'resetAdmin'
    | 'givePost'
    | 'endPost'
    | 'lockAccount'
    | 'unlockAccount'
    | 'makePasswordLink'
    | 'usePasswordLink'
    | 'changePassword'
    | 'setSecondStep'
    | 'removeSecondStep'
    | 'setSecondStepPosts'
    | 'newRecoveryCodes'
    | 'endSessions',
    string
  >
  readonly evidenceFile: Record<'attach' | 'read' | 'remove', string>
  readonly delegation: Record<'giveDelegation' | 'endDelegation', string>
  readonly unit: Record<'addUnit' | 'importUnits' | 'loadSample', string>
  readonly record: Record<'exportRecord', string>
}

const vi: Acts = {
  plan: {
    import: 'đã nhập kế hoạch từ tệp',
    decideDoubt: 'đã quyết định một điểm còn nghi vấn khi nhập kế hoạch',
    place: 'đã xếp các dòng của kế hoạch vào đúng phần',
    edit: 'đã sửa dự thảo kế hoạch',
    setProfile: 'đã đổi một thiết lập của kế hoạch',
    submit: 'đã trình ký kế hoạch',
    return: 'đã trả lại kế hoạch để sửa',
    sign: 'đã ghi nhận việc ký kế hoạch',
    issue: 'đã cho số và ban hành kế hoạch',
    acceptImported: 'đã nhận kế hoạch được ban hành từ trước',
    start: 'đã bắt đầu thực hiện kế hoạch',
    fixDraw: 'đã cố định số mầm bốc thăm của kế hoạch',
    cancel: 'đã hủy kế hoạch',
  },
  outline: { addOutline: 'đã thêm đề cương báo cáo' },
  team: {
    proposeTeam: 'đã lập danh sách Đoàn',
    changeProposal: 'đã sửa danh sách Đoàn',
    assign: 'đã phân công lĩnh vực cho thành viên',
    establish: 'đã ghi nhận quyết định thành lập Đoàn',
    activate: 'đã hoàn tất phân công trong Đoàn',
    dissolve: 'đã giải thể Đoàn',
  },
  inspection: {
    nameUnit: 'đã đưa đơn vị vào cuộc kiểm tra',
    chooseTeam: 'đã chọn Đoàn cho cuộc kiểm tra',
    reinspect: 'đã lập cuộc kiểm tra lại',
    schedule: 'đã xếp lịch làm việc',
    reschedule: 'đã đổi lịch làm việc',
    notify: 'đã ban hành thông báo lịch cho đơn vị',
    acknowledge: 'đã xác nhận nhận được thông báo lịch',
    begin: 'đã bắt đầu buổi làm việc tại đơn vị',
    recordAttendance: 'đã ghi người dự buổi làm việc',
    concludePreliminarily: 'đã ghi kết luận sơ bộ',
    consolidate: 'đã chuyển sang tổng hợp kết quả',
    conclude: 'đã kết thúc cuộc kiểm tra',
    followUp: 'đã chuyển sang theo dõi khắc phục',
    saveLists: 'đã lưu danh mục mặt làm được, chưa làm được',
    openLists: 'đã mở danh mục mặt làm được, chưa làm được cho đơn vị',
    close: 'đã đóng cuộc kiểm tra',
    propose: 'đã đề xuất kiểm tra đột xuất',
    authorise: 'đã cho phép kiểm tra đột xuất',
    addKnower: 'đã thêm người được biết trước khi công bố',
    prepare: 'đã chuẩn bị cuộc kiểm tra đột xuất',
    arrive: 'đã ghi nhận Đoàn đến nơi và công bố cuộc kiểm tra',
    cancel: 'đã hủy cuộc kiểm tra',
    readRestricted: 'đã xem phần trách nhiệm cá nhân (hạn chế)',
  },
  scheduleNotice: { send: 'đã gửi thông báo lịch' },
  unitReport: {
    write: 'đã soạn báo cáo của đơn vị',
    submit: 'đã gửi báo cáo của đơn vị',
    return: 'đã trả lại báo cáo để bổ sung',
    receive: 'đã nhận báo cáo của đơn vị',
    lock: 'đã khóa báo cáo khi bắt đầu làm việc',
  },
  finding: {
    writeFinding: 'đã ghi một phát hiện',
    rewriteFinding: 'đã sửa một phát hiện',
    submit: 'đã gửi phát hiện cho Trưởng đoàn',
    confirm: 'đã xác nhận phát hiện',
    present: 'đã nêu phát hiện với đơn vị',
    accept: 'đã đồng ý với phát hiện',
    contest: 'đã giải trình về phát hiện',
    uphold: 'đã giữ nguyên phát hiện sau giải trình',
    amend: 'đã điều chỉnh phát hiện sau giải trình',
    withdraw: 'đã rút phát hiện',
    conclude: 'đã đưa phát hiện vào kết luận',
  },
  conclusion: {
    draft: 'đã soạn thông báo kết luận',
    submit: 'đã trình ký thông báo kết luận',
    return: 'đã trả lại thông báo kết luận để sửa',
    sign: 'đã ghi nhận việc ký thông báo kết luận',
    issue: 'đã cho số và ban hành thông báo kết luận',
  },
  correction: {
    proposeCorrection: 'đã đề nghị đính chính thông báo kết luận',
    approve: 'đã duyệt đính chính thông báo kết luận',
    refuse: 'đã không duyệt đính chính thông báo kết luận',
  },
  recommendation: {
    draftRecommendation: 'đã soạn một kiến nghị',
    rewriteRecommendation: 'đã sửa một kiến nghị',
    issue: 'đã ban hành kiến nghị',
    agree: 'đã thống nhất với kiến nghị',
    disagree: 'đã không thống nhất với kiến nghị',
    refer: 'đã báo cáo UBND việc đơn vị không thống nhất',
    direct: 'đã ghi chỉ đạo của UBND về kiến nghị',
    startRemedy: 'đã bắt đầu khắc phục',
    reportRemedy: 'đã báo cáo kết quả khắc phục',
    accept: 'đã công nhận kết quả khắc phục',
    reject: 'đã đề nghị khắc phục thêm',
    lapse: 'đã ghi nhận kiến nghị chưa được thực hiện',
    proposeHandling: 'đã kiến nghị xử lý',
    handle: 'đã ghi quyết định xử lý',
    resume: 'đã yêu cầu tiếp tục khắc phục',
    close: 'đã đóng kiến nghị',
    escalate: 'đã gửi kiến nghị lên cấp trên',
    answer: 'đã ghi trả lời của cấp trên',
  },
  account: {
    addPerson: 'đã tạo tài khoản',
    createFirstAdministrator: 'đã tạo quản trị viên đầu tiên',
    resetAdmin: 'được đặt lại mật khẩu tại máy chủ',
    givePost: 'đã giao một chức vụ',
    endPost: 'đã kết thúc một chức vụ',
    lockAccount: 'đã khóa một tài khoản',
    unlockAccount: 'đã mở khóa một tài khoản',
    makePasswordLink: 'đã cấp liên kết đặt mật khẩu',
    usePasswordLink: 'đã đặt mật khẩu bằng liên kết được cấp',
    changePassword: 'đã đổi mật khẩu của mình',
    setSecondStep: 'đã thiết lập bước xác thực thứ hai',
    removeSecondStep: 'đã bỏ bước xác thực thứ hai',
    setSecondStepPosts: 'đã đổi các chức vụ bắt buộc bước xác thực thứ hai',
    newRecoveryCodes: 'đã lấy mã dự phòng mới',
    endSessions: 'đã đăng xuất thiết bị khác',
  },
  evidenceFile: { attach: 'đã đính kèm một tệp', read: 'đã mở một tệp hạn chế', remove: 'đã gỡ một tệp' },
  delegation: { giveDelegation: 'đã ghi một việc ủy quyền ký', endDelegation: 'đã kết thúc một việc ủy quyền ký' },
  unit: { addUnit: 'đã thêm một đơn vị', importUnits: 'đã nhập danh sách đơn vị', loadSample: 'đã nạp dữ liệu mẫu' },
  record: { exportRecord: 'đã xuất nhật ký' },
}

const en: Acts = {
  plan: {
    import: 'imported the plan from a file',
    decideDoubt: 'decided a doubt of the imported plan',
    place: 'placed the lines of the plan',
    edit: 'changed the draft of the plan',
    setProfile: 'changed a setting of the plan',
    submit: 'submitted the plan for signature',
    return: 'returned the plan',
    sign: 'recorded the signing of the plan',
    issue: 'numbered and issued the plan',
    acceptImported: 'accepted a plan issued earlier',
    start: 'began to carry out the plan',
    fixDraw: 'fixed the seed of the plan’s draws',
    cancel: 'cancelled the plan',
  },
  outline: { addOutline: 'added a report outline' },
  team: {
    proposeTeam: 'proposed the Team',
    changeProposal: 'changed the proposed Team',
    assign: 'assigned fields to a member',
    establish: 'recorded the decision on the Team',
    activate: 'completed the assignments of the Team',
    dissolve: 'dissolved the Team',
  },
  inspection: {
    nameUnit: 'named the unit of the inspection',
    chooseTeam: 'chose the Team of the inspection',
    reinspect: 'began a second inspection',
    schedule: 'scheduled the session',
    reschedule: 'rescheduled the session',
    notify: 'issued the schedule notice to the unit',
    acknowledge: 'acknowledged the schedule notice',
    begin: 'began the session at the unit',
    recordAttendance: 'recorded who attended',
    concludePreliminarily: 'recorded the preliminary conclusion',
    consolidate: 'went on to consolidation',
    conclude: 'concluded the inspection',
    followUp: 'went on to the follow-up of remedies',
    saveLists: 'saved the lists of what is done and not done',
    openLists: 'opened the lists of what is done and not done to the unit',
    close: 'closed the inspection',
    propose: 'proposed the surprise inspection',
    authorise: 'authorised the surprise inspection',
    addKnower: 'added a person who may know before the disclosure',
    prepare: 'prepared the surprise inspection',
    arrive: 'logged the arrival of the Team, which disclosed the inspection',
    cancel: 'cancelled the inspection',
    readRestricted: 'read statements of personal responsibility (restricted)',
  },
  scheduleNotice: { send: 'sent the schedule notice' },
  unitReport: {
    write: 'wrote the report of the unit',
    submit: 'submitted the report of the unit',
    return: 'returned the report to be completed',
    receive: 'received the report of the unit',
    lock: 'locked the report as the session began',
  },
  finding: {
    writeFinding: 'wrote a finding',
    rewriteFinding: 'rewrote a finding',
    submit: 'submitted a finding to the head of the Team',
    confirm: 'confirmed a finding',
    present: 'presented a finding to the unit',
    accept: 'accepted a finding',
    contest: 'contested a finding',
    uphold: 'upheld a finding',
    amend: 'amended a finding',
    withdraw: 'withdrew a finding',
    conclude: 'put a finding into the conclusion',
  },
  conclusion: {
    draft: 'drafted the conclusion notice',
    submit: 'submitted the conclusion notice for signature',
    return: 'returned the conclusion notice',
    sign: 'recorded the signing of the conclusion notice',
    issue: 'numbered and issued the conclusion notice',
  },
  correction: {
    proposeCorrection: 'proposed a correction of the conclusion notice',
    approve: 'approved a correction of the conclusion notice',
    refuse: 'refused a correction of the conclusion notice',
  },
  recommendation: {
    draftRecommendation: 'drafted a recommendation',
    rewriteRecommendation: 'rewrote a recommendation',
    issue: 'issued a recommendation',
    agree: 'agreed with a recommendation',
    disagree: 'disagreed with a recommendation',
    refer: 'reported the disagreement to the People’s Committee',
    direct: 'recorded the direction of the People’s Committee',
    startRemedy: 'began the remedy',
    reportRemedy: 'reported the remedy',
    accept: 'accepted the remedy',
    reject: 'asked for more remedy',
    lapse: 'recorded a recommendation as not implemented',
    proposeHandling: 'proposed handling',
    handle: 'recorded the decision on handling',
    resume: 'asked for the remedy to go on',
    close: 'closed a recommendation',
    escalate: 'sent a recommendation to a higher authority',
    answer: 'recorded the answer of the higher authority',
  },
  account: {
    addPerson: 'made an account',
    createFirstAdministrator: 'made the first administrator',
    resetAdmin: 'was given a new password at the server',
    givePost: 'gave a post',
    endPost: 'ended a post',
    lockAccount: 'locked an account',
    unlockAccount: 'unlocked an account',
    makePasswordLink: 'made a link to set a password',
    usePasswordLink: 'set a password with the link given',
    changePassword: 'changed the own password',
    setSecondStep: 'set up the second step',
    removeSecondStep: 'removed a second step',
    setSecondStepPosts: 'changed which posts need the second step',
    newRecoveryCodes: 'took new recovery codes',
    endSessions: 'signed out other devices',
  },
  evidenceFile: { attach: 'attached a file', read: 'opened a restricted file', remove: 'removed a file' },
  delegation: { giveDelegation: 'recorded a delegated signature', endDelegation: 'ended a delegated signature' },
  unit: { addUnit: 'added a unit', importUnits: 'imported the list of units', loadSample: 'loaded the sample data' },
  record: { exportRecord: 'exported the record' },
}

export const acts = { vi, en }
