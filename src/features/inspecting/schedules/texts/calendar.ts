const vi = {
  calendar: {
    title: 'Lịch kiểm tra',
    unitTitle: 'Lịch làm việc với Đoàn',
    month: 'Tháng',
    week: 'Tuần',
    view: 'Kiểu xem',
    previous: 'Trước',
    next: 'Sau',
    today: 'Hôm nay',
    monthName: (month: number, year: number) => `Tháng ${month}/${year}`,
    weekName: (from: string, to: string) => `${from} – ${to}`,
    weekdays: ['Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7', 'Chủ nhật'],
    caption: (span: string) => `Các buổi làm việc, ${span}`,
    emptySpan: 'Không có buổi làm việc nào trong khoảng này.',
    dayWithSessions: (day: string, count: number) => `${day}: ${count} buổi`,
    waiting: 'Chờ xếp lịch',
    unplaced: 'Chưa lập cuộc kiểm tra',
    begun: 'Đã bắt đầu',
    print: 'In',
    waitingLead: 'Các cuộc kiểm tra đã có trong kế hoạch, chờ chọn ngày.',
    clash: (day: string, time: string) =>
      `${day}, ${time}: một Đoàn có hai buổi cùng giờ. Hãy đổi giờ hoặc đổi ngày một buổi.`,
    find: 'Tìm đơn vị',
  },
}

const en: typeof vi = {
  calendar: {
    title: 'Schedule',
    unitTitle: 'Visits of the Team',
    month: 'Month',
    week: 'Week',
    view: 'View',
    previous: 'Earlier',
    next: 'Later',
    today: 'Today',
    monthName: (month, year) => `${month}/${year}`,
    weekName: (from, to) => `${from} – ${to}`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    caption: (span) => `Sessions, ${span}`,
    emptySpan: 'No session in this span.',
    dayWithSessions: (day, count) => `${day}: ${count} sessions`,
    waiting: 'Waiting for a day',
    unplaced: 'Without an inspection',
    begun: 'Begun',
    print: 'Print',
    waitingLead: 'Inspections of the plan that still need a day.',
    clash: (day, time) => `${day}, ${time}: one team has two sessions at the same time. Move one of them.`,
    find: 'Find a unit',
  },
}

export const calendar = { vi, en }
