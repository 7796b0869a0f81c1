import { formNames } from '#features/planning/plans/texts/forms.ts'
import { defineRefusals } from '#kernel/decision.ts'
import { several } from '#kernel/words.ts'

export const refusals = defineRefusals({
  TEAM_HEAD_REQUIRED: {
    kind: 'invalid',
    source: 'QN-III-2-1',
    field: 'seats',
    vi: ({ heads }: { heads: number }) =>
      heads === 0
        ? 'Đoàn chưa có Trưởng đoàn. Hãy chọn đúng một Trưởng đoàn.'
        : `Đoàn đang có ${heads} Trưởng đoàn. Hãy giữ lại đúng một người.`,
    en: ({ heads }) => `The team has ${heads} heads; it must have exactly one. Choose one.`,
  },
  TEAM_LEAD_INVALID: {
    kind: 'invalid',
    field: 'seats',
    source: ['CT-III-1c', 'CT-III-3b'],
    vi: ({ form, lead }: { form: string; lead: string }) =>
      `Kế hoạch giao ${lead} chủ trì ${formOf(formNames.vi, form)} nên Trưởng đoàn phải thuộc cơ quan đó. Hãy chọn Trưởng đoàn khác, hoặc lập Đoàn riêng cho hình thức này.`,
    en: ({ form, lead }) =>
      `By the plan ${lead} leads ${formOf(formNames.en, form)}, so the head of the team comes from there. Choose another head, or set up a team of its own for this form.`,
  },
  SEAT_TWICE: {
    kind: 'invalid',
    field: 'seats',
    vi: () => 'Một người đang giữ hai nhiệm vụ trong Đoàn. Hãy bỏ bớt một.',
    en: () => 'One person has two roles in the team. Remove one of them.',
  },
  ASSIGNMENT_GAP: {
    kind: 'invalid',
    field: 'seats',
    vi: ({ names }: { names: readonly string[] }) =>
      `Chưa phân công lĩnh vực cho: ${names.join(', ')}. Hãy giao mỗi thành viên ít nhất một lĩnh vực.`,
    en: ({ names }: { names: readonly string[] }) =>
      `No field has been assigned to: ${names.join(', ')}. Give each member at least one.`,
  },
  DISAGREEMENT_UNREFERRED: {
    kind: 'conflict',
    source: 'CT-IV-5-5',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} ý kiến chưa thống nhất mà Đoàn chưa báo cáo UBND. Hãy báo cáo trước khi giải thể Đoàn.`,
    en: ({ count }) =>
      `Not yet referred to the People’s Committee: ${several(count, 'disagreement')}. Refer them before the team is dissolved.`,
  },
  TEAM_ALREADY_DECIDED: {
    kind: 'conflict',
    vi: () =>
      'Đoàn đã có quyết định thành lập nên thành phần không sửa được ở đây. Hãy dùng quyết định thay đổi thành viên.',
    en: () =>
      'The team has been set up by decision, so its members cannot be changed here. Use a decision on replacing a member.',
  },
})

/** What users call it, within a sentence. */
const formOf = (names: Readonly<Record<string, string>>, form: string) => (names[form] ?? form).toLowerCase()
