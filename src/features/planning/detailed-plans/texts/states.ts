import type { Tone } from '#kernel/tone.ts'
import type { DetailedPlanAction, DetailedPlanState } from '../rules.ts'

const vi = {
  state: {
    draft: 'Dự thảo',
    fixed: 'Đã chốt, chờ ký',
    signed: 'Đã ký, chờ cấp số',
    issued: 'Đã ban hành',
    cancelled: 'Đã hủy dự thảo',
  } satisfies Record<DetailedPlanState, string>,
  action: {
    fix: 'Chốt kế hoạch chi tiết',
    sign: 'Ghi nhận đã ký',
    issue: 'Cấp số, ban hành',
    cancel: 'Hủy dự thảo',
  } satisfies Record<DetailedPlanAction, string>,
  title: 'Kế hoạch kiểm tra chi tiết',
}

const en: typeof vi = {
  state: {
    draft: 'Draft',
    fixed: 'Fixed, to be signed',
    signed: 'Signed, waiting for its number',
    issued: 'Issued',
    cancelled: 'Draft given up',
  },
  action: {
    fix: 'Fix the detailed plan',
    sign: 'Record as signed',
    issue: 'Number and issue',
    cancel: 'Give up the draft',
  },
  title: 'Detailed plan',
}

export const states = { vi, en }

export const tones: Readonly<Record<DetailedPlanState, Tone>> = {
  draft: 'muted',
  fixed: 'waiting',
  signed: 'waiting',
  issued: 'done',
  cancelled: 'muted',
}
