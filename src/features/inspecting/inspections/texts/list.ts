import { several } from '#kernel/words.ts'

const vi = {
  list: {
    title: 'Cuộc kiểm tra',
    caption: 'Các cuộc kiểm tra',
    add: 'Lập cuộc kiểm tra',
    search: 'Tìm đơn vị',
    plan: 'Kế hoạch',
    team: 'Đoàn',
    nextStep: 'Việc tiếp theo',
    due: 'Hạn',
    nothingNext: 'Không còn',
    stateFilter: 'Tình trạng',
    anyState: 'Mọi tình trạng',
    unit: 'Đơn vị',
    formColumn: 'Hình thức',
    round: 'Đợt',
    stateColumn: 'Tình trạng',
    session: 'Ngày làm việc',
    notScheduled: 'Chờ xếp lịch',
    noSession: 'Qua báo cáo',
    empty: 'Chưa có cuộc kiểm tra nào. Hãy lập cuộc kiểm tra cho từng đơn vị của kế hoạch.',
    noneFound: 'Không có cuộc kiểm tra nào khớp bộ lọc. Hãy bỏ bớt điều kiện.',
    clear: 'Bỏ lọc',
    count: (words: string) => `${words} cuộc`,
  },
}

const en: typeof vi = {
  list: {
    title: 'Inspections',
    caption: 'Inspections',
    add: 'Start an inspection',
    search: 'Find a unit',
    plan: 'Plan',
    team: 'Team',
    nextStep: 'Next step',
    due: 'Due',
    nothingNext: 'None',
    stateFilter: 'State',
    anyState: 'Any state',
    unit: 'Unit',
    formColumn: 'Form',
    round: 'Round',
    stateColumn: 'State',
    session: 'Session day',
    notScheduled: 'Not scheduled',
    noSession: 'By report',
    empty: 'There is no inspection yet. Start one for each unit of the plan.',
    noneFound: 'No inspection matches the filters. Take some away.',
    clear: 'Clear the filters',
    count: (words) => several(words, 'inspection'),
  },
}

export const list = { vi, en }
