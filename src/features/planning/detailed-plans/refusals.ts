import { type Day, showDay } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

type Named = { names: readonly string[] }
type Outside = { names: readonly string[]; from: Day | null; to: Day | null }

type Overload = { on: Day; visits: number; teams: number; perDay: number }

const list = ({ names }: Named) => names.join('; ')
const span = ({ from, to }: Outside) =>
  [from && `từ ngày ${showDay(from)}`, to && `đến ngày ${showDay(to)}`].filter(Boolean).join(' ')
const spanInEnglish = ({ from, to }: Outside) =>
  [from && `from ${showDay(from)}`, to && `to ${showDay(to)}`].filter(Boolean).join(' ')

export const refusals = defineRefusals({
  PLAN_NOT_IN_FORCE: {
    kind: 'conflict',
    vi: () => 'Kế hoạch kiểm tra chi tiết được lập khi kế hoạch đã ban hành và đang thực hiện.',
    en: () => 'A detailed plan is drawn up once the plan is issued and while it is carried out.',
  },
  VERSION_UNDER_WAY: {
    kind: 'conflict',
    vi: () => 'Đang có một bản kế hoạch chi tiết chưa chốt. Hãy sửa tiếp bản đó.',
    en: () => 'A version of the detailed plan is not fixed yet. Go on with that one.',
  },
  VERSION_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do thay đổi kế hoạch chi tiết đã chốt.',
    en: () => 'Say why the fixed detailed plan is changed.',
  },
  VERSION_FIXED: {
    kind: 'conflict',
    vi: () => 'Bản này đã chốt nên không sửa được. Hãy mở bản mới và nêu lý do.',
    en: () => 'This version is fixed and does not change. Open a new one and say why.',
  },
  FIX_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'note',
    vi: ({ odd }: { odd: string; oddInEnglish: string }) => `${odd} Nếu vẫn chốt, hãy ghi lý do.`,
    en: ({ oddInEnglish }) => `${oddInEnglish} To fix it all the same, say why.`,
  },
  DETAILED_PLAN_EMPTY: {
    kind: 'invalid',
    field: 'visits',
    vi: () => 'Kế hoạch chi tiết chưa có đơn vị nào. Hãy chọn đơn vị cho các dòng.',
    en: () => 'The detailed plan has no unit yet. Choose units for its lines.',
  },
  VISIT_OUTSIDE_PLAN: {
    kind: 'invalid',
    field: 'visits',
    vi: (named: Named) => `Không thuộc đối tượng mà câu của kế hoạch nêu: ${list(named)}. Hãy chọn đơn vị khác.`,
    en: (named: Named) => `Not among the units of the plan’s sentence: ${list(named)}. Choose others.`,
  },
  VISIT_DAY_MISSING: {
    kind: 'invalid',
    field: 'visits',
    vi: (named: Named) => `Chưa có ngày kiểm tra: ${list(named)}.`,
    en: (named: Named) => `Without a day: ${list(named)}.`,
  },
  VISIT_DAYS_REVERSED: {
    kind: 'invalid',
    field: 'visits',
    vi: (named: Named) => `Ngày cuối đứng trước ngày đầu: ${list(named)}.`,
    en: (named: Named) => `The last day lies before the first: ${list(named)}.`,
  },
  VISIT_TEAM_MISSING: {
    kind: 'invalid',
    field: 'visits',
    vi: (named: Named) => `Chưa có Đoàn kiểm tra: ${list(named)}.`,
    en: (named: Named) => `Without a Team: ${list(named)}.`,
  },
  VISITOR_NOT_IN_TEAM: {
    kind: 'invalid',
    field: 'visits',
    vi: (named: Named) => `Có người đi kiểm tra không còn trong Đoàn: ${list(named)}. Hãy chọn lại thành viên.`,
    en: (named: Named) => `Somebody who goes does not sit in the Team: ${list(named)}. Choose the members again.`,
  },
  VISIT_OUTSIDE_WINDOW: {
    kind: 'invalid',
    field: 'visits',
    source: 'CT-III-1b-1',
    vi: (outside: Outside) => `Ngày ngoài thời gian của kế hoạch (${span(outside)}): ${list(outside)}.`,
    en: (outside: Outside) => `Days outside the period of the plan (${spanInEnglish(outside)}): ${list(outside)}.`,
  },
  VISIT_OUTSIDE_INDICATIVE_WINDOW: {
    kind: 'invalid',
    source: 'CT-III-1b-1',
    vi: (outside: Outside) => `Ngày ngoài thời gian dự kiến của kế hoạch (${span(outside)}): ${list(outside)}.`,
    en: (outside: Outside) =>
      `Days outside the expected period of the plan (${spanInEnglish(outside)}): ${list(outside)}.`,
  },
  VISIT_CLASH: {
    kind: 'invalid',
    vi: ({ who, on, names }: { who: string; on: Day; names: readonly string[] }) =>
      `Trùng lịch ngày ${showDay(on)}: ${who} vừa ở ${names.join(' vừa ở ')}.`,
    en: ({ who, on, names }: { who: string; on: Day; names: readonly string[] }) =>
      `At two places on ${showDay(on)}: ${who}, ${names.join(' and ')}.`,
  },
  DAY_OVERLOADED: {
    kind: 'invalid',
    source: 'T2-PLAN-3',
    vi: ({ on, visits, teams, perDay }: Overload) =>
      `Ngày ${showDay(on)} có ${visits} đơn vị, khả năng thực hiện ${teams * perDay} (${teams} tổ × ${perDay} đơn vị mỗi ngày).`,
    en: ({ on, visits, teams, perDay }: Overload) =>
      `On ${showDay(on)}: ${visits} units, where ${teams * perDay} are possible (${teams} × ${perDay} a day).`,
  },
  UNIT_TWICE: {
    kind: 'invalid',
    vi: (named: Named) => `Đơn vị có hai dòng trở lên: ${list(named)}.`,
    en: (named: Named) => `Units with more than one line: ${list(named)}.`,
  },
  UNIT_WITHOUT_VISIT: {
    kind: 'invalid',
    vi: (named: Named) => `Đơn vị của kế hoạch chưa có dòng nào: ${list(named)}.`,
    en: (named: Named) => `Units of the plan without a line: ${list(named)}.`,
  },
  PLACE_UNNAMED: {
    kind: 'invalid',
    vi: (named: Named) => `Số đối tượng chưa chọn đơn vị: ${list(named)}.`,
    en: (named: Named) => `Places without a unit: ${list(named)}.`,
  },
  COMMUNE_NOT_UNDER_SELECTED_DISTRICT: {
    kind: 'invalid',
    field: 'visits',
    source: 'KG-II-2c',
    vi: ({ sentence, names }: { sentence: string; names: readonly string[] }) =>
      `Không thuộc UBND cấp huyện được chọn kiểm tra: ${names.join('; ')}. Kế hoạch ghi “${sentence}”. Hãy chọn đơn vị cấp xã thuộc huyện được chọn.`,
    en: ({ sentence, names }: { sentence: string; names: readonly string[] }) =>
      `Below no district that is inspected: ${names.join('; ')}. The plan says “${sentence}”. Choose communes of the chosen districts.`,
  },
  COMMUNE_QUOTA: {
    kind: 'invalid',
    field: 'visits',
    source: ['KG-II-2c', 'KG-I-2b-2'],
    vi: ({ sentence, under, wanted, chosen }: { sentence: string; under: string; wanted: number; chosen: number }) =>
      `${under === '' ? 'Số đơn vị cấp xã' : `Số đơn vị cấp xã thuộc ${under}`} là ${chosen}, kế hoạch ghi ${wanted} (“${sentence}”). Hãy chọn đủ, không thừa.`,
    en: ({ sentence, under, wanted, chosen }) =>
      `${under === '' ? 'Communes' : `Communes of ${under}`}: ${chosen}; the plan says ${wanted} (“${sentence}”). Choose exactly so many.`,
  },
})
