const vi = {
  form: {
    fresh: 'Lập danh sách Đoàn',
    edit: 'Sửa danh sách Đoàn',
    lead: 'Danh sách dự kiến. Đoàn chỉ hoạt động khi đã ghi nhận quyết định thành lập.',
    plan: 'Kế hoạch',
    planMissing: 'Chọn kế hoạch.',
    name: 'Tên Đoàn',
    nameMissing: 'Nhập tên Đoàn.',
    takeOver: 'Lấy thành phần của Đoàn đã có',
    takeOverHint: 'Thay danh sách bên dưới bằng thành phần của Đoàn được chọn; sau đó vẫn sửa được.',
    takenOver: (team: string, gone: readonly string[]) =>
      gone.length === 0
        ? `Đã lấy thành phần của ${team}.`
        : `Đã lấy thành phần của ${team}, trừ ${gone.join(', ')}: hiện không còn vai trò để tham gia Đoàn.`,
    forms: 'Hình thức kiểm tra được giao',
    formsMissing: 'Chọn ít nhất một hình thức.',
    seats: 'Thành phần',
    add: 'Thêm người',
    remove: 'Bỏ',
    removeLabel: (n: number) => `Bỏ người thứ ${n}`,
    person: (n: number) => `Người thứ ${n}`,
    seat: 'Nhiệm vụ trong Đoàn',
    post: 'Chức vụ ghi trong quyết định',
    fields: 'Lĩnh vực phụ trách',
    agency: (name: string) => `Cơ quan: ${name}`,
    personMissing: 'Chọn người cho từng dòng, hoặc bỏ dòng trống.',
    save: 'Lưu danh sách',
    noPlans: 'Chưa có kế hoạch nào được ban hành. Đoàn được lập theo một kế hoạch.',
    toPlans: 'Xem kế hoạch',
    decided: 'Đoàn đã có quyết định thành lập nên danh sách không sửa được ở đây.',
    back: 'Về trang của Đoàn',
  },
}

const en: typeof vi = {
  form: {
    fresh: 'Propose a team',
    edit: 'Change the proposal',
    lead: 'A proposal. The team works only after the decision that sets it up has been recorded.',
    plan: 'Plan',
    planMissing: 'Choose the plan.',
    name: 'Name of the team',
    nameMissing: 'Enter the name.',
    takeOver: 'Take the members of an earlier team',
    takeOverHint: 'They replace the list below, which can still be changed.',
    takenOver: (team, gone) =>
      gone.length === 0
        ? `The members of ${team} were taken.`
        : `The members of ${team} were taken, but for ${gone.join(', ')}, who hold no post today.`,
    forms: 'Forms it may carry out',
    formsMissing: 'Choose at least one.',
    seats: 'Members',
    add: 'Add a person',
    remove: 'Remove',
    removeLabel: (n) => `Remove person ${n}`,
    person: (n) => `Person ${n}`,
    seat: 'Role in the Team',
    post: 'Post as printed in the decision',
    fields: 'Fields',
    agency: (name) => `Agency: ${name}`,
    personMissing: 'Choose a person for each line, or remove the empty line.',
    save: 'Save the proposal',
    noPlans: 'No plan has been issued yet. A team is set up under a plan.',
    toPlans: 'See the plans',
    decided: 'The team has been set up by decision, so its members cannot be changed here.',
    back: 'Back to the team',
  },
}

export const form = { vi, en }
