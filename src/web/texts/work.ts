const vi = {
  work: {
    title: 'Việc của tôi',
    unitTitle: 'Việc của đơn vị',
    overdue: 'Quá hạn',
    today: 'Hôm nay',
    week: '7 ngày tới',
    later: 'Sau đó',
    undated: 'Không có hạn',
    due: (day: string) => `Hạn ${day}`,
    late: (days: number) => `quá hạn ${days} ngày`,
    dueToday: 'Hôm nay',
    empty: 'Không có việc đang chờ xử lý. Việc mới sẽ hiện ở đây, việc quá hạn đứng đầu.',
  },
}

const en: typeof vi = {
  work: {
    title: 'My work',
    unitTitle: 'Work of the unit',
    overdue: 'Overdue',
    today: 'Today',
    week: 'Next 7 days',
    later: 'Later',
    undated: 'No due day',
    due: (day) => `Due ${day}`,
    late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
    dueToday: 'Today',
    empty: 'Nothing is waiting for you. New work appears here, overdue work first.',
  },
}

/** The first page of nearly everyone. */
export const work = { vi, en }
