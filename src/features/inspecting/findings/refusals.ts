import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  FACT_REQUIRED: {
    kind: 'invalid',
    field: 'fact',
    vi: () => 'Hãy ghi sự việc: việc gì, số liệu, thời gian.',
    en: () => 'Write the fact: what, figures, when.',
  },
  FINDING_OUT_OF_SESSION: {
    kind: 'conflict',
    vi: () =>
      'Chỉ thêm nội dung ghi nhận khi cuộc kiểm tra đang diễn ra hoặc đang tổng hợp. Hãy bắt đầu buổi làm việc trước.',
    en: () => 'Findings are written while the inspection is in session or being consolidated. Begin the session first.',
  },
  NOT_ASSIGNED: {
    kind: 'forbidden',
    field: 'field',
    vi: () =>
      'Lĩnh vực này chưa được phân công cho người ghi. Hãy chọn lĩnh vực được phân công hoặc đề nghị Trưởng đoàn phân công.',
    en: () => 'This field is not assigned to you. Choose one of yours, or ask the team head to assign it.',
  },
  LIMITATION_WITHOUT_CAUSE: {
    kind: 'invalid',
    field: 'causes',
    source: 'CT-I-1c-1',
    vi: () => 'Hạn chế phải nêu ít nhất một nguyên nhân. Hãy bổ sung nguyên nhân.',
    en: () => 'A limitation needs at least one cause. Add it.',
  },
  FINDING_EVIDENCE_REQUIRED: {
    kind: 'invalid',
    field: 'evidence',
    source: 'CT-I-2a-1',
    vi: () =>
      'Chưa ghi mục “Tài liệu kiểm chứng”. Hãy sửa nội dung, ghi hồ sơ, văn bản hoặc điều quan sát tại chỗ; tệp đính kèm không thay cho mục này.',
    en: () =>
      '“Evidence” is empty. Edit the finding and note the dossier, paper or what was seen on site; attached files do not take its place.',
  },
  RESPONSIBILITY_REQUIRED: {
    kind: 'invalid',
    field: 'responsibilities',
    source: 'QN-I-2-4',
    setting: 'findingResponsibility',
    vi: () =>
      'Kế hoạch yêu cầu làm rõ trách nhiệm của từng cá nhân, bộ phận. Hãy ghi ít nhất một cá nhân hoặc bộ phận.',
    en: () => 'The plan asks who is responsible. Name at least one person or section.',
  },
  EXPLANATION_REQUIRED: {
    kind: 'invalid',
    field: 'explanation',
    vi: () => 'Hãy ghi nội dung giải trình của đơn vị.',
    en: () => 'Write the unit’s explanation.',
  },
  MINUTES_WITHOUT_UNIT: {
    kind: 'conflict',
    vi: () =>
      'Chưa có người dự của đơn vị nên chưa lập được biên bản. Hãy ghi người dự của đơn vị tại mục “Thành phần tham dự”.',
    en: () => 'Nobody of the unit stands in the attendance, so there are no minutes yet. Add whoever attended for it.',
  },
  MINUTES_UNENDED: {
    kind: 'conflict',
    vi: () => 'Chưa có giờ kết thúc buổi làm việc. Hãy ghi giờ kết thúc tại mục “Thành phần tham dự”.',
    en: () => 'The session has no end yet. Enter it with the attendance.',
  },
  MINUTES_SIGNER_ABSENT: {
    kind: 'invalid',
    vi: ({ name }: { name: string }) =>
      `${name} không có trong thành phần dự buổi làm việc. Hãy chọn người có mặt, hoặc bổ sung thành phần tham dự trước.`,
    en: ({ name }) => `${name} is not among those who attended. Choose one of them, or complete the attendance first.`,
  },
  MINUTES_DAY_WRONG: {
    kind: 'invalid',
    field: 'signedOn',
    vi: ({ heldOn }: { heldOn: Day }) =>
      `Ngày ký biên bản phải từ ngày làm việc ${showDay(heldOn)} đến hôm nay. Hãy nhập ngày ký thật.`,
    en: ({ heldOn }) =>
      `Minutes are signed from the session of ${showDayInEnglish(heldOn)} until today. Enter the true day.`,
  },
  RULING_REQUIRED: {
    kind: 'invalid',
    field: 'ruling',
    vi: () => 'Hãy nêu lý do giữ nguyên, điều chỉnh hoặc rút nội dung ghi nhận.',
    en: () => 'Say why the finding is upheld, amended or withdrawn.',
  },
})
