import type { FindingKind } from '#features/ground/profiles/rules.ts'
import { findingKindTexts } from '#features/ground/profiles/texts.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import type { Tone } from '#kernel/tone.ts'
import type { FindingAction, FindingState } from '../rules.ts'

const vi = {
  kind: findingKindTexts.vi,
  state: {
    drafted: 'Đang soạn',
    submitted: 'Chờ Trưởng đoàn xác nhận',
    confirmed: 'Trưởng đoàn đã xác nhận',
    presented: 'Đã gửi đơn vị cho ý kiến',
    accepted: 'Đơn vị thống nhất',
    contested: 'Đơn vị giải trình',
    upheld: 'Giữ nguyên nội dung',
    amended: 'Đã điều chỉnh',
    withdrawn: 'Đã rút',
    concluded: 'Đã đưa vào kết luận',
  } satisfies Record<FindingState, string>,
  action: {
    submit: 'Gửi Trưởng đoàn xác nhận',
    confirm: 'Xác nhận nội dung',
    present: 'Gửi đơn vị cho ý kiến',
    accept: 'Thống nhất với nội dung',
    contest: 'Gửi giải trình',
    uphold: 'Giữ nguyên nội dung',
    amend: 'Điều chỉnh nội dung',
    withdraw: 'Rút nội dung',
    conclude: 'Đưa vào kết luận',
  } satisfies Record<FindingAction, string>,
  field: fieldTexts.vi,
}

const en: typeof vi = {
  kind: findingKindTexts.en,
  state: {
    drafted: 'Being drafted',
    submitted: 'Waiting for the head of the Team',
    confirmed: 'Confirmed by the head',
    presented: 'Shared with the unit',
    accepted: 'Accepted by the unit',
    contested: 'Contested by the unit',
    upheld: 'Upheld',
    amended: 'Amended',
    withdrawn: 'Withdrawn',
    concluded: 'In the conclusion',
  },
  action: {
    submit: 'Send to the head of the Team',
    confirm: 'Confirm the finding',
    present: 'Share with the unit',
    accept: 'Accept the finding',
    contest: 'Send the explanation',
    uphold: 'Uphold the finding',
    amend: 'Amend the finding',
    withdraw: 'Withdraw the finding',
    conclude: 'Put into the conclusion',
  },
  field: fieldTexts.en,
}

export const states = { vi, en }

export const tones: Readonly<Record<FindingState, Tone>> = {
  drafted: 'muted',
  submitted: 'waiting',
  confirmed: 'calm',
  presented: 'waiting',
  accepted: 'calm',
  contested: 'attention',
  upheld: 'calm',
  amended: 'calm',
  withdrawn: 'muted',
  concluded: 'done',
}

export const kindTones: Partial<Record<FindingKind, Tone>> = {
  strength: 'done',
  violation: 'alarm',
  difficulty: 'muted',
}
