const vi = {
  attendance: {
    title: 'Thành phần tham dự',
    team: 'Đoàn kiểm tra',
    unit: 'Đơn vị',
    name: 'Họ và tên',
    post: 'Chức vụ',
    present: 'Có mặt',
    absent: 'Vắng',
    reason: 'Lý do vắng',
    add: 'Thêm người của đơn vị',
    addTeam: 'Thêm người của Đoàn',
    remove: (name: string) => `Bỏ ${name || 'dòng này'}`,
    save: 'Lưu thành phần, giờ làm việc',
    end: 'Buổi làm việc đã kết thúc',
    saved: 'Đã lưu thành phần tham dự và giờ làm việc.',
    empty: 'Chưa ghi thành phần tham dự.',
    nameMissing: 'Mỗi dòng cần họ và tên. Hãy ghi tên hoặc bỏ dòng trống.',
    person: (n: number) => `Người thứ ${n}`,
  },
}

const en: typeof vi = {
  attendance: {
    title: 'Attendance',
    team: 'Team',
    unit: 'Unit',
    name: 'Name',
    post: 'Post',
    present: 'Present',
    absent: 'Absent',
    reason: 'Why absent',
    add: 'Add a person of the unit',
    addTeam: 'Add a person of the team',
    remove: (name) => `Remove ${name || 'this line'}`,
    save: 'Save attendance and times',
    end: 'The session has ended',
    saved: 'Attendance and times saved.',
    empty: 'No attendance has been recorded.',
    nameMissing: 'Every line needs a name. Enter it or remove the empty line.',
    person: (n) => `Person ${n}`,
  },
}

export const attendance = { vi, en }
