import type { Tone } from '#kernel/tone.ts'
import type { PlanAction, PlanState } from '../rules.ts'

const vi = {
  state: {
    draft: 'Dự thảo',
    submitted: 'Đã trình ký',
    returned: 'Trả lại để hoàn thiện',
    signed: 'Đã ký, chờ cấp số',
    issued: 'Đã ban hành',
    inProgress: 'Đang thực hiện',
    completed: 'Đã hoàn thành',
    archived: 'Đã nộp lưu',
    cancelled: 'Đã hủy',
  } satisfies Record<PlanState, string>,
  action: {
    submit: 'Trình ký',
    return: 'Trả lại để hoàn thiện',
    sign: 'Ghi nhận đã ký',
    issue: 'Cấp số, ban hành',
    acceptImported: 'Ghi nhận kế hoạch đã ban hành',
    complete: 'Hoàn thành kế hoạch',
    cancel: 'Hủy kế hoạch',
  } satisfies Record<PlanAction, string>,
  flag: {
    numberMissing: 'Chưa có số',
    datePartial: 'Chưa đủ ngày ban hành',
    signerMissing: 'Chưa rõ người ký',
    annexMissing: 'Thiếu phụ lục được viện dẫn',
  } as Record<string, string>,
  title: 'Kế hoạch kiểm tra',
}

const en: typeof vi = {
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    signed: 'Signed, waiting for its number',
    issued: 'Issued',
    inProgress: 'In progress',
    completed: 'Completed',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  action: {
    submit: 'Submit for signing',
    return: 'Return for completion',
    sign: 'Record as signed',
    issue: 'Number and issue',
    acceptImported: 'Record the plan as issued',
    complete: 'Complete the plan',
    cancel: 'Cancel the plan',
  },
  flag: {
    numberMissing: 'No number',
    datePartial: 'Day of issue incomplete',
    signerMissing: 'Signer unknown',
    annexMissing: 'Cited annex missing',
  },
  title: 'Inspection plans',
}

export const states = { vi, en }

export const tones: Readonly<Record<PlanState, Tone>> = {
  draft: 'muted',
  submitted: 'waiting',
  returned: 'attention',
  signed: 'waiting',
  issued: 'done',
  inProgress: 'attention',
  completed: 'done',
  archived: 'done',
  cancelled: 'muted',
}
