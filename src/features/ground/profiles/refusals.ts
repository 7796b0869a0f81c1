import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SETTINGS_STAND: {
    kind: 'conflict',
    vi: () =>
      'Đã có cuộc kiểm tra theo kế hoạch này nên quy định giữ nguyên. Hãy lập bản sửa đổi, bổ sung kế hoạch và đổi quy định trong bản đó.',
    en: () =>
      'Inspections have begun under this plan, so its settings stand. Open an amendment of the plan and change them there.',
  },
  PROFILE_OF_ANOTHER_PLAN: {
    kind: 'invalid',
    field: 'source',
    source: 'T2-PLAN-8',
    vi: ({ plan }: { plan: string }) =>
      `Câu này là của “${plan}”, kế hoạch đang sửa không nêu nên không làm căn cứ được. Hãy ghi câu của chính kế hoạch này, hoặc văn bản quy định điều này.`,
    en: ({ plan }) =>
      `This sentence is of “${plan}”; the plan at hand does not say it, so nothing rests on it. Give a sentence of this plan, or the document that says so.`,
  },
  SETTING_SIGNED: {
    kind: 'conflict',
    vi: () =>
      'Nội dung này là thẩm quyền của cá nhân, đã được ký cùng kế hoạch nên không đổi ở đây được. Hãy ban hành kế hoạch điều chỉnh.',
    en: () =>
      'This gives a person an authority and was signed with the plan; it is not changed here. Issue an amending plan.',
  },
})
