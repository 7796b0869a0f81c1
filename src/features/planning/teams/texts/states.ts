import type { Tone } from '#kernel/tone.ts'
import type { TeamAction, TeamState } from '../rules.ts'

const vi = {
  state: {
    proposed: 'Dự kiến',
    signed: 'Đã ký, chờ cấp số',
    established: 'Đã thành lập',
    active: 'Đang hoạt động',
    dissolved: 'Đã giải thể',
  } satisfies Record<TeamState, string>,
  action: {
    sign: 'Ghi nhận đã ký',
    establish: 'Ghi nhận quyết định thành lập Đoàn',
    activate: 'Hoàn tất phân công',
    dissolve: 'Giải thể Đoàn',
  } satisfies Record<TeamAction, string>,
  title: 'Đoàn kiểm tra',
}

const en: typeof vi = {
  state: {
    proposed: 'Proposed',
    signed: 'Signed, waiting for its number',
    established: 'Established',
    active: 'Active',
    dissolved: 'Dissolved',
  },
  action: {
    sign: 'Record as signed',
    establish: 'Record the decision',
    activate: 'Complete the assignment',
    dissolve: 'Dissolve the team',
  },
  title: 'Inspection teams',
}

export const states = { vi, en }

export const tones: Readonly<Record<TeamState, Tone>> = {
  proposed: 'muted',
  signed: 'waiting',
  established: 'calm',
  active: 'done',
  dissolved: 'muted',
}
