const vi = {
  page: {
    facts: 'Thông tin chung',
    plan: 'Kế hoạch',
    decision: 'Quyết định',
    of: (day: string) => `ngày ${day}`,
    forms: 'Hình thức được giao',
    seats: 'Thành phần',
    caption: 'Thành viên của Đoàn và lĩnh vực được phân công',
    person: 'Họ và tên',
    seat: 'Nhiệm vụ trong Đoàn',
    post: 'Chức vụ, cơ quan',
    fields: 'Lĩnh vực',
    noFields: 'chưa phân công',
    allFields: 'mọi lĩnh vực',
    assign: 'Phân công',
    assignLabel: (name: string) => `Phân công: ${name}`,
    assignTitle: (name: string) => `Lĩnh vực của ${name}`,
    edit: 'Sửa danh sách',
    left: (day: string) => `thôi tham gia từ ${day}`,
    empty: 'Danh sách còn trống. Hãy thêm người, trong đó có đúng một Trưởng đoàn.',
  },
}

const en: typeof vi = {
  page: {
    facts: 'General',
    plan: 'Plan',
    decision: 'Decision',
    of: (day) => `of ${day}`,
    forms: 'Mandate',
    seats: 'Members',
    caption: 'Members of the team and their fields',
    person: 'Name',
    seat: 'Role in the Team',
    post: 'Post and agency',
    fields: 'Fields',
    noFields: 'not assigned',
    allFields: 'all fields',
    assign: 'Assign',
    assignLabel: (name) => `Assign: ${name}`,
    assignTitle: (name) => `Fields of ${name}`,
    edit: 'Change the proposal',
    left: (day) => `left on ${day}`,
    empty: 'Nobody has been proposed. Add people, exactly one of them as head.',
  },
}

export const page = { vi, en }
