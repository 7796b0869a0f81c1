import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SETTING_SIGNED: {
    kind: 'conflict',
    vi: () =>
      'Nội dung này là thẩm quyền của cá nhân, đã được ký cùng kế hoạch nên không đổi ở đây được. Hãy ban hành kế hoạch điều chỉnh.',
    en: () =>
      'This gives a person an authority and was signed with the plan; it is not changed here. Issue an amending plan.',
  },
})
