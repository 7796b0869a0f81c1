import { type Day, daysBetween, showDay } from '#kernel/day.ts'

const vi = {
  plan: 'Kế hoạch đang thực hiện',
  openRecommendations: 'Kiến nghị đang theo dõi',
  overdue: 'Quá hạn',
  toVerify: 'Chờ xác nhận',
  remedying: 'Đang khắc phục',
  progress: (done: number, of: number) => `Đã kiểm tra ${done} trên ${of} cuộc`,
}

const en: typeof vi = {
  plan: 'Plans being carried out',
  openRecommendations: 'Recommendations followed',
  overdue: 'Overdue',
  toVerify: 'To confirm',
  remedying: 'Being remedied',
  progress: (done, of) => `${done} of ${of} inspections carried out`,
}

export const texts = { vi, en }

/** Lời nhắc, ready to be sent to a unit: in Vietnamese, whoever reads. */
export function reminderOf(
  unit: string,
  { owes, dueOn }: { readonly owes: string; readonly dueOn: Day },
  on: Day,
): string {
  const late = daysBetween(dueOn, on)
  return `Kính gửi ${unit}: đến nay chưa nhận được ${owes} (hạn ${showDay(dueOn)}${late > 0 ? `, đã quá ${late} ngày` : ''}). Đề nghị đơn vị gửi sớm; nếu có vướng mắc, đề nghị cho biết lý do và ngày gửi.`
}
