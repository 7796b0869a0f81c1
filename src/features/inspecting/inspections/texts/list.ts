const vi = {
  list: {
    title: 'Cuộc kiểm tra',
    caption: 'Các cuộc kiểm tra',
    add: 'Đưa đơn vị vào kiểm tra',
    search: 'Tìm đơn vị',
    stateFilter: 'Trạng thái',
    anyState: 'Mọi trạng thái',
    unit: 'Đơn vị',
    formColumn: 'Hình thức',
    round: 'Đợt',
    stateColumn: 'Trạng thái',
    session: 'Ngày làm việc',
    notScheduled: 'Chưa xếp lịch',
    empty: 'Chưa có cuộc kiểm tra nào. Cuộc kiểm tra bắt đầu khi một đơn vị của kế hoạch được đưa vào kiểm tra.',
    noneFound: 'Không có cuộc kiểm tra nào khớp bộ lọc. Hãy bỏ bớt điều kiện.',
    clear: 'Bỏ bộ lọc',
    count: (shown: number, all: number) => (shown === all ? `${all} cuộc` : `${shown}/${all} cuộc`),
  },
}

const en: typeof vi = {
  list: {
    title: 'Inspections',
    caption: 'Inspections',
    add: 'Put a unit under inspection',
    search: 'Find a unit',
    stateFilter: 'State',
    anyState: 'Any state',
    unit: 'Unit',
    formColumn: 'Form',
    round: 'Round',
    stateColumn: 'State',
    session: 'Session day',
    notScheduled: 'Not scheduled',
    empty: 'There is no inspection yet. One begins when a unit of the plan is put under inspection.',
    noneFound: 'No inspection matches the filters. Take some away.',
    clear: 'Clear the filters',
    count: (shown, all) => (shown === all ? `${all} inspections` : `${shown}/${all} inspections`),
  },
}

export const list = { vi, en }
