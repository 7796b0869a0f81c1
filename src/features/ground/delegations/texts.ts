import type { DelegatedAct, Mandate } from '#kernel/actor.ts'
import type { RecordTexts } from '#kernel/words.ts'

const vi = {
  title: 'Phân công ký văn bản',
  lead: 'Người giao ký, người được giao ký, loại văn bản và thời hạn, ghi theo văn bản phân công hoặc ủy quyền đã ký.',
  kind: {
    forHead: 'Ký thay (KT.)',
    byOrder: 'Thừa lệnh (TL.)',
    byAuthorisation: 'Thừa ủy quyền (TUQ.)',
  } satisfies Record<Mandate['kind'], string>,
  act: {
    plan: 'Kế hoạch kiểm tra',
    detailedPlan: 'Kế hoạch kiểm tra chi tiết',
    teamDecision: 'Quyết định thành lập Đoàn',
    conclusion: 'Thông báo kết luận',
    erratum: 'Công văn đính chính',
  } satisfies Record<DelegatedAct, string>,
  add: 'Thêm người được giao ký',
  fromPerson: 'Người giao ký (người đứng đầu)',
  fromColumn: 'Người giao ký',
  toPerson: 'Người được giao ký',
  kindField: 'Hình thức',
  acts: 'Loại văn bản được ký',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  toHint: 'TUQ. phải có ngày cuối; KT. và TL. để trống nếu văn bản không ghi.',
  document: 'Văn bản phân công, ủy quyền',
  documentHint: 'Ví dụ: 15/QĐ-UBND ngày 05/01/2026.',
  state: 'Hiệu lực',
  valid: 'Còn hiệu lực',
  coming: 'Chưa có hiệu lực',
  over: 'Hết hiệu lực',
  period: (from: string, to: string | null) => (to === null ? `từ ${from}` : `${from} đến ${to}`),
  none: 'Chưa ghi phân công nào.',
  save: 'Lưu phân công',
  end: 'Chấm dứt phân công',
  lastDay: 'Ngày cuối có hiệu lực',
  cancel: 'Không lưu',
  missing: 'Không để trống ô này.',
}

const en: typeof vi = {
  title: 'Assignments and delegations',
  lead: 'Who may sign in whose place, which kinds of paper, from when to when. Recorded from the signed assignment or authorisation.',
  kind: { forHead: 'For the head (KT.)', byOrder: 'By order (TL.)', byAuthorisation: 'By authorisation (TUQ.)' },
  act: {
    plan: 'Inspection plan',
    detailedPlan: 'Detailed plan',
    teamDecision: 'Decision on the Team',
    conclusion: 'Conclusion notice',
    erratum: 'Letter of errata',
  },
  add: 'Add a delegation',
  fromPerson: 'Given by (the head)',
  fromColumn: 'Given by',
  toPerson: 'Who may sign',
  kindField: 'Kind',
  acts: 'Papers that may be signed',
  from: 'From',
  to: 'To the end of',
  toHint: 'TUQ. must have a last day; leave it empty for KT. and TL. where the document has none.',
  document: 'Written assignment or authorisation',
  documentHint: 'For example: 15/QĐ-UBND ngày 05/01/2026.',
  state: 'In force',
  valid: 'In force',
  coming: 'Not yet',
  over: 'Ended',
  period: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
  none: 'No delegation is recorded yet.',
  save: 'Save the delegation',
  end: 'End the delegation',
  lastDay: 'Last day in force',
  cancel: 'Do not save',
  missing: 'Do not leave this field empty.',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ delegation: 'giveDelegation' | 'endDelegation' }> = {
  delegation: {
    vi: {
      thing: 'Phân công ký văn bản',
      acts: {
        giveDelegation: 'đã ghi một phân công ký văn bản',
        endDelegation: 'đã chấm dứt một phân công ký văn bản',
      },
    },
    en: {
      thing: 'Delegated signature',
      acts: { giveDelegation: 'recorded a delegated signature', endDelegation: 'ended a delegated signature' },
    },
  },
}
