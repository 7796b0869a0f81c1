import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { CorrectionAction, CorrectionState } from './rules.ts'

const vi = {
  state: {
    proposed: 'Chờ phê duyệt',
    approved: 'Đã phê duyệt, chờ cấp số',
    issued: 'Đã ban hành',
    refused: 'Không phê duyệt',
  } satisfies Record<CorrectionState, string>,
  action: { approve: 'Phê duyệt sửa đổi', refuse: 'Không phê duyệt', issue: 'Cấp số, ban hành' } satisfies Record<
    CorrectionAction,
    string
  >,
  title: 'Sửa đổi, thay thế thông báo',
  one: (n: number) => `Sửa đổi, thay thế lần ${n}`,
  lead: 'Thông báo đã ban hành không sửa được. Khi nội dung sai, đề nghị ban hành thông báo thay thế; lãnh đạo UBND hoặc Trưởng đoàn phê duyệt. Bản đã ban hành vẫn giữ nguyên trong hồ sơ.',
  propose: 'Đề nghị sửa đổi, thay thế',
  send: 'Gửi đề nghị',
  cancel: 'Không lưu',
  reason: 'Lý do thay thế',
  results: 'Kết quả đạt được, sau sửa đổi',
  headAssessment: 'Vai trò, trách nhiệm của người đứng đầu, sau sửa đổi',
  proposed: (name: string, day: string) => `${name} đề nghị ngày ${day}`,
  decided: (name: string, day: string) => `${name} quyết định ngày ${day}`,
  proposer: 'Người đề nghị',
  decider: 'Người phê duyệt',
  whoDecides: 'Chờ lãnh đạo UBND hoặc Trưởng đoàn phê duyệt; người đề nghị không tự phê duyệt.',
  refusal: 'Lý do không phê duyệt',
  refusalField: 'Lý do không phê duyệt',
  approveEffects: [
    'Nội dung được chốt; văn thư cấp số, ban hành thông báo thay thế.',
    'Bản đã ban hành giữ nguyên; cả hai bản đều in được trong Hồ sơ.',
  ],
  number: 'Số thông báo thay thế',
  numberLine: (number: string, symbol: string, day: string) => `Số ${number}/${symbol} ngày ${day}`,
  issueEffects: ['Đơn vị đọc được thông báo thay thế.', 'Thông báo thay thế đã ban hành không xóa được.'],
}

const en: typeof vi = {
  state: {
    proposed: 'Waiting for approval',
    approved: 'Approved, waiting for its number',
    issued: 'Issued',
    refused: 'Refused',
  },
  action: { approve: 'Approve the change', refuse: 'Refuse', issue: 'Number and issue' },
  title: 'Replacing the notice',
  one: (n) => `Replacement ${n}`,
  lead: 'An issued notice cannot be changed. Where its content is wrong, propose a notice that replaces it; a leader of the People’s Committee or the Team’s head approves it. The notice as issued stays on file.',
  propose: 'Propose a replacement',
  send: 'Send the proposal',
  cancel: 'Do not save',
  reason: 'Reason for replacing it',
  results: 'Results achieved, as changed',
  headAssessment: 'Role and responsibility of the head of the unit, as changed',
  proposed: (name, day) => `${name}, proposed on ${day}`,
  decided: (name, day) => `${name}, decided on ${day}`,
  proposer: 'Proposed by',
  decider: 'Decided by',
  whoDecides: 'Waits for a leader of the People’s Committee or the Team’s head; nobody approves his own proposal.',
  refusal: 'Reason for the refusal',
  refusalField: 'Reason for the refusal',
  approveEffects: [
    'The words are settled; the records desk numbers and issues the replacing notice.',
    'The notice as issued stays; both print in the file.',
  ],
  number: 'Number of the replacing notice',
  numberLine: (number, symbol, day) => `No. ${number}/${symbol} of ${day}`,
  issueEffects: ['The unit can read the replacing notice.', 'A replacing notice that is issued cannot be deleted.'],
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ correction: CorrectionAction | 'proposeCorrection' }> = {
  correction: {
    vi: {
      thing: 'Sửa đổi, thay thế thông báo',
      acts: {
        proposeCorrection: 'đã đề nghị sửa đổi, thay thế thông báo kết luận',
        approve: 'đã phê duyệt sửa đổi, thay thế thông báo kết luận',
        refuse: 'đã không phê duyệt sửa đổi, thay thế thông báo kết luận',
        issue: 'đã cấp số, ban hành thông báo thay thế',
      },
    },
    en: {
      thing: 'Replacement of the notice',
      acts: {
        proposeCorrection: 'proposed to replace the conclusion notice',
        approve: 'approved replacing the conclusion notice',
        refuse: 'refused to replace the conclusion notice',
        issue: 'numbered and issued the replacing notice',
      },
    },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'approve' | 'issue'>> = {
  vi: {
    thing: 'Sửa đổi, thay thế thông báo kết luận',
    next: { approve: 'Phê duyệt sửa đổi', issue: 'Cấp số, ban hành' },
    title: {
      approve: (about) => `Phê duyệt sửa đổi, thay thế thông báo kết luận ${about}`,
      issue: (about) => `Cấp số, ban hành sửa đổi thông báo kết luận ${about}`,
    },
  },
  en: {
    thing: 'Replacement of a conclusion notice',
    next: { approve: 'Approve the change', issue: 'Number and issue' },
    title: {
      approve: (about) => `Approve the change of the conclusion on ${about}`,
      issue: (about) => `Number and issue the change of the conclusion on ${about}`,
    },
  },
}

export const tones: Readonly<Record<CorrectionState, Tone>> = {
  proposed: 'waiting',
  approved: 'waiting',
  issued: 'done',
  refused: 'muted',
}
