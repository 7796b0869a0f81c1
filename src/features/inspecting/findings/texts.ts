import { fieldTexts } from '#features/planning/teams/texts.ts'
import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { FindingAction, FindingKind, FindingState } from './rules.ts'

const vi = {
  kind: {
    strength: 'Mặt làm được',
    notDone: 'Chưa làm được',
    shortcoming: 'Tồn tại',
    limitation: 'Hạn chế',
    weakness: 'Yếu kém',
    fault: 'Khuyết điểm',
    deficiency: 'Thiếu sót',
    error: 'Sai sót',
    violation: 'Hành vi vi phạm',
    difficulty: 'Khó khăn, vướng mắc',
  } satisfies Record<FindingKind, string>,
  state: {
    drafted: 'Đang soạn',
    submitted: 'Đã gửi thư ký',
    confirmed: 'Trưởng đoàn đã xác nhận',
    presented: 'Đã nêu với đơn vị',
    accepted: 'Đơn vị đồng ý',
    contested: 'Đơn vị giải trình',
    upheld: 'Giữ nguyên',
    amended: 'Đã sửa',
    withdrawn: 'Đã rút',
    concluded: 'Đã vào kết luận',
  } satisfies Record<FindingState, string>,
  action: {
    submit: 'Gửi phát hiện',
    confirm: 'Xác nhận',
    present: 'Nêu với đơn vị',
    accept: 'Đồng ý với phát hiện',
    contest: 'Giải trình',
    uphold: 'Giữ nguyên',
    amend: 'Sửa phát hiện',
    withdraw: 'Rút phát hiện',
    conclude: 'Đưa vào kết luận',
  } satisfies Record<FindingAction, string>,
  field: fieldTexts.vi,

  title: 'Phát hiện',
  add: 'Ghi phát hiện',
  edit: 'Sửa nội dung',
  save: 'Lưu phát hiện',
  cancel: 'Thôi',
  empty: 'Chưa có phát hiện nào. Thành viên Đoàn ghi phát hiện từ khi buổi làm việc bắt đầu.',
  emptyUnit: 'Đoàn chưa nêu phát hiện nào với đơn vị.',
  kindField: 'Loại',
  fieldField: 'Lĩnh vực',
  noField: 'Chưa xếp lĩnh vực',
  fact: 'Sự việc',
  factHint: 'Việc gì, ở đâu, số liệu, thời gian.',
  criterion: 'Tiêu chí, quy định đối chiếu',
  causes: 'Nguyên nhân',
  causesHint: 'Mỗi dòng một nguyên nhân. Hạn chế phải có ít nhất một nguyên nhân.',
  evidence: 'Minh chứng',
  evidenceHint: 'Hồ sơ, văn bản, hoặc điều quan sát tại chỗ.',
  evidenceFiles: 'Tệp đính kèm',
  explanation: 'Giải trình của đơn vị',
  ruling: 'Ý kiến của Trưởng đoàn',
  newFact: 'Sự việc sau khi sửa',
  responsibility: 'Trách nhiệm',
  responsibilityRestricted:
    'Chỉ Trưởng đoàn, Phó Trưởng đoàn, Thư ký, người ghi và lãnh đạo đọc được; người đứng đầu đơn vị đọc được khi đã nêu với đơn vị.',
  responsibilityAsked: 'Kế hoạch yêu cầu làm rõ trách nhiệm của từng cá nhân, bộ phận.',
  person: 'Cá nhân',
  section: 'Bộ phận',
  statement: 'Trách nhiệm cụ thể',
  addResponsibility: 'Thêm trách nhiệm',
  removeResponsibility: 'Bỏ',
  responsible: (n: number) => `người thứ ${n}`,
  statementMissing: 'Ghi trách nhiệm cụ thể cho từng dòng, hoặc bỏ dòng trống.',
  addedOnEdit: 'Trách nhiệm đã ghi vẫn giữ; dòng mới ở đây được bổ sung.',
  presentEffects: ['Đơn vị đọc được phát hiện này và có thể đồng ý hoặc giải trình.'],
  acceptEffects: ['Phát hiện được ghi là đơn vị đồng ý.'],
}

