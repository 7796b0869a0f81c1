const vi = {
  list: {
    title: 'Đoàn kiểm tra',
    caption: 'Các Đoàn kiểm tra',
    add: 'Lập danh sách Đoàn',
    count: (n: number) => `${n} Đoàn`,
    name: 'Đoàn',
    plan: 'Theo kế hoạch',
    head: 'Trưởng đoàn',
    members: 'Số người',
    decision: 'Quyết định',
    stateColumn: 'Tình trạng',
    empty: 'Chưa có Đoàn nào. Hãy lập danh sách dự kiến, rồi ghi nhận quyết định thành lập.',
    emptyReader: 'Chưa tham gia Đoàn nào.',
  },
  /** Of every list whose things belong to a plan and a Team. */
  filter: {
    year: 'Năm',
    anyYear: 'Mọi năm',
    plan: 'Kế hoạch',
    anyPlan: 'Mọi kế hoạch',
    team: 'Đoàn',
    anyTeam: 'Mọi Đoàn',
    mine: 'Của tôi',
  },
}

const en: typeof vi = {
  list: {
    title: 'Inspection teams',
    caption: 'Inspection teams',
    add: 'Propose a team',
    count: (n) => `${n} ${n === 1 ? 'team' : 'teams'}`,
    name: 'Team',
    plan: 'Under the plan',
    head: 'Head',
    members: 'People',
    decision: 'Decision',
    stateColumn: 'State',
    empty: 'There is no team yet. Propose its members, then record the decision that sets it up.',
    emptyReader: 'There is no team that you belong to.',
  },
  filter: {
    year: 'Year',
    anyYear: 'Any year',
    plan: 'Plan',
    anyPlan: 'Any plan',
    team: 'Team',
    anyTeam: 'Any Team',
    mine: 'Mine',
  },
}

export const list = { vi, en }
