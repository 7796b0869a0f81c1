import type { RiskCriterion } from '#features/ground/profiles/rules.ts'
import { type Day, showDay } from '#kernel/day.ts'
import { type RecordTexts, several } from '#kernel/words.ts'
import type { LotPool, RankedCell, Scale } from './rules.ts'

/** Hundredths as they are shown: 1250 is "12,5". */
export function hundredths(value: number, language: 'vi' | 'en'): string {
  return (value / 100).toLocaleString(language, { maximumFractionDigits: 2 })
}

/** "12 trên 20 × 30 điểm = 18" */
function arithmetic(cell: RankedCell, language: 'vi' | 'en', words: { of: string; points: string; unset: string }) {
  const { value, cap, weight, points } = cell
  const shown = hundredths(value ?? 0, language)
  return cap === null
    ? `${shown}, ${words.unset}`
    : `${shown} ${words.of} ${cap} × ${weight} ${words.points} = ${hundredths(points, language)}`
}

const vi = {
  view: 'Phần đang xem',
  ranking: {
    title: 'Xếp thứ tự đơn vị',
    lead: 'Điểm của mỗi tiêu chí bằng điểm tối đa nhân với số liệu, chia cho mức đạt điểm tối đa; số liệu vượt mức tính bằng mức. Chỉ số thì tính phần còn thiếu. Tiêu chí chưa có số liệu không có điểm.',
    noScales:
      'Kế hoạch chưa đặt điểm cho tiêu chí nào. Hãy đặt ở mục “Quy định của kế hoạch”, dòng “Điểm của từng tiêu chí”.',
    toSettings: 'Quy định của kế hoạch',
    caption: 'Đơn vị theo tổng điểm các tiêu chí, cao nhất đứng trước',
    kind: 'Loại đơn vị',
    everyKind: 'Mọi loại đơn vị của kế hoạch',
    none: 'Không có đơn vị nào thuộc loại này.',
    place: 'Thứ tự',
    unit: 'Đơn vị',
    score: 'Điểm',
    how: 'Cách tính',
    missing: 'Chưa có số liệu',
    noFigure: 'chưa có số liệu',
    noFigures: (criteria: readonly string[]) => `Chưa có số liệu: ${criteria.join('; ')}`,
    parts: 'Điểm từng tiêu chí (số liệu/mức)',
    scales: (scales: readonly Scale[]): string =>
      `Điểm tối đa: ${scales.map(({ criterion, weight, cap }) => `${vi.ranking.criterion[criterion]} ${cap === null ? 'chưa đặt' : `${weight} (mức ${cap})`}`).join('; ')}.`,
    chosen: 'đã chọn',
    chosenColumn: 'Trong kế hoạch',
    showHow: (unit: string) => `Cách tính điểm của ${unit}`,
    sourceOn: (source: string, on: string) => `${source}, tính đến ${on}`,
    criterion: {
      slowProgress: 'Nhiệm vụ CCHC chậm tiến độ',
      lateDossiers: 'Hồ sơ trễ hạn, tồn đọng',
      harassment: 'Phản ánh về hành vi, giải quyết TTHC',
      openRecommendations: 'Kiến nghị chưa thực hiện xong',
      lateReports: 'Báo cáo gửi chậm',
      lowIndex: 'Chỉ số CCHC',
      notVisited: 'Số ngày chưa được kiểm tra',
      newlyMerged: 'Đơn vị cũ mới sáp nhập',
    } satisfies Record<RiskCriterion, string>,
    arithmetic: (cell: RankedCell) => arithmetic(cell, 'vi', { of: 'trên', points: 'điểm', unset: 'chưa đặt điểm' }),
    bySystem: 'theo dõi kiến nghị',
    sinceVisit: (day: Day) => `từ lần kiểm tra ngày ${showDay(day)}`,
    sinceBegin: (day: Day) => `chưa có lần kiểm tra nào; từ ngày thành lập ${showDay(day)}`,
    lateSince: (day: Day) => `báo cáo đến hạn từ ${showDay(day)}`,
    mergedSince: (day: Day) => `sáp nhập từ ${showDay(day)}`,
    enter: 'Nhập số liệu',
    enterTitle: 'Nhập số liệu để xếp thứ tự',
    criterionField: 'Tiêu chí',
    source: 'Nguồn số liệu',
    sourceHint: 'Báo cáo, hệ thống hoặc văn bản; ghi một lần cho cả bảng.',
    on: 'Số liệu tính đến ngày',
    values: 'Số liệu của từng đơn vị',
    valuesHint: 'Để trống nếu chưa có số liệu.',
    dayMissing: 'Nhập ngày của số liệu.',
    nothingTyped: 'Nhập số liệu của ít nhất một đơn vị.',
    save: 'Lưu số liệu',
    cancel: 'Không lưu',
  },
  lot: {
    title: 'Bốc thăm đơn vị',
    lead: 'Danh sách, mã của danh sách và số ngẫu nhiên được lưu trước khi có kết quả. Từ đó ai cũng tính lại được: cùng danh sách và số ngẫu nhiên thì ra cùng đơn vị.',
    draw: 'Bốc thăm',
    drawFor: (sentence: string) => `Bốc thăm: ${sentence}`,
    noSentence: 'Kế hoạch không có câu nào để ngỏ đơn vị.',
    sentence: 'Câu của kế hoạch',
    count: 'Số đơn vị cần bốc',
    countWrong: 'Nhập số nguyên từ 1.',
    pool: 'Bốc trong',
    pools: {
      all: 'mọi đơn vị phù hợp chưa có trong kế hoạch',
      unvisited:
        'đơn vị phù hợp chưa có trong kế hoạch và chưa kiểm tra trong chu kỳ (nếu không đặt chu kỳ: trong năm)',
    } satisfies Record<LotPool, string>,
    reason: 'Lý do bốc lại',
    effects: 'Danh sách và kết quả được lưu lại, không xóa được. Bốc thăm chưa đưa đơn vị vào kế hoạch.',
    none: 'Chưa có lần bốc thăm nào.',
    which: (ordinal: number) => (ordinal === 1 ? 'Lần 1' : `Lần ${ordinal} (bốc lại)`),
    drawnAt: (by: string, at: string) => `${by} bốc lúc ${at}`,
    from: (count: number, candidates: number) => `Bốc ${count} trong ${candidates} đơn vị`,
    why: (reason: string) => `Lý do bốc lại: ${reason}`,
    take: (count: number) => `Đưa ${count} đơn vị vào kế hoạch`,
    taken: 'Các đơn vị này đã có trong kế hoạch.',
    toChoices: 'Xếp thứ tự, bốc thăm đơn vị',
    intoLines: (count: number) => `Đưa ${count} đơn vị bốc thăm vào các dòng`,
    check: 'Danh sách và cách tính lại',
    listHash: 'Mã của danh sách (SHA-256)',
    seed: 'Số ngẫu nhiên',
    fits: 'Tính lại: danh sách và kết quả khớp.',
    differs: 'Tính lại không khớp. Hãy đối chiếu với nhật ký.',
    steps: [
      'Xếp mã định danh của các đơn vị theo thứ tự, mỗi mã một dòng, kết thúc bằng dấu xuống dòng; SHA-256 của đoạn đó là mã của danh sách.',
      'Với mỗi đơn vị, ghép hai dòng “seed:64:số ngẫu nhiên”, “unit:36:mã định danh”, mỗi dòng kết thúc bằng dấu xuống dòng, rồi tính SHA-256.',
      'Xếp các mã đó từ nhỏ đến lớn; các đơn vị đứng đầu là kết quả.',
    ],
  },
  liable: {
    title: 'Đơn vị tự kiểm tra',
    lead: 'Tính từ danh mục đơn vị theo loại mà kế hoạch quy định, gồm cả đơn vị được kiểm tra trực tiếp.',
    caption: 'Số đơn vị phải tự kiểm tra, theo loại',
    kind: 'Loại đơn vị',
    all: 'Phải tự kiểm tra',
    chosen: 'Được kiểm tra trực tiếp',
    others: 'Không được kiểm tra trực tiếp',
    within: 'Báo cáo trong cấp huyện',
    list: (count: number) => `Không được kiểm tra trực tiếp: ${count} đơn vị`,
    inDistrict: 'trong báo cáo của cấp huyện',
    none: 'Chưa có loại đơn vị nào phải tự kiểm tra. Hãy đặt ở mục “Quy định của kế hoạch”.',
  },
}

