import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  DELEGATION_DATED_BACK: {
    kind: 'forbidden',
    field: 'from',
    vi: () =>
      'Quản trị viên chỉ ghi ủy quyền từ hôm nay trở đi. Văn bản đã có hiệu lực từ trước thì Chủ tịch hoặc Phó Chủ tịch UBND tự ghi nhận.',
    en: () =>
      'An administrator records delegations from today on. One that has been in force before is recorded by the chair or a vice-chair.',
  },
  DELEGATE_SELF: {
    kind: 'invalid',
    field: 'toId',
    vi: () => 'Người giao ký và người được giao ký là một người. Hãy chọn người khác.',
    en: () => 'Nobody delegates to himself. Choose another person.',
  },
  DELEGATE_RECORDS_HIMSELF: {
    kind: 'forbidden',
    field: 'toId',
    vi: () => 'Không ai tự ghi việc giao ký cho mình. Hãy để người giao ký hoặc một quản trị viên khác ghi.',
    en: () => 'Nobody records a delegation to himself. Let whoever delegates, or another administrator, record it.',
  },
  DELEGATION_DOCUMENT_REQUIRED: {
    kind: 'invalid',
    field: 'document',
    vi: () => 'Hãy nhập số và ngày của văn bản phân công hoặc ủy quyền.',
    en: () => 'Enter number and date of the written assignment or authorisation.',
  },
  DELEGATION_PERIOD: {
    kind: 'invalid',
    field: 'to',
    vi: () => 'Ngày cuối phải từ ngày đầu trở đi. Hãy chọn ngày khác.',
    en: () => 'The last day cannot be before the first. Choose another day.',
  },
  TUQ_NEEDS_END: {
    kind: 'invalid',
    field: 'to',
    source: 'ND30-K5',
    vi: () => 'Thừa ủy quyền (TUQ.) chỉ trong thời hạn nhất định. Hãy nhập ngày cuối theo văn bản ủy quyền.',
    en: () => 'An authorisation (TUQ.) is for a limited time only. Enter the last day from the written authorisation.',
  },
  DELEGATOR_NOT_HEAD: {
    kind: 'invalid',
    field: 'fromId',
    vi: () =>
      'Người giao ký phải là người đứng đầu (Chủ tịch, Giám đốc, Thủ trưởng) vào ngày bắt đầu. Hãy chọn người khác hoặc ngày khác.',
    en: () =>
      'Only a head (chair, director, head of unit) on the first day gives the right to sign. Choose another person or day.',
  },
  DELEGATE_HAS_NO_POST: {
    kind: 'invalid',
    field: 'toId',
    vi: () => 'Người được giao ký chưa có vai trò nào vào ngày bắt đầu. Hãy giao vai trò trước, hoặc chọn người khác.',
    en: () => 'This person has no role on the first day. Give a role first, or choose another person.',
  },
  KT_ONLY_DEPUTY: {
    kind: 'invalid',
    field: 'kind',
    source: ['ND30-K2', 'ND30-K5'],
    vi: () =>
      'Ký thay (KT.) chỉ dành cho cấp phó của chính người đứng đầu đó. Hãy chọn cấp phó, hoặc chọn TL. hay TUQ.',
    en: () => 'Only a deputy of this very head signs in his place (KT.). Choose a deputy, or choose TL. or TUQ.',
  },
  DEPUTY_SIGNS_KT: {
    kind: 'invalid',
    field: 'kind',
    source: 'ND30-K5',
    vi: () => 'Cấp phó ký thay (KT.), không ký thừa lệnh (TL.). Hãy chọn KT.',
    en: () => 'A deputy signs for the head (KT.), not by order (TL.). Choose KT.',
  },
  PLAN_SIGNED_COLLECTIVELY: {
    kind: 'invalid',
    field: 'acts',
    source: 'ND30-K2',
    vi: () =>
      'Kế hoạch ban hành thay mặt Ủy ban nhân dân (TM.), chỉ Chủ tịch hoặc cấp phó ký thay. Hãy bỏ “Kế hoạch kiểm tra” khỏi phạm vi.',
    en: () =>
      'A plan is issued on behalf of the People’s Committee (TM.): only the chair or a deputy for him signs it. Leave plans out of the scope.',
  },
  DELEGATION_OVER: {
    kind: 'conflict',
    vi: () => 'Phân công này đã hết hiệu lực từ trước. Hãy tải lại trang để xem.',
    en: () => 'This delegation is over already. Reload the page to see it.',
  },
})
