import type { Tone } from '#kernel/tone.ts'
import type { RecordTexts } from '#kernel/words.ts'
import type { Authoriser, SurpriseAction, SurpriseGround, SurpriseState } from './rules.ts'

const vi = {
  title: 'Kiểm tra đột xuất',
  lead: 'Chỉ những người có tên trong danh sách của từng cuộc biết được nội dung dưới đây. Không in, không chuyển tiếp, không nói ngoài danh sách.',
  state: {
    proposed: 'Đã đề xuất',
    authorised: 'Đã cho phép',
    arrived: 'Đã công bố',
    cancelled: 'Đã hủy',
  } satisfies Record<SurpriseState, string>,
  ground: { feedback: 'Phản ánh, kiến nghị', need: 'Yêu cầu thực tế', none: 'Không nêu căn cứ' } satisfies Record<
    SurpriseGround,
    string
  >,
  authoriser: {
    focalHead: 'Người đứng đầu cơ quan đầu mối',
    teamHead: 'Trưởng đoàn kiểm tra',
    chair: 'Chủ tịch hoặc Phó Chủ tịch UBND',
  } satisfies Record<Authoriser, string>,
  action: {
    authorise: 'Cho phép kiểm tra',
    prepare: 'Chuẩn bị',
    arrive: 'Đoàn đã đến nơi',
    addKnower: 'Thêm người được biết',
    cancel: 'Hủy',
  } satisfies Record<SurpriseAction, string>,
  history: {
    propose: 'đề xuất',
    authorise: 'cho phép',
    prepare: 'chuẩn bị',
    arrive: 'ghi nhận Đoàn đến nơi',
    addKnower: 'thêm người được biết',
    cancel: 'hủy',
  } satisfies Record<SurpriseAction | 'propose', string>,
  fresh: 'Đề xuất cuộc mới',
  none: 'Chưa có cuộc nào mà bạn được biết.',
  unit: 'Đơn vị được kiểm tra',
  day: 'Ngày dự kiến',
  stateColumn: 'Trạng thái',
  knowers: 'Những người được biết',
  knowersHint: 'Bạn luôn có trong danh sách. Người của đơn vị, của cấp trên hoặc đơn vị trực thuộc không thể có tên.',
  knower: 'Người được biết',
  groundField: 'Căn cứ',
  feedback: 'Mã phản ánh, kiến nghị',
  feedbackHint: 'Chỉ ghi mã hoặc số tiếp nhận, không ghi tên người gửi.',
  reason: 'Lý do',
  reasonOptional: 'Nội dung cần kiểm tra',
  cancelReason: 'Lý do hủy',
  plan: 'Kế hoạch',
  choose: 'Chọn đơn vị',
  draw: 'Bốc thăm',
  how: 'Cách chọn đơn vị',
  drawKind: 'Loại đơn vị để bốc thăm',
  drawNow: 'Bốc thăm',
  drawn: (unit: string, count: number) =>
    `Kết quả hôm nay: ${unit} (trong ${count} đơn vị). Trong ngày, bốc lại vẫn ra kết quả này; sau khi hết năm ai cũng tính lại được.`,
  drawnOn: (day: string) => `Bốc thăm ngày ${day}`,
  submit: 'Đề xuất',
  team: 'Đoàn đi kiểm tra',
  teamHint: 'Chỉ các Đoàn đã có quyết định. Thành viên ngoài danh sách chỉ biết khi Đoàn đến nơi.',
  noTeam: 'Không lập Đoàn: cử người trong danh sách',
  goersHead: 'Người phụ trách',
  goers: 'Người đi cùng',
  goersHint:
    'Kế hoạch không lập Đoàn cho kiểm tra đột xuất nên cơ quan chủ trì cử người. Chỉ cử được người trong danh sách được biết; khi đến nơi họ có quyền như thành viên Đoàn.',
  goersFact: 'Người được cử đi',
  place: 'Nơi Đoàn có mặt',
  notes: 'Ghi chú chuẩn bị',
  authoriserLabel: 'Người có quyền cho phép',
  historyTitle: 'Các bước',
  missing: 'Không để trống ô này.',
  noPlans: 'Chưa có kế hoạch đang thực hiện.',
  open: 'Mở cuộc kiểm tra',
  disclosed: 'Cuộc này đã công bố khi Đoàn đến nơi và tiếp tục như mọi cuộc kiểm tra khác.',
  cancelledNote: 'Cuộc này đã hủy và không bao giờ công bố.',
  authoriseEffects: [
    'Cuộc kiểm tra được phép tiến hành vào bất kỳ ngày nào.',
    'Đơn vị và những người ngoài danh sách vẫn không biết gì.',
    'Bạn xác nhận lại đúng là mình.',
  ],
  arriveEffects: [
    'Cuộc kiểm tra được công bố ngay lúc này: đơn vị, Đoàn và cơ quan đầu mối đều thấy.',
    'Giờ đến được ghi nhận và không sửa được.',
    'Toàn bộ các bước trước đó được chép vào nhật ký chung.',
  ],
  arriveLead: 'Chỉ bấm khi Đoàn đã có mặt tại đơn vị. Bấm nút này là công bố cuộc kiểm tra.',
  cancelEffects: ['Cuộc này không bao giờ công bố; chỉ những người trong danh sách còn thấy.'],
  draws: {
    title: 'Bốc thăm kiểm tra đột xuất',
    lead: 'Số mầm được chọn ngẫu nhiên khi ban hành kế hoạch; mã SHA-256 của nó nằm trong nhật ký từ ngày đó nên không ai đổi được.',
    hash: 'SHA-256 của số mầm',
    seed: 'Số mầm',
    sealed: (year: number) => `Công bố sau ngày 31/12/${year}, để không ai tính trước được các lần bốc thăm còn lại.`,
    list: 'Các lần bốc thăm đã công bố',
    none: 'Chưa có cuộc nào chọn bằng bốc thăm được công bố.',
    from: (count: number) => `Bốc từ ${count} đơn vị, xếp theo mã định danh`,
    digest: 'Mã của lần bốc',
    fits: (place: number) => `Tính lại: số dư chỉ đơn vị thứ ${place}, khớp.`,
    differs: (unit: string) =>
      `Tính lại ra ${unit}, không khớp. Hãy đối chiếu danh sách đơn vị ngày hôm đó với nhật ký.`,
    howTitle: 'Cách tự tính lại',
    how: [
      'Ghép ba dòng «seed:độ dài:số mầm», «kind:độ dài:mã loại đơn vị», «on:10:ngày dạng năm-tháng-ngày», mỗi dòng kết thúc bằng dấu xuống dòng.',
      'Tính SHA-256 của đoạn đó, đọc như một số hệ 16.',
      'Chia cho số đơn vị; số dư cộng 1 là số thứ tự trong danh sách xếp theo mã định danh.',
    ],
  },
}

