import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { ConclusionAction, ConclusionState } from './rules.ts'

const vi = {
  state: {
    draft: 'Dự thảo',
    submitted: 'Đã trình ký',
    returned: 'Bị trả lại',
    signed: 'Đã ký, chờ số',
    issued: 'Đã ban hành',
  } satisfies Record<ConclusionState, string>,
  action: { submit: 'Trình ký', return: 'Trả lại', sign: 'Ghi nhận đã ký', issue: 'Ban hành' } satisfies Record<
    ConclusionAction,
    string
  >,
  title: 'Thông báo kết luận',

  none: 'Chưa có thông báo kết luận.',
  noneUnit: 'Thông báo kết luận hiện ở đây sau khi ban hành.',
  notYet: 'Soạn kết luận từ khi buổi làm việc bắt đầu.',
  optional: 'Kế hoạch không bắt buộc thông báo kết luận cho từng cuộc; soạn khi có kiến nghị gửi đơn vị.',
  results: 'Kết quả đạt được',
  resultsHint: 'Nhận xét chung; các phát hiện được đưa vào kết luận ở phần riêng.',
  headAssessment: 'Vai trò, trách nhiệm của người đứng đầu',
  respondOn: 'Hạn đơn vị có ý kiến',
  remedyDueOn: 'Hạn báo cáo kết quả khắc phục',
  remedyRecipient: 'Nơi nhận báo cáo khắc phục',
  acceptor: 'Ai xác nhận khắc phục',
  acceptors: { team: 'Đoàn kiểm tra', focalAgency: 'Cơ quan đầu mối', teamOrFocal: 'Đoàn hoặc cơ quan đầu mối' },
  returned: 'Bị trả lại để sửa',
  number: 'Số thông báo',
  numberLine: (number: string, symbol: string, day: string) => `Số ${number}/${symbol} ngày ${day}`,
  numberHint: 'Số do văn thư cấp.',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày ban hành',
  dayMissing: 'Nhập ngày ghi trên văn bản.',
  signer: 'Người đã ký',
  signerMissing: 'Chọn người đã ký.',
  signedOn: 'Ngày ký',
  signedCopy: 'Bản đã ký',
  signedCopyFile: 'Tệp bản đã ký, đã đóng dấu',
  reason: 'Nội dung cần sửa',
  submitEffects: ['Dự thảo và kiến nghị chuyển đến người ký; không sửa được cho đến khi ký hoặc trả lại.'],
  returnEffects: ['Dự thảo quay về người soạn, kèm nội dung cần sửa.'],
  signEffects: [
    'Ghi nhận văn bản đã được ký; hệ thống không ký thay.',
    'Nội dung không sửa được nữa, chờ văn thư cấp số.',
  ],
  issueEffects: (count: number, dueDays: readonly string[]) => [
    'Đơn vị đọc được thông báo kết luận và các phát hiện.',
    count === 0 ? 'Không có kiến nghị nào kèm theo.' : `${count} kiến nghị được gửi, hạn: ${dueDays.join(', ')}.`,
    count === 0 ? 'Cuộc kiểm tra chuyển sang đã kết luận.' : 'Cuộc kiểm tra chuyển sang theo dõi khắc phục.',
    'Không thu hồi được thông báo đã ban hành.',
  ],
  concludeEffects: ['Các phát hiện được đưa vào kết luận.', 'Cuộc kiểm tra chuyển sang đã kết luận.'],
  closeEffects: ['Cuộc kiểm tra kết thúc; hồ sơ chỉ còn để xem.'],
  recommendations: {
    title: 'Kiến nghị',
    add: 'Thêm kiến nghị',
    edit: 'Sửa',
    editLabel: (n: number) => `Sửa kiến nghị ${n}`,
    save: 'Lưu kiến nghị',
    empty: 'Chưa có kiến nghị nào trong kết luận này.',
    text: 'Nội dung kiến nghị',
    textHint: 'Việc phải làm, viết để đơn vị thực hiện và kiểm chứng được.',
    nature: 'Tính chất vụ việc',
    withinCompetence: 'Phần thuộc thẩm quyền của đơn vị',
    addressee: 'Gửi tới',
    addressees: { unit: 'Đơn vị được kiểm tra', upper: 'Cơ quan cấp trên' },
    upperAuthority: 'Cơ quan cấp trên nào',
    dueOn: 'Hạn hoàn thành',
    due: (day: string) => `chậm nhất ${day}`,
    finding: 'Dựa trên phát hiện',
    noFinding: 'Không gắn phát hiện',
    textMissing: 'Ghi nội dung kiến nghị.',
    cancel: 'Thôi',
  },
}

