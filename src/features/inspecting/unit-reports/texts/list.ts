const vi = {
  list: {
    title: 'Báo cáo của đơn vị',
    caption: 'Các báo cáo phải gửi',
    what: 'Báo cáo',
    report: (form: string) => `Báo cáo phục vụ ${form.toLowerCase()}`,
    unit: 'Đơn vị',
    due: 'Hạn gửi',
    sent: 'Ngày gửi',
    session: 'Ngày làm việc',
    state: 'Tình trạng',
    empty: 'Chưa có báo cáo nào phải gửi. Báo cáo hiện tại đây sau khi Đoàn kiểm tra thông báo lịch cho đơn vị.',
  },
}

const en: typeof vi = {
  list: {
    title: 'Reports of the unit',
    caption: 'Reports to send',
    what: 'Report',
    report: (form) => `Report for the ${form.toLowerCase()}`,
    unit: 'Unit',
    due: 'Due',
    sent: 'Sent on',
    session: 'Session day',
    state: 'State',
    empty: 'There is no report to send. One appears here when the team notifies the unit of its schedule.',
  },
}

export const list = { vi, en }