const en: typeof vi = {
  title: 'Surprise inspections',
  lead: 'Only the people on the list of each inspection know what stands below. Do not print it, pass it on or speak of it to others.',
  state: { proposed: 'Proposed', authorised: 'Authorised', arrived: 'Disclosed', cancelled: 'Cancelled' },
  ground: { feedback: 'Citizens’ feedback', need: 'Practical need', none: 'No ground given' },
  authoriser: {
    focalHead: 'Head of the focal agency',
    teamHead: 'Head of the Team',
    chair: 'Chair or vice-chair of the People’s Committee',
  },
  action: {
    authorise: 'Authorise',
    prepare: 'Prepare',
    arrive: 'The Team has arrived',
    addKnower: 'Add a person who may know',
    cancel: 'Cancel',
  },
  history: {
    propose: 'proposed it',
    authorise: 'authorised it',
    prepare: 'prepared it',
    arrive: 'logged the arrival',
    addKnower: 'added a person who may know',
    cancel: 'cancelled it',
  },
  fresh: 'Propose one',
  none: 'There is none that you may know of.',
  unit: 'Unit to be inspected',
  day: 'Planned day',
  stateColumn: 'State',
  knowers: 'Who may know',
  knowersHint: 'You are always on the list. Nobody of the unit, of what is above it or below it can be.',
  knower: 'Who may know',
  groundField: 'Ground',
  feedback: 'Reference of the feedback',
  feedbackHint: 'The reference only, never the name of the sender.',
  reason: 'Reason',
  reasonOptional: 'What is to be looked at',
  cancelReason: 'Reason for cancelling',
  plan: 'Plan',
  choose: 'Choose the unit',
  draw: 'Draw the unit',
  how: 'How the unit is chosen',
  drawKind: 'Kind of unit to draw from',
  drawNow: 'Draw',
  drawn: (unit, count) =>
    `Today’s draw: ${unit} (of ${count} units). Drawing again today gives the same; when the year has closed anybody can work it out again.`,
  drawnOn: (day) => `Drawn on ${day}`,
  submit: 'Propose',
  team: 'Team that goes',
  teamHint: 'Teams set up by decision only. Members who are not on the list learn of it on arrival.',
  noTeam: 'No Team: name people of the list',
  goersHead: 'Who leads',
  goers: 'Who goes along',
  goersHint:
    'The plan sets up no Team for surprise inspections, so the lead agency names who goes. Only people of the list can be named; on arrival they have the rights of members of a Team.',
  goersFact: 'Named to go',
  place: 'Where the Team is',
  notes: 'Notes for the preparation',
  authoriserLabel: 'Who may authorise',
  historyTitle: 'Steps',
  missing: 'Do not leave this field empty.',
  noPlans: 'There is no plan in force.',
  open: 'Open the inspection',
  disclosed: 'This was disclosed when the Team arrived and goes on as any other inspection.',
  cancelledNote: 'This was cancelled and is never disclosed.',
  authoriseEffects: [
    'The inspection may take place on any day.',
    'The unit and everybody off the list still know nothing.',
    'You confirm that it is you.',
  ],
  arriveEffects: [
    'The inspection is disclosed at this moment: the unit, the Team and the focal agency see it.',
    'The moment of arrival is kept and cannot be changed.',
    'All steps before are copied into the common record.',
  ],
  arriveLead: 'Press only when the Team is at the unit. Pressing discloses the inspection.',
  cancelEffects: ['It is never disclosed; only the people on its list still see it.'],
  draws: {
    title: 'Draws of surprise inspections',
    lead: 'The seed was chosen at random when the plan was issued; its SHA-256 has stood in the record since that day, so nobody can change it.',
    hash: 'SHA-256 of the seed',
    seed: 'Seed',
    sealed: (year) =>
      `Published after 31 December ${year}, so that nobody works out beforehand what is still to be drawn.`,
    list: 'Draws that are disclosed',
    none: 'No inspection chosen by draw has been disclosed.',
    from: (count) => `Drawn from ${count} units, in the order of their ids`,
    digest: 'Digest of the draw',
    fits: (place) => `Worked out again: the remainder points at number ${place}, as drawn.`,
    differs: (unit) =>
      `Worked out again it is ${unit}, not the unit drawn. Compare the units of that day with the record.`,
    howTitle: 'How to work it out yourself',
    how: [
      'Write three lines “seed:length:seed”, “kind:length:code of the kind”, “on:10:day as year-month-day”, each ended by a line feed.',
      'Take the SHA-256 of it and read it as one hexadecimal number.',
      'Divide by how many units there are; the remainder plus 1 is the place in the list in the order of their ids.',
    ],
  },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  inspection: 'propose' | 'authorise' | 'addKnower' | 'prepare' | 'arrive'
  plan: 'fixDraw'
}> = {
  inspection: {
    vi: {
      acts: {
        propose: 'đã đề xuất kiểm tra đột xuất',
        authorise: 'đã cho phép kiểm tra đột xuất',
        addKnower: 'đã thêm người được biết trước khi công bố',
        prepare: 'đã chuẩn bị cuộc kiểm tra đột xuất',
        arrive: 'đã ghi nhận Đoàn đến nơi và công bố cuộc kiểm tra',
      },
    },
    en: {
      acts: {
        propose: 'proposed the surprise inspection',
        authorise: 'authorised the surprise inspection',
        addKnower: 'added a person who may know before the disclosure',
        prepare: 'prepared the surprise inspection',
        arrive: 'logged the arrival of the Team, which disclosed the inspection',
      },
    },
  },
  plan: {
    vi: { acts: { fixDraw: 'đã cố định số mầm bốc thăm của kế hoạch' } },
    en: { acts: { fixDraw: 'fixed the seed of the plan’s draws' } },
  },
}

export const tones: Readonly<Record<SurpriseState, Tone>> = {
  proposed: 'attention',
  authorised: 'waiting',
  arrived: 'done',
  cancelled: 'muted',
}
