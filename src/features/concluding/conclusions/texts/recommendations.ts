const vi = {
  recommendations: {
    title: 'Kiến nghị',
    add: 'Thêm kiến nghị',
    edit: 'Sửa',
    editLabel: (n: number) => `Sửa kiến nghị ${n}`,
    save: 'Lưu kiến nghị',
    empty: 'Chưa có kiến nghị nào trong kết luận này.',
    text: 'Nội dung kiến nghị',
    textHint: 'Việc phải làm, viết để đơn vị thực hiện và kiểm chứng được.',
    nature: 'Tính chất vụ việc',
    withinCompetence: 'Phần thuộc thẩm quyền của đơn vị',
    addressee: 'Gửi tới',
    addressees: { unit: 'Đơn vị được kiểm tra', upper: 'Cơ quan cấp trên' },
    upperAuthority: 'Cơ quan cấp trên nào',
    dueOn: 'Hạn hoàn thành',
    due: (day: string) => `chậm nhất ${day}`,
    finding: 'Dựa trên phát hiện',
    noFinding: 'Không gắn phát hiện',
    textMissing: 'Ghi nội dung kiến nghị.',
    cancel: 'Thôi',
  },
}

const en: typeof vi = {
  recommendations: {
    title: 'Recommendations',
    add: 'Add a recommendation',
    edit: 'Change',
    editLabel: (n) => `Change recommendation ${n}`,
    save: 'Save the recommendation',
    empty: 'There is no recommendation in this conclusion.',
    text: 'Recommendation',
    textHint: 'What must be done, so that the unit can do it and others can verify it.',
    nature: 'Nature of the matter',
    withinCompetence: 'Part within the unit’s competence',
    addressee: 'Addressed to',
    addressees: { unit: 'The inspected unit', upper: 'A higher authority' },
    upperAuthority: 'Which higher authority',
    dueOn: 'To be done by',
    due: (day) => `by ${day}`,
    finding: 'Rests on the finding',
    noFinding: 'No finding',
    textMissing: 'Write the recommendation.',
    cancel: 'Leave it',
  },
}

export const recommendations = { vi, en }
