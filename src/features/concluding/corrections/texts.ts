import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { CorrectionAction, CorrectionState } from './rules.ts'

const vi = {
  state: { proposed: 'Chờ duyệt', approved: 'Đã duyệt', refused: 'Không duyệt' } satisfies Record<
    CorrectionState,
    string
  >,
  action: { approve: 'Duyệt đính chính', refuse: 'Không duyệt' } satisfies Record<CorrectionAction, string>,
  title: 'Đính chính',
  one: (n: number) => `Đính chính lần ${n}`,
  lead: 'Thông báo đã ban hành không sửa được. Khi có sai sót, đề nghị đính chính tại đây; người khác duyệt. Bản đã ban hành vẫn giữ nguyên trong hồ sơ.',
  propose: 'Đề nghị đính chính',
  send: 'Gửi đề nghị',
  cancel: 'Thôi',
  reason: 'Lý do đính chính',
  results: 'Kết quả đạt được, sau đính chính',
  headAssessment: 'Vai trò, trách nhiệm của người đứng đầu, sau đính chính',
  proposed: (name: string, day: string) => `${name} đề nghị ngày ${day}`,
  decided: (name: string, day: string) => `${name} quyết định ngày ${day}`,
  proposer: 'Người đề nghị',
  decider: 'Người duyệt',
  whoDecides: 'Chờ lãnh đạo UBND hoặc Trưởng đoàn duyệt; người đề nghị không tự duyệt.',
  refusal: 'Lý do không duyệt',
  refusalField: 'Lý do không duyệt',
  approveEffects: [
    'Nội dung đính chính có hiệu lực và đơn vị đọc được.',
    'Bản đã ban hành giữ nguyên; cả hai bản đều in được trong Hồ sơ.',
    'Không thu hồi được.',
  ],
}

const en: typeof vi = {
  state: { proposed: 'Waiting for approval', approved: 'Approved', refused: 'Refused' },
  action: { approve: 'Approve the correction', refuse: 'Refuse' },
  title: 'Corrections',
  one: (n) => `Correction ${n}`,
  lead: 'An issued notice cannot be changed. Where it is wrong, propose a correction here; somebody else approves it. The notice as issued stays on file.',
  propose: 'Propose a correction',
  send: 'Send the proposal',
  cancel: 'Cancel',
  reason: 'Reason for the correction',
  results: 'Results achieved, corrected',
  headAssessment: 'Role and responsibility of the head of the unit, corrected',
  proposed: (name, day) => `${name}, proposed on ${day}`,
  decided: (name, day) => `${name}, decided on ${day}`,
  proposer: 'Proposed by',
  decider: 'Decided by',
  whoDecides: 'Waits for a leader of the People’s Committee or the Team’s head; nobody approves his own proposal.',
  refusal: 'Reason for the refusal',
  refusalField: 'Reason for the refusal',
  approveEffects: [
    'The corrected words are in force and the unit reads them.',
    'The notice as issued stays; both print in the file.',
    'It cannot be taken back.',
  ],
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ correction: CorrectionAction | 'proposeCorrection' }> = {
  correction: {
    vi: {
      thing: 'Đính chính',
      acts: {
        proposeCorrection: 'đã đề nghị đính chính thông báo kết luận',
        approve: 'đã duyệt đính chính thông báo kết luận',
        refuse: 'đã không duyệt đính chính thông báo kết luận',
      },
    },
    en: {
      thing: 'Correction',
      acts: {
        proposeCorrection: 'proposed a correction of the conclusion notice',
        approve: 'approved a correction of the conclusion notice',
        refuse: 'refused a correction of the conclusion notice',
      },
    },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'approve'>> = {
  vi: { thing: 'Đính chính thông báo kết luận', next: { approve: 'Xem, duyệt' } },
  en: { thing: 'Correction of a conclusion notice', next: { approve: 'Look and approve' } },
}

export const tones: Readonly<Record<CorrectionState, Tone>> = {
  proposed: 'attention',
  approved: 'done',
  refused: 'muted',
}
