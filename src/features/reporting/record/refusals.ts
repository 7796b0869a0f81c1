import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  NO_CHECKPOINT_YET: {
    kind: 'conflict',
    vi: () => 'Chưa có điểm mốc nào nên chưa xuất được nhật ký. Hãy lập điểm mốc rồi xuất lại.',
    en: () => 'There is no checkpoint yet, so the record cannot be exported. Write a checkpoint, then export again.',
  },
  BUNDLE_TOO_LARGE: {
    kind: 'conflict',
    vi: ({ entries }: { entries: number }) =>
      `Nhật ký có ${entries} mục, quá lớn để tải trên trang. Hãy nhờ quản trị viên hệ thống chạy lệnh “npm run -s soat -- bundle THƯ_MỤC”.`,
    en: ({ entries }) =>
      `The record has ${entries} entries, too many for this page. Ask whoever runs the server for “npm run -s soat -- bundle FOLDER”.`,
  },
})
