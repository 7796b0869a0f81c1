import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { RoundAction, RoundState } from './rules.ts'

const vi = {
  state: {
    planned: 'Chờ kế hoạch riêng',
    issued: 'Đã mở',
    inProgress: 'Đang thực hiện',
    closed: 'Đã kết thúc',
  } satisfies Record<RoundState, string>,
  action: { issue: 'Mở đợt kiểm tra', close: 'Kết thúc đợt' } satisfies Record<RoundAction, string>,
  title: 'Các đợt kiểm tra',
  name: (ordinal: number) => `Đợt ${ordinal}`,
  days: (from: string, to: string) =>
    [from && `từ ${from}`, to && `đến hết ${to}`].filter(Boolean).join(' ') || 'kế hoạch không nêu thời gian',
  progress: (concluded: number, all: number) =>
    all === 0 ? 'Chưa có cuộc kiểm tra.' : `Đã kết luận ${concluded} trên ${all} cuộc kiểm tra.`,
  running: 'Chưa kết thúc được đợt vì còn cuộc kiểm tra chưa kết luận hoặc hủy:',
  missing: 'Chưa có:',
  separate: 'Kế hoạch nêu đợt này có kế hoạch riêng.',
  separatePlan: 'Kế hoạch riêng:',
  makeSeparate: 'Lập kế hoạch riêng',
  add: 'Thêm đợt',
  addEffects: [
    'Đợt mới được mở ngay; cuộc kiểm tra của đợt lập được từ bây giờ.',
    'Nếu để trống ngày, đợt theo thời gian của kế hoạch.',
  ],
  from: 'Từ ngày',
  to: 'Đến ngày',
  note: 'Lý do kết thúc khi chưa kiểm tra',
  closedNote: 'Lý do kết thúc:',
  issueEffects: ['Từ nay xếp lịch được các cuộc kiểm tra của đợt.'],
  closeEffects: [
    'Không xếp lịch thêm cuộc kiểm tra nào của đợt.',
    'Báo cáo còn thiếu được ghi là chưa có, không ngăn việc kết thúc.',
  ],
}

const en: typeof vi = {
  state: { planned: 'Waits for its plan', issued: 'Open', inProgress: 'In progress', closed: 'Closed' },
  action: { issue: 'Open the round', close: 'Close the round' },
  title: 'Rounds',
  name: (ordinal) => `Round ${ordinal}`,
  days: (from, to) => [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ') || 'no days in the plan',
  progress: (concluded, all) => (all === 0 ? 'No inspection yet.' : `Inspections concluded: ${concluded} of ${all}.`),
  running: 'Not to be closed yet; neither concluded nor cancelled:',
  missing: 'Missing:',
  separate: 'The plan announces a separate plan for this round.',
  separatePlan: 'Separate plan:',
  makeSeparate: 'Make the separate plan',
  add: 'Add a round',
  addEffects: [
    'The round is open at once; its inspections can be set up from now on.',
    'Without days it takes those of the plan.',
  ],
  from: 'From',
  to: 'Until',
  note: 'Why it is closed without an inspection',
  closedNote: 'Why it was closed:',
  issueEffects: ['From now on inspections of the round can be scheduled.'],
  closeEffects: [
    'No more inspections of the round can be scheduled.',
    'Reports that are missing are noted as missing and do not stop it.',
  ],
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ planRound: RoundAction | 'open' | 'add' | 'start' }> = {
  planRound: {
    vi: {
      thing: 'Đợt kiểm tra',
      acts: {
        open: 'đã mở đợt kiểm tra theo kế hoạch',
        add: 'đã thêm đợt kiểm tra',
        start: 'đã bắt đầu đợt kiểm tra',
        issue: 'đã mở đợt kiểm tra theo kế hoạch riêng',
        close: 'đã kết thúc đợt kiểm tra',
      },
    },
    en: {
      thing: 'Round',
      acts: {
        open: 'opened a round of the plan',
        add: 'added a round',
        start: 'began a round',
        issue: 'opened a round with its separate plan',
        close: 'closed a round',
      },
    },
  },
}

/** Its line in the work list. */
export const workTexts: Both<WorkWords<RoundAction>> = {
  vi: {
    thing: 'Đợt kiểm tra',
    next: vi.action,
    title: { issue: (about) => `Mở ${about}`, close: (about) => `Kết thúc ${about}` },
  },
  en: {
    thing: 'Round',
    next: en.action,
    title: { issue: (about) => `Open ${about}`, close: (about) => `Close ${about}` },
  },
}

export const tones: Readonly<Record<RoundState, Tone>> = {
  planned: 'waiting',
  issued: 'calm',
  inProgress: 'attention',
  closed: 'done',
}
