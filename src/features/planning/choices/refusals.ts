import { defineRefusals } from '#kernel/decision.ts'
import { several } from '#kernel/words.ts'

export const refusals = defineRefusals({
  FACTOR_SOURCE_REQUIRED: {
    kind: 'invalid',
    field: 'source',
    source: 'QN-I-2-5',
    vi: () => 'Hãy ghi nguồn của số liệu: báo cáo, hệ thống hoặc văn bản.',
    en: () => 'Say where the figures come from: a report, a system or a document.',
  },
  FACTOR_DAY_AHEAD: {
    kind: 'invalid',
    field: 'on',
    vi: () => 'Số liệu không thể tính đến một ngày chưa tới. Hãy nhập ngày của số liệu.',
    en: () => 'Figures cannot be of a day to come. Enter the day that they are of.',
  },
  DRAW_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    source: 'T2-PLAN-5',
    vi: ({ before }: { before: number }) =>
      `Câu này đã bốc thăm ${before} lần. Muốn bốc lại, hãy ghi lý do; các lần trước vẫn được giữ.`,
    en: ({ before }: { before: number }) =>
      `Units were drawn for this sentence before (${before}). Say why they are drawn again; what was drawn stays.`,
  },
  LOT_LIST_TOO_SHORT: {
    kind: 'invalid',
    field: 'count',
    source: 'T2-PLAN-5',
    vi: ({ count, candidates }: { count: number; candidates: number }) =>
      `Danh sách bốc thăm có ${candidates} đơn vị, không bốc được ${count}. Hãy giảm số đơn vị hoặc bốc trong tất cả đơn vị.`,
    en: ({ count, candidates }: { count: number; candidates: number }) =>
      `${several(candidates, 'unit')} to draw from, so ${count} cannot be drawn. Draw fewer, or from all units.`,
  },
})
