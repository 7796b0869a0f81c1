import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  VARIANCE_COPY_ATTACHED: {
    kind: 'conflict',
    vi: () =>
      'Báo cáo giải trình đã có bản đã ký: lý do phải đúng như bản đó. Muốn sửa thì người đã đính kèm gỡ bản đó; ghi lại lý do rồi đính kèm bản ký mới.',
    en: () =>
      'The variance report has its signed copy: the reasons are what it says. To change them, whoever attached the copy removes it; write the reasons and attach the one signed anew.',
  },
})
