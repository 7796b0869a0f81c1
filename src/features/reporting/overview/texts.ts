const vi = {
  plan: 'Kế hoạch kiểm tra',
  openRecommendations: 'Kiến nghị đang theo dõi',
  overdue: 'Quá hạn',
  toVerify: 'Chờ xác nhận',
  remedying: 'Đang khắc phục',
  done: 'Hoàn thành',
  progress: (done: number, of: number) => `Đã kiểm tra ${done} trên ${of} cuộc`,
}

const en: typeof vi = {
  plan: 'Inspection plan',
  openRecommendations: 'Recommendations followed',
  overdue: 'Overdue',
  toVerify: 'To confirm',
  remedying: 'Being remedied',
  done: 'Done',
  progress: (done, of) => `${done} of ${of} inspections carried out`,
}

export const texts = { vi, en }
