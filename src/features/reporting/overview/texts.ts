const vi = {
  plan: 'Kế hoạch kiểm tra',
  openRecommendations: 'Kiến nghị đang theo dõi',
  overdue: 'Quá hạn',
  toVerify: 'Chờ xác nhận',
  remedying: 'Đang khắc phục',
  done: 'Hoàn thành',
  progress: (done: number, of: number) => `Đã kiểm tra ${done} trên ${of} cuộc`,
  reminder: (unit: string, owes: string, day: string, late: number) =>
    `Kính gửi ${unit}: đến nay chưa nhận được ${owes} (hạn ${day}${late > 0 ? `, đã quá ${late} ngày` : ''}). Đề nghị đơn vị gửi sớm; nếu có vướng mắc, đề nghị cho biết lý do và ngày gửi.`,
}

const en: typeof vi = {
  plan: 'Inspection plan',
  openRecommendations: 'Recommendations followed',
  overdue: 'Overdue',
  toVerify: 'To confirm',
  remedying: 'Being remedied',
  done: 'Done',
  progress: (done, of) => `${done} of ${of} inspections carried out`,
  reminder: (unit, owes, day, late) => `To ${unit}: ${owes}, due ${day}, ${late} days ago.`,
}

export const texts = { vi, en }
