import type { ArchivePaper } from './rules.ts'

const vi = {
  title: 'Hồ sơ',
  paper: {
    plan: 'Kế hoạch kiểm tra',
    teamDecision: 'Quyết định thành lập Đoàn',
    scheduleNotice: 'Thông báo lịch kiểm tra',
    unitReport: 'Báo cáo của đơn vị',
    minutes: 'Biên bản kiểm tra',
    conclusionNotice: 'Thông báo kết luận',
    correctedConclusion: 'Thông báo kết luận (bản đính chính)',
    remedyReport: 'Báo cáo kết quả khắc phục',
  } satisfies Record<ArchivePaper, string>,
  hint: 'Văn bản dựng theo thể thức Nghị định 30/2020/NĐ-CP từ nội dung đang có; số và ngày để trống cho đến khi văn thư cấp.',
  word: 'Word',
  pdf: 'PDF',
  fetch: (paper: string, format: string) => `Tải ${paper} (${format})`,
  none: 'Chưa có văn bản nào.',
}

const en: typeof vi = {
  title: 'File',
  paper: {
    plan: 'Inspection plan',
    teamDecision: 'Decision setting up the team',
    scheduleNotice: 'Schedule notice',
    unitReport: 'Unit report',
    minutes: 'Minutes',
    conclusionNotice: 'Conclusion notice',
    correctedConclusion: 'Conclusion notice (corrected)',
    remedyReport: 'Remedy report',
  },
  hint: 'Papers are made in the form of Decree 30/2020 from what is there now; number and day stay blank until the records desk gives them.',
  word: 'Word',
  pdf: 'PDF',
  fetch: (paper, format) => `Download ${paper} (${format})`,
  none: 'There is no paper yet.',
}

export const texts = { vi, en }
