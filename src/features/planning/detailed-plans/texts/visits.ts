import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import type { DayPart, PlannedVisit } from '../rules.ts'

type Time = Pick<PlannedVisit, 'from' | 'to' | 'part'>

const vi = {
  part: { day: 'Cả ngày', morning: 'Buổi sáng', afternoon: 'Buổi chiều' } satisfies Record<DayPart, string>,
  /** "buổi sáng 12/3/2026", "từ 12/3/2026 đến 13/3/2026". */
  time: ({ from, to, part }: Time): string =>
    said(from, to, part === 'day' ? '' : `${vi.part[part].toLowerCase()} `, showDay, 'từ', 'đến', 'chưa có ngày'),
  atUnit: 'Trụ sở đơn vị',
  wholeTeam: 'Toàn Đoàn',
  allContents: 'Tất cả nội dung',
}

const en: typeof vi = {
  part: { day: 'Whole day', morning: 'Morning', afternoon: 'Afternoon' },
  time: ({ from, to, part }) =>
    said(
      from,
      to,
      part === 'day' ? '' : `${en.part[part].toLowerCase()} of `,
      showDayInEnglish,
      'from',
      'to',
      'no day yet',
    ),
  atUnit: 'Seat of the unit',
  wholeTeam: 'The whole Team',
  allContents: 'All contents',
}

function said(
  from: Day | null,
  to: Day | null,
  part: string,
  show: (day: Day) => string,
  ...[since, until, none]: readonly [string, string, string]
): string {
  if (from === null) return none
  return `${part}${to === null || to === from ? show(from) : `${since} ${show(from)} ${until} ${show(to)}`}`
}

export const visits = { vi, en }
