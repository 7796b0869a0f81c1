import type { Tone } from '#kernel/tone.ts'
import type { TeamAction, TeamState } from '../rules.ts'

const vi = {
  state: {
    proposed: 'Dự kiến',
    established: 'Đã thành lập',
    active: 'Đang hoạt động',
    dissolved: 'Đã giải thể',
  } satisfies Record<TeamState, string>,
  action: {
    establish: 'Ghi nhận quyết định',
    activate: 'Hoàn tất phân công',
    dissolve: 'Giải thể Đoàn',
  } satisfies Record<TeamAction, string>,
  title: 'Đoàn kiểm tra',
}

const en: typeof vi = {
  state: { proposed: 'Proposed', established: 'Established', active: 'Active', dissolved: 'Dissolved' },
  action: { establish: 'Record the decision', activate: 'Complete the assignment', dissolve: 'Dissolve the team' },
  title: 'Inspection teams',
}

export const states = { vi, en }

export const tones: Readonly<Record<TeamState, Tone>> = {
  proposed: 'muted',
  established: 'calm',
  active: 'done',
  dissolved: 'muted',
}