const en: typeof vi = {
  kind: {
    strength: 'Done well',
    notDone: 'Not done',
    shortcoming: 'Shortcoming',
    limitation: 'Limitation',
    weakness: 'Weakness',
    fault: 'Fault',
    deficiency: 'Deficiency',
    error: 'Error',
    violation: 'Violation',
    difficulty: 'Difficulty',
  },
  state: {
    drafted: 'Being drafted',
    submitted: 'With the secretary',
    confirmed: 'Confirmed by the head',
    presented: 'Presented to the unit',
    accepted: 'Accepted by the unit',
    contested: 'Contested by the unit',
    upheld: 'Upheld',
    amended: 'Amended',
    withdrawn: 'Withdrawn',
    concluded: 'In the conclusion',
  },
  action: {
    submit: 'Send the finding',
    confirm: 'Confirm',
    present: 'Present to the unit',
    accept: 'Accept the finding',
    contest: 'Explain',
    uphold: 'Uphold',
    amend: 'Amend',
    withdraw: 'Withdraw',
    conclude: 'Put into the conclusion',
  },
  field: fieldTexts.en,

  title: 'Findings',
  add: 'Write a finding',
  edit: 'Change the words',
  save: 'Save the finding',
  cancel: 'Leave it',
  empty: 'There is no finding yet. Members write findings from the beginning of the session on.',
  emptyUnit: 'The team has not presented any finding to the unit.',
  kindField: 'Kind',
  fieldField: 'Field',
  noField: 'No field yet',
  fact: 'Fact',
  factHint: 'What, where, figures, when.',
  criterion: 'Criterion or rule it is measured against',
  causes: 'Causes',
  causesHint: 'One cause a line. A limitation needs at least one.',
  evidence: 'Evidence',
  evidenceHint: 'Dossier, paper, or what was observed.',
  evidenceFiles: 'Attached files',
  explanation: 'Explanation of the unit',
  ruling: 'Ruling of the team head',
  newFact: 'The fact as amended',
  responsibility: 'Responsibility',
  responsibilityRestricted:
    'Read by the head, deputy and secretary of the team, the author and the leaders; by the head of the unit once presented.',
  responsibilityAsked: 'The plan asks who is responsible, person by person or section by section.',
  person: 'Person',
  section: 'Section',
  statement: 'Responsible for',
  addResponsibility: 'Add a responsibility',
  removeResponsibility: 'Remove',
  responsible: (n) => `number ${n}`,
  statementMissing: 'Say for each line what they are responsible for, or remove the empty line.',
  addedOnEdit: 'What is recorded stays; new lines are added to it.',
  presentEffects: ['The unit can read this finding and accept or explain it.'],
  acceptEffects: ['The finding is recorded as accepted by the unit.'],
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  finding: FindingAction | 'writeFinding' | 'rewriteFinding'
  inspection: 'readRestricted'
}> = {
  finding: {
    vi: {
      thing: 'Phát hiện',
      acts: {
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
    },
    en: {
      thing: 'Finding',
      acts: {
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
    },
  },
  inspection: {
    vi: { acts: { readRestricted: 'đã xem phần trách nhiệm cá nhân (hạn chế)' } },
    en: { acts: { readRestricted: 'read statements of personal responsibility (restricted)' } },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'confirm' | 'present' | 'accept' | 'uphold'>> = {
  vi: {
    thing: 'Phát hiện',
    next: {
      submit: 'Trình ký',
      confirm: 'Xác nhận',
      present: 'Nêu với đơn vị',
      accept: 'Xem, trả lời',
      uphold: 'Quyết định',
    },
  },
  en: {
    thing: 'Finding',
    next: { submit: 'Submit', confirm: 'Confirm', present: 'Present', accept: 'Look and answer', uphold: 'Decide' },
  },
}

export const tones: Readonly<Record<FindingState, Tone>> = {
  drafted: 'muted',
  submitted: 'calm',
  confirmed: 'calm',
  presented: 'attention',
  accepted: 'done',
  contested: 'attention',
  upheld: 'done',
  amended: 'done',
  withdrawn: 'muted',
  concluded: 'done',
}

export const kindTones: Partial<Record<FindingKind, Tone>> = {
  strength: 'done',
  violation: 'alarm',
  difficulty: 'muted',
}
