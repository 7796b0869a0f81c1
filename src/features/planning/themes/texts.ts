import type { Tone } from '#kernel/tone.ts'
import { type Both, type RecordTexts, several, type WorkWords } from '#kernel/words.ts'
import type { ProposalAction, ProposalState, ProposingState } from './rules.ts'

const vi = {
  title: 'Chuyên đề kiểm tra',
  none: 'Kế hoạch chưa có chuyên đề nào.',
  said: 'Kế hoạch nêu các chuyên đề dưới đây, chưa được xác nhận.',
  confirm: 'Xác nhận',
  confirmOf: (topic: string) => `Xác nhận chuyên đề: ${topic}`,
  add: 'Bổ sung chuyên đề',
  topic: 'Chuyên đề',
  method: 'Phương pháp kiểm tra',
  anyMethod: 'Theo kế hoạch',
  contents: 'Nội dung kiểm tra của chuyên đề',
  contentsHint: 'Để trống: các nội dung mà kế hoạch nêu dưới chuyên đề này.',
  contentsMissing: 'Hãy chọn ít nhất một nội dung.',
  reason: 'Lý do',
  proposer: 'Cơ quan đề xuất đơn vị',
  dueOn: 'Hạn đề xuất',
  topicMissing: 'Hãy ghi chuyên đề.',
  reasonMissing: 'Hãy nêu lý do.',
  dueMissing: 'Hãy chọn hạn đề xuất.',
  save: 'Lưu chuyên đề',
  ofPlan: 'của kế hoạch',
  ofTeam: 'Đoàn bổ sung',
  by: (name: string, day: string) => `${name}, ngày ${day}`,
  due: (day: string) => `hạn ${day}`,
  propose: 'Đề xuất đơn vị',
  proposeOf: (topic: string) => `Đề xuất đơn vị cho chuyên đề: ${topic}`,
  units: 'Đơn vị được đề xuất',
  unitsMissing: 'Chưa chọn đơn vị nào.',
  noUnits: 'Chưa có đơn vị nào được đề xuất.',
  noBelow: 'Danh mục chưa có đơn vị nào trực thuộc. Hãy đề nghị cơ quan đầu mối bổ sung danh mục.',
  unit: 'Đơn vị',
  proposedOn: 'Đề xuất ngày',
  result: 'Kết quả',
  acts: 'Xử lý',
  caption: (topic: string) => `Đơn vị được đề xuất cho chuyên đề: ${topic}`,
  declineReason: 'Lý do không chấp nhận',
  effects: {
    accept: ['Đơn vị vào danh sách đối tượng của kế hoạch, không phải điều chỉnh kế hoạch.'],
    decline: ['Cơ quan đề xuất thấy lý do và có thể đề xuất lại.'],
  },
  action: { accept: 'Chấp nhận', decline: 'Không chấp nhận' } satisfies Record<ProposalAction, string>,
  state: { proposed: 'Chờ xem xét', accepted: 'Đã chấp nhận', declined: 'Không chấp nhận' } satisfies Record<
    ProposalState,
    string
  >,
  proposing: { open: 'Chờ đề xuất', proposed: 'Đã đề xuất', overdue: 'Quá hạn đề xuất' } satisfies Record<
    ProposingState,
    string
  >,
}

