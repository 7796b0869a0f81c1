import type { Tone } from '#kernel/tone.ts'
import type { ConclusionAction, ConclusionState } from '../rules.ts'

const vi = {
  state: {
    draft: 'Dự thảo',
    submitted: 'Đã trình ký',
    returned: 'Trả lại để hoàn thiện',
    signed: 'Đã ký, chờ cấp số',
    issued: 'Đã ban hành',
  } satisfies Record<ConclusionState, string>,
  action: {
    submit: 'Trình ký',
    return: 'Trả lại để hoàn thiện',
    sign: 'Ghi nhận đã ký',
    issue: 'Cấp số, ban hành',
  } satisfies Record<ConclusionAction, string>,
}

const en: typeof vi = {
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    signed: 'Signed, waiting for its number',
    issued: 'Issued',
  },
  action: {
    submit: 'Submit for signing',
    return: 'Return for completion',
    sign: 'Record as signed',
    issue: 'Number and issue',
  },
}

export const states = { vi, en }

export const tones: Readonly<Record<ConclusionState, Tone>> = {
  draft: 'muted',
  submitted: 'waiting',
  returned: 'attention',
  signed: 'waiting',
  issued: 'done',
}
