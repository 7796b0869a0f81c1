import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  inspection:
    | 'propose'
    | 'authorise'
    | 'authoriseOwn'
    | 'addKnower'
    | 'prepare'
    | 'prepareOtherwise'
    | 'arrive'
    | 'exportList'
  plan: 'fixDraw'
}> = {
  inspection: {
    vi: {
      acts: {
        propose: 'đã đề xuất kiểm tra đột xuất',
        authorise: 'đã phê duyệt kiểm tra đột xuất',
        authoriseOwn: 'đã một mình đề xuất và phê duyệt kiểm tra đột xuất, theo quy định của kế hoạch',
        addKnower: 'đã thêm người được biết trước khi công bố',
        prepare: 'đã cập nhật phần chuẩn bị cuộc kiểm tra đột xuất',
        prepareOtherwise: 'đã thay đổi phần chuẩn bị cuộc kiểm tra đột xuất sau khi được phê duyệt',
        arrive: 'đã ghi nhận Đoàn đến nơi và công bố cuộc kiểm tra',
        exportList: 'đã xuất danh sách kiểm tra đột xuất ra tệp Excel, khi chưa công bố',
      },
    },
    en: {
      acts: {
        propose: 'proposed the surprise inspection',
        authorise: 'authorised the surprise inspection',
        authoriseOwn: 'authorised the own proposal of a surprise inspection alone, as the plan provides',
        addKnower: 'added a person who may know before the disclosure',
        prepare: 'prepared the surprise inspection',
        prepareOtherwise: 'prepared the surprise inspection anew after it was authorised',
        arrive: 'logged the arrival of the Team, which disclosed the inspection',
        exportList: 'took the list of surprise inspections out as an Excel file, before the disclosure',
      },
    },
  },
  plan: {
    vi: { acts: { fixDraw: 'đã cố định số mầm bốc thăm của kế hoạch' } },
    en: { acts: { fixDraw: 'fixed the seed of the plan’s draws' } },
  },
}
