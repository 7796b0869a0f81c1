import { defineRefusals } from '#kernel/decision.ts'

const AUTHORISERS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  focalHead: ['người đứng đầu cơ quan đầu mối', 'the head of the focal agency'],
  teamHead: ['Trưởng đoàn kiểm tra', 'the head of the Team'],
  chair: [
    'Chủ tịch, Phó Chủ tịch UBND hoặc Trưởng đoàn, vì đơn vị này chính là cơ quan đầu mối',
    'the chair, a vice-chair or the head of the Team, for the target is the focal agency itself',
  ],
}

export const refusals = defineRefusals({
  INVALID_LEAD: {
    kind: 'forbidden',
    source: ['CT-III-2c', 'NX-IV-2.2b-1'],
    setting: 'surpriseLead',
    vi: ({ authoriser }: { authoriser: string }) =>
      `Cuộc kiểm tra đột xuất này do ${AUTHORISERS[authoriser]?.[0] ?? authoriser} đề xuất. Hãy chọn đơn vị hoặc kế hoạch khác.`,
    en: ({ authoriser }) =>
      `This surprise inspection is proposed by ${AUTHORISERS[authoriser]?.[1] ?? authoriser}. Choose another unit or plan.`,
  },
  KIND_NOT_SURPRISED: {
    kind: 'invalid',
    field: 'unitId',
    source: 'CT-III-2b-2',
    setting: 'surpriseKinds',
    vi: ({ unit }: { unit: string }) =>
      `Theo kế hoạch, ${unit} không thuộc loại đơn vị được kiểm tra đột xuất. Hãy chọn đơn vị khác.`,
    en: ({ unit }) => `Under the plan ${unit} is not of a kind that is inspected by surprise. Choose another unit.`,
  },
  GOERS_REQUIRED: {
    kind: 'invalid',
    field: 'teamId',
    source: ['TN-IVb-a-2b', 'CT-III-2c'],
    setting: 'surpriseTeam',
    vi: () =>
      'Hãy chọn Đoàn thực hiện; nơi kế hoạch không lập Đoàn cho kiểm tra đột xuất thì cử người trong danh sách được biết.',
    en: () =>
      'Choose the Team that goes; where the plan sets up none for surprise inspections, name people of the list.',
  },
  GOER_NOT_LISTED: {
    kind: 'invalid',
    field: 'members',
    vi: () => 'Người được cử đi phải có tên trong danh sách được biết. Hãy thêm vào danh sách trước.',
    en: () => 'Who is named to go must be on the list. Add the person to the list first.',
  },
  SURPRISE_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'ground',
    source: ['NX-IV-2.2b-2', 'NX-IV-2.2b-3'],
    setting: 'surpriseGround',
    vi: () => 'Hãy nêu căn cứ: mã phản ánh, kiến nghị của người dân, hoặc yêu cầu thực tế kèm lý do.',
    en: () => 'Give the ground: the reference of the feedback, or a practical need with its reason.',
  },
  SURPRISE_CONTENT_REQUIRED: {
    kind: 'invalid',
    field: 'contentIds',
    source: 'NX-II-2.2-0',
    vi: () => 'Hãy chọn ít nhất một nội dung kiểm tra đột xuất.',
    en: () => 'Choose at least one content.',
  },
  SURPRISE_DAY_PASSED: {
    kind: 'invalid',
    field: 'plannedOn',
    vi: () => 'Ngày dự kiến đã qua. Hãy chọn ngày từ hôm nay trở đi.',
    en: () => 'The planned day has passed. Choose today or later.',
  },
  KNOWER_OF_TARGET: {
    kind: 'invalid',
    source: 'NX-IV-2.2b-1',
    vi: ({ names }: { names: readonly string[] }) =>
      `${names.join(', ')} công tác tại đơn vị được kiểm tra, cơ quan cấp trên hoặc đơn vị trực thuộc nên không được biết cuộc này. Hãy bỏ khỏi danh sách.`,
    en: ({ names }: { names: readonly string[] }) =>
      `${names.join(', ')} belongs to the target, to what is above it or below it, and may not know of this. Take the name off the list.`,
  },
  DRAW_MISMATCH: {
    kind: 'conflict',
    field: 'unitId',
    vi: () => 'Đơn vị này không phải kết quả bốc thăm hôm nay. Hãy bốc thăm lại hoặc chọn đơn vị và nêu lý do.',
    en: () => 'This is not the unit that today’s draw gives. Draw again, or choose the unit and give the reason.',
  },
  NO_DRAW: {
    kind: 'conflict',
    vi: () => 'Kế hoạch này không có đơn vị thuộc loại đã chọn để bốc thăm. Hãy chọn loại khác hoặc chọn thẳng đơn vị.',
    en: () =>
      'There is no unit of this kind to draw from under this plan. Choose another kind, or choose the unit itself.',
  },
  ARRIVAL_PLACE_REQUIRED: {
    kind: 'invalid',
    field: 'place',
    source: 'TN-II-2c-1',
    vi: () => 'Hãy ghi nơi Đoàn có mặt.',
    en: () => 'Please say where the Team is.',
  },
})
