import { fieldTexts } from '#features/planning/teams/texts.ts'
import type { Tone } from '#kernel/tone.ts'
import type { FindingAction, FindingKind, FindingState } from '../rules.ts'

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
}

export const states = { vi, en }

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