const en: typeof vi = {
  title: 'Themes',
  none: 'The plan has no theme yet.',
  said: 'The plan names the themes below, which nobody has confirmed.',
  confirm: 'Confirm',
  confirmOf: (topic) => `Confirm the theme: ${topic}`,
  add: 'Add a theme',
  topic: 'Theme',
  method: 'Method',
  anyMethod: 'As the plan says',
  contents: 'Contents that the theme looks at',
  contentsHint: 'Left empty: the contents that the plan names below it.',
  contentsMissing: 'Choose at least one content.',
  reason: 'Reason',
  proposer: 'Who proposes units',
  dueOn: 'Proposal due',
  topicMissing: 'Write the theme.',
  reasonMissing: 'Give the reason.',
  dueMissing: 'Choose the day by which it is due.',
  save: 'Save the theme',
  ofPlan: 'of the plan',
  ofTeam: 'added by the Team',
  by: (name, day) => `${name}, ${day}`,
  due: (day) => `due ${day}`,
  propose: 'Propose units',
  proposeOf: (topic) => `Propose units for the theme: ${topic}`,
  units: 'Proposed units',
  unitsMissing: 'No unit chosen.',
  noUnits: 'No unit has been proposed yet.',
  noBelow: 'The register has no unit below yours. Ask the focal agency to add them.',
  unit: 'Unit',
  proposedOn: 'Proposed on',
  result: 'Result',
  acts: 'Decide',
  caption: (topic) => `Units proposed for the theme: ${topic}`,
  declineReason: 'Why it is declined',
  effects: {
    accept: ['The unit stands among the places of the plan, which is not amended.'],
    decline: ['Whoever proposed it sees the reason and may propose again.'],
  },
  action: { accept: 'Accept', decline: 'Decline' },
  state: { proposed: 'Waits', accepted: 'Accepted', declined: 'Declined' },
  proposing: { open: 'To be proposed', proposed: 'Proposed', overdue: 'Overdue' },
}

export const texts = { vi, en }

export const proposalTones: Readonly<Record<ProposalState, Tone>> = {
  proposed: 'waiting',
  accepted: 'done',
  declined: 'muted',
}
export const proposingTones: Readonly<Record<ProposingState, Tone>> = {
  open: 'waiting',
  proposed: 'done',
  overdue: 'alarm',
}

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  plan: 'confirmTheme' | 'addTheme' | 'proposeUnits'
  unitProposal: ProposalAction
}> = {
  plan: {
    vi: {
      acts: {
        confirmTheme: 'đã xác nhận một chuyên đề của kế hoạch',
        addTheme: 'đã bổ sung một chuyên đề kiểm tra',
        proposeUnits: 'đã đề xuất đơn vị kiểm tra chuyên đề',
      },
    },
    en: {
      acts: {
        confirmTheme: 'confirmed a theme of the plan',
        addTheme: 'added a theme',
        proposeUnits: 'proposed units for a theme',
      },
    },
  },
  unitProposal: {
    vi: {
      thing: 'Đề xuất đơn vị',
      acts: { accept: 'đã chấp nhận đơn vị được đề xuất', decline: 'đã không chấp nhận đơn vị được đề xuất' },
    },
    en: {
      thing: 'Proposed unit',
      acts: { accept: 'accepted the proposed unit', decline: 'declined the proposed unit' },
    },
  },
}

/** Its lines in the work list. */
export const workTexts: Both<WorkWords<'confirm' | 'propose' | 'decide' | 'urge'>> = {
  vi: {
    thing: 'Chuyên đề kiểm tra',
    next: { confirm: 'Xác nhận', propose: 'Đề xuất', decide: 'Xem xét', urge: 'Đôn đốc' },
    title: {
      confirm: (about) => `Xác nhận chuyên đề của ${about}`,
      propose: (about) => `Đề xuất đơn vị kiểm tra: ${about}`,
      decide: (about) => `Xem xét đơn vị được đề xuất: ${about}`,
      urge: (about) => `Đôn đốc đề xuất đơn vị: ${about}`,
    },
  },
  en: {
    thing: 'Theme',
    next: { confirm: 'Confirm', propose: 'Propose', decide: 'Decide', urge: 'Urge' },
    title: {
      confirm: (about) => `Confirm the themes of ${about}`,
      propose: (about) => `Propose units: ${about}`,
      decide: (about) => `Decide on proposed units: ${about}`,
      urge: (about) => `Urge the proposal of units: ${about}`,
    },
  },
}

export const workWhy = {
  owes: 'đề xuất đơn vị kiểm tra chuyên đề',
  themes: (count: number) => ({
    vi: `${count} chuyên đề chưa xác nhận`,
    en: `${several(count, 'theme')} to confirm`,
  }),
  waiting: (count: number) => ({ vi: `${count} đơn vị chờ xem xét`, en: `${several(count, 'unit')} to decide on` }),
}

export const workStates = {
  vi: { ...vi.proposing, said: 'Chưa xác nhận' },
  en: { ...en.proposing, said: 'Not confirmed' },
}
export const workTones: Readonly<Record<ProposingState | 'said', Tone>> = { ...proposingTones, said: 'muted' }