const en: typeof vi = {
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    signed: 'Signed, waiting for its number',
    issued: 'Issued',
  },
  action: { submit: 'Submit for signing', return: 'Return', sign: 'Record as signed', issue: 'Issue' },
  title: 'Conclusion notice',

  none: 'There is no conclusion notice yet.',
  noneUnit: 'The conclusion notice appears here once it is issued.',
  notYet: 'The conclusion is written from the beginning of the session on.',
  optional:
    'The plan does not require a notice for every inspection; write one where something is recommended to the unit.',
  results: 'Results achieved',
  resultsHint: 'In general; the findings stand in a part of their own.',
  headAssessment: 'Role and responsibility of the head of the unit',
  respondOn: 'The unit answers by',
  remedyDueOn: 'Remedy report due on',
  remedyRecipient: 'Who receives the remedy report',
  acceptor: 'Who accepts remedies',
  acceptors: { team: 'The team', focalAgency: 'The focal agency', teamOrFocal: 'The team or the focal agency' },
  returned: 'Returned for changes',
  number: 'Number of the notice',
  numberLine: (number, symbol, day) => `No. ${number}/${symbol} of ${day}`,
  numberHint: 'The number given by the records desk.',
  symbol: 'Symbol',
  issuedOn: 'Day of issue',
  dayMissing: 'Enter the day on the paper.',
  signer: 'Signed by',
  signerMissing: 'Choose who signed.',
  signedOn: 'Signed on',
  signedCopy: 'Signed copy',
  signedCopyFile: 'File of the signed and stamped copy',
  reason: 'What must be changed',
  submitEffects: [
    'The draft and its recommendations go to the signer; they cannot be changed until signed or returned.',
  ],
  returnEffects: ['The draft goes back to its writer, with what must be changed.'],
  signEffects: [
    'The signed paper is recorded; the system signs nothing.',
    'The words can no longer be changed; the records desk gives the number.',
  ],
  issueEffects: (count, dueDays) => [
    'The unit can read the conclusion notice and the findings.',
    count === 0 ? 'No recommendation goes with it.' : `${count} recommendations go out, due: ${dueDays.join(', ')}.`,
    count === 0 ? 'The inspection becomes concluded.' : 'The inspection goes on to the follow-up of remedies.',
    'A notice that has been issued cannot be taken back.',
  ],
  concludeEffects: ['The findings are put into the conclusion.', 'The inspection becomes concluded.'],
  closeEffects: ['The inspection is over; its file can only be read.'],
  recommendations: {
    title: 'Recommendations',
    add: 'Add a recommendation',
    edit: 'Change',
    editLabel: (n) => `Change recommendation ${n}`,
    save: 'Save the recommendation',
    empty: 'There is no recommendation in this conclusion.',
    text: 'Recommendation',
    textHint: 'What must be done, so that the unit can do it and others can verify it.',
    nature: 'Nature of the matter',
    withinCompetence: 'Part within the unit’s competence',
    addressee: 'Addressed to',
    addressees: { unit: 'The inspected unit', upper: 'A higher authority' },
    upperAuthority: 'Which higher authority',
    dueOn: 'To be done by',
    due: (day) => `by ${day}`,
    finding: 'Rests on the finding',
    noFinding: 'No finding',
    textMissing: 'Write the recommendation.',
    cancel: 'Leave it',
  },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ conclusion: ConclusionAction | 'draft' }> = {
  conclusion: {
    vi: {
      thing: 'Thông báo kết luận',
      acts: {
        draft: 'đã soạn thông báo kết luận',
        submit: 'đã trình ký thông báo kết luận',
        return: 'đã trả lại thông báo kết luận để sửa',
        sign: 'đã ghi nhận việc ký thông báo kết luận',
        issue: 'đã cho số và ban hành thông báo kết luận',
      },
    },
    en: {
      thing: 'Conclusion notice',
      acts: {
        draft: 'drafted the conclusion notice',
        submit: 'submitted the conclusion notice for signature',
        return: 'returned the conclusion notice',
        sign: 'recorded the signing of the conclusion notice',
        issue: 'numbered and issued the conclusion notice',
      },
    },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'sign' | 'issue'>> = {
  vi: { thing: 'Thông báo kết luận', next: { submit: 'Trình ký', sign: 'Xem, ký', issue: 'Cho số, ban hành' } },
  en: { thing: 'Conclusion notice', next: { submit: 'Submit', sign: 'Look and sign', issue: 'Number and issue' } },
}

export const tones: Readonly<Record<ConclusionState, Tone>> = {
  draft: 'muted',
  submitted: 'calm',
  returned: 'attention',
  signed: 'waiting',
  issued: 'done',
}
