import type { Action, Capacity, PaperKind, State } from './rules.ts'

export interface Texts {
  readonly kind: Readonly<Record<PaperKind, string>>
  readonly state: Readonly<Record<State, string>>
  readonly action: Readonly<Record<Action, string>>
  readonly capacity: Readonly<Record<Capacity, string>>
  readonly number: string
  readonly symbol: string
  readonly issuedOn: string
  readonly signedOn: string
  readonly signer: string
  readonly recipients: string
}

export const vi: Texts = {
  kind: {
    plan: 'Kế hoạch kiểm tra',
    teamDecision: 'Quyết định thành lập Đoàn',
    scheduleNotice: 'Thông báo lịch kiểm tra',
    unitReport: 'Báo cáo của đơn vị',
    minutes: 'Biên bản kiểm tra',
    conclusionNotice: 'Thông báo kết luận kiểm tra',
    remedyReport: 'Báo cáo kết quả khắc phục',
    letter: 'Công văn',
  },
  state: {
    draft: 'Dự thảo',
    signed: 'Đã ký, chờ cấp số',
    issued: 'Đã ban hành',
    superseded: 'Đã thay thế',
    recalled: 'Đã thu hồi',
  },
  action: {
    sign: 'Ghi nhận đã ký',
    issue: 'Nhập số, ngày ban hành',
    supersede: 'Thay thế bằng văn bản mới',
    recall: 'Thu hồi',
  },
  capacity: {
    self: 'Cấp trưởng ký',
    forHead: 'Ký thay (KT.)',
    byOrder: 'Ký thừa lệnh (TL.)',
    byAuthorisation: 'Ký thừa ủy quyền (TUQ.)',
    acting: 'Quyền cấp trưởng (Q.)',
    teamHead: 'Trưởng đoàn ký',
    forTeamHead: 'Phó Trưởng đoàn ký thay (KT.)',
  },
  number: 'Số',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày ban hành',
  signedOn: 'Ngày ký',
  signer: 'Người ký',
  recipients: 'Nơi nhận',
}

export const en: Texts = {
  kind: {
    plan: 'Inspection plan',
    teamDecision: 'Decision establishing the Team',
    scheduleNotice: 'Schedule notice',
    unitReport: 'Unit report',
    minutes: 'Minutes of the inspection',
    conclusionNotice: 'Conclusion notice',
    remedyReport: 'Remedy report',
    letter: 'Official letter',
  },
  state: {
    draft: 'Draft',
    signed: 'Signed, number awaited',
    issued: 'Issued',
    superseded: 'Superseded',
    recalled: 'Recalled',
  },
  action: {
    sign: 'Record the signature',
    issue: 'Enter number and day of issue',
    supersede: 'Supersede by a new paper',
    recall: 'Recall',
  },
  capacity: {
    self: 'Head signs',
    forHead: 'For the head (KT.)',
    byOrder: 'By order (TL.)',
    byAuthorisation: 'By authorisation (TUQ.)',
    acting: 'Acting head (Q.)',
    teamHead: 'Head of the Team signs',
    forTeamHead: 'Deputy for the head of the Team (KT.)',
  },
  number: 'Number',
  symbol: 'Symbol',
  issuedOn: 'Day of issue',
  signedOn: 'Day of signing',
  signer: 'Signer',
  recipients: 'Recipients',
}