const en: typeof vi = {
  view: 'Part shown',
  ranking: {
    title: 'Ranking of units',
    lead: 'Each criterion gives its points times the figure, divided by the figure that gives them all; a larger figure counts as that. Of an index what is lacking counts. What has no figure has no points.',
    noScales: 'The plan gives no criterion points. Set them under “Rules of the plan”, “Points of each criterion”.',
    toSettings: 'Rules of the plan',
    caption: 'Units by the sum of their points, the most first',
    kind: 'Kind of unit',
    everyKind: 'Every kind of the plan',
    none: 'There is no unit of this kind.',
    place: 'Place',
    unit: 'Unit',
    score: 'Points',
    how: 'Arithmetic',
    missing: 'No figures',
    noFigure: 'no figure',
    noFigures: (criteria) => `No figures: ${criteria.join('; ')}`,
    parts: 'Points of each criterion (figure/cap)',
    scales: (scales) =>
      `Points at most: ${scales.map(({ criterion, weight, cap }) => `${en.ranking.criterion[criterion]} ${cap === null ? 'not set' : `${weight} (at ${cap})`}`).join('; ')}.`,
    chosen: 'chosen',
    chosenColumn: 'In the plan',
    showHow: (unit) => `Arithmetic of ${unit}`,
    sourceOn: (source, on) => `${source}, as of ${on}`,
    criterion: {
      slowProgress: 'Reform tasks behind time',
      lateDossiers: 'Late or piled-up dossiers',
      harassment: 'Complaints of conduct or handling',
      openRecommendations: 'Open recommendations',
      lateReports: 'Late reports',
      lowIndex: 'PAR Index',
      notVisited: 'Days without a visit',
      newlyMerged: 'Former units lately merged',
    },
    arithmetic: (cell) => arithmetic(cell, 'en', { of: 'of', points: 'points', unset: 'no points set' }),
    bySystem: 'follow-up of recommendations',
    sinceVisit: (day) => `since the visit of ${showDay(day)}`,
    sinceBegin: (day) => `no visit is known; since its first day, ${showDay(day)}`,
    lateSince: (day) => `reports due since ${showDay(day)}`,
    mergedSince: (day) => `merged since ${showDay(day)}`,
    enter: 'Enter figures',
    enterTitle: 'Enter figures for the ranking',
    criterionField: 'Criterion',
    source: 'Source',
    sourceHint: 'A report, a system or a document; once for the whole table.',
    on: 'As of',
    values: 'Figures of each unit',
    valuesHint: 'Leave it empty where there is none.',
    dayMissing: 'Enter the day of the figures.',
    nothingTyped: 'Enter the figure of at least one unit.',
    save: 'Save the figures',
    cancel: 'Do not save',
  },
  lot: {
    title: 'Draw of units',
    lead: 'The list, its digest and the seed are kept before there is a result, so that anybody can work it out again: the same list and seed give the same units.',
    draw: 'Draw',
    drawFor: (sentence) => `Draw: ${sentence}`,
    noSentence: 'No sentence of the plan leaves its units open.',
    sentence: 'Sentence of the plan',
    count: 'Units to draw',
    countWrong: 'Enter a whole number from 1.',
    pool: 'Draw from',
    pools: {
      all: 'every unit that fits and is not in the plan',
      unvisited: 'those of them not visited in the cycle (without one: in the year)',
    },
    reason: 'Why it is drawn again',
    effects: 'List and result are kept and cannot be taken away. Drawing puts no unit into the plan.',
    none: 'Nothing has been drawn.',
    which: (ordinal) => (ordinal === 1 ? 'First draw' : `Draw ${ordinal}, again`),
    drawnAt: (by, at) => `${by}, ${at}`,
    from: (count, candidates) => `${count} of ${several(candidates, 'unit')}`,
    why: (reason) => `Why again: ${reason}`,
    take: (count) => `Put ${several(count, 'unit')} into the plan`,
    taken: 'These units stand in the plan.',
    toChoices: 'Rank or draw units',
    intoLines: (count) => `Put ${several(count, 'drawn unit')} into the lines`,
    check: 'List, and how to work it out again',
    listHash: 'SHA-256 of the list',
    seed: 'Seed',
    fits: 'Worked out again: list and result are as drawn.',
    differs: 'Worked out again it is something else. Compare with the record.',
    steps: [
      'Put the ids of the units in order, each on a line ended by a line feed; the SHA-256 of that is the digest of the list.',
      'For each unit write two lines “seed:64:seed”, “unit:36:id”, each ended by a line feed, and take the SHA-256.',
      'Put these in order, the smallest first; the units at the top are drawn.',
    ],
  },
  liable: {
    title: 'Units that inspect themselves',
    lead: 'Worked out from the register by the kinds that the plan sets; those that are inspected are among them.',
    caption: 'How many units owe a self-inspection, by kind',
    kind: 'Kind of unit',
    all: 'Owe one',
    chosen: 'Inspected directly',
    others: 'Not inspected directly',
    within: 'Report within a district',
    list: (count) => `Not inspected directly: ${several(count, 'unit')}`,
    inDistrict: 'within the report of the district',
    none: 'No kind of unit owes a self-inspection. Set it under “Rules of the plan”.',
  },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'enterFactors' | 'drawUnits' }> = {
  plan: {
    vi: {
      acts: {
        enterFactors: 'đã nhập số liệu để xếp thứ tự đơn vị',
        drawUnits: 'đã bốc thăm đơn vị cho một câu của kế hoạch',
      },
    },
    en: {
      acts: {
        enterFactors: 'entered figures for the ranking of units',
        drawUnits: 'drew units for a sentence of the plan',
      },
    },
  },
}
